import { strict as assert } from "node:assert";
import { createHash } from "node:crypto";

const FOLDER = new URL("../../data/", import.meta.url);

function csvFiles(folder: URL, prefix = ""): string[] {
  return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) =>
    isDirectory
      ? csvFiles(new URL(`${name}/`, folder), `${prefix}${name}/`)
      : name.endsWith(".csv")
      ? [prefix + name]
      : []
  ).sort();
}

Deno.test("every table has the committed checksum, and every checksum its table", () => {
  const lines = Deno.readTextFileSync(new URL("SHA256SUMS", FOLDER)).trim().split("\n");
  const sums = new Map(lines.map((line) => {
    const [sum, file] = line.split(/\s+/);
    return [file!, sum!] as const;
  }));
  assert.deepEqual([...sums.keys()].sort(), csvFiles(FOLDER));
  for (const [file, sum] of sums) {
    const bytes = Deno.readFileSync(new URL(file, FOLDER));
    assert.equal(createHash("sha256").update(bytes).digest("hex"), sum, file);
  }
});
