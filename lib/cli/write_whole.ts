import { fileURLToPath } from "node:url";

/**
 * Writes files into a folder, which is made where it is missing. None is ever seen half-written: all
 * are written beside their places before the first is moved, and nothing is left there on failure.
 *
 * @param files contents by name.
 * @throws {Error} when the folder cannot be made or a file cannot be written.
 */
export function writeWhole(
  folder: URL,
  files: Readonly<Record<string, string | Uint8Array>>,
): void {
  const moves = Object.entries(files).map(([name, content]) => ({
    content,
    beside: new URL(`${name}.part`, folder),
    file: new URL(name, folder),
  }));
  try {
    Deno.mkdirSync(folder, { recursive: true });
    for (const { content, beside } of moves) {
      if (typeof content === "string") Deno.writeTextFileSync(beside, content);
      else Deno.writeFileSync(beside, content);
    }
    for (const { beside, file } of moves) Deno.renameSync(beside, file);
  } catch (cause) {
    for (const { beside } of moves) removeIfThere(beside);
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`Cannot write to ${fileURLToPath(folder)}: ${why}`, { cause });
  }
}

function removeIfThere(file: URL): void {
  try {
    Deno.removeSync(file);
  } catch { /* never written, or moved */ }
}
