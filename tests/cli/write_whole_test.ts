import { strict as assert } from "node:assert";
import { pathToFileURL } from "node:url";
import { writeWhole } from "../../lib/cli/write_whole.ts";

/** What lies in a folder: texts by name, and undefined for a folder in it. */
function contents(folder: string): Record<string, string | undefined> {
  const entries = [...Deno.readDirSync(folder)].map(({ name, isFile }) => [
    name,
    isFile ? Deno.readTextFileSync(`${folder}/${name}`) : undefined,
  ]);
  return Object.fromEntries(entries);
}

Deno.test("files are written into a folder that is made, or none is", () => {
  const root = Deno.makeTempDirSync();
  const folder = `${root}/a/b`;
  const write = (files: Record<string, string | Uint8Array>): void =>
    writeWhole(pathToFileURL(`${folder}/`), files);
  write({ "x.txt": "old", "y.bin": Uint8Array.of(65, 66) });
  assert.deepEqual(contents(folder), { "x.txt": "old", "y.bin": "AB" });

  Deno.mkdirSync(`${folder}/z.txt.part/inner`, { recursive: true });
  assert.throws(
    () => write({ "x.txt": "new", "z.txt": "new" }),
    new RegExp(`^Error: Cannot write to ${folder}/: .*z\\.txt\\.part'$`),
  );
  assert.deepEqual(contents(folder), { "x.txt": "old", "y.bin": "AB", "z.txt.part": undefined });

  Deno.writeTextFileSync(`${root}/file`, "");
  assert.throws(
    () => writeWhole(pathToFileURL(`${root}/file/`), { "x.txt": "new" }),
    new RegExp(`^Error: Cannot write to ${root}/file/: `),
  );
  Deno.removeSync(root, { recursive: true });
});

Deno.test("where a file cannot take its place, nothing is left beside it", () => {
  const folder = Deno.makeTempDirSync();
  Deno.mkdirSync(`${folder}/x.txt`);
  const url = pathToFileURL(`${folder}/`);
  assert.throws(() => writeWhole(url, { "x.txt": "new", "y.txt": "new" }), /^Error: Cannot write/);
  assert.deepEqual(contents(folder), { "x.txt": undefined });
  Deno.removeSync(folder, { recursive: true });
});
