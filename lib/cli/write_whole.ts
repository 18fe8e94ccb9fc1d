/** Writes a file so that it is never seen half-written: beside it first, then moved into place. */
export function writeWhole(file: URL, content: string | Uint8Array): void {
  const beside = new URL(`${file.href}.part`);
  if (typeof content === "string") Deno.writeTextFileSync(beside, content);
  else Deno.writeFileSync(beside, content);
  Deno.renameSync(beside, file);
}
