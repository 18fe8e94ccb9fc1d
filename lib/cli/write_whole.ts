/** Writes a file so that it is never seen half-written: beside it first, then moved into place. */
export function writeWhole(file: URL, text: string): void {
  const beside = new URL(`${file.href}.part`);
  Deno.writeTextFileSync(beside, text);
  Deno.renameSync(beside, file);
}
