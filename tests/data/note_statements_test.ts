import { strict as assert } from "node:assert";
import { loadNoteStatements, NOTE_STATEMENTS, NOTES } from "../../lib/data/note_statements.ts";
import { DATA_FOLDER, parseTable } from "../../lib/data/table.ts";

const TEXT = Deno.readTextFileSync(new URL(NOTE_STATEMENTS.file, DATA_FOLDER));

Deno.test("the notes have their statements", () => {
  const { rows } = loadNoteStatements();
  const counts = NOTES.map((note) => rows.filter((row) => row.note === note).length);
  assert.deepEqual(counts, [18, 11, 19, 24, 30]);
});

Deno.test("a statement with a row but no document, or a document without version, is refused", () => {
  const damage = (from: string, to: string): void => {
    assert.ok(TEXT.includes(from));
    parseTable(NOTE_STATEMENTS, TEXT.replace(from, to));
  };
  assert.throws(
    () => damage("0.524,R2,kim,v2,R2_CV", "0.524,R2,,,R2_CV"),
    /column source_quantity: found "R2_CV" where nothing where no document is cited is expected/,
  );
  assert.throws(
    () => damage("4872,count,kim,v2", "4872,count,kim,"),
    /column source_version: found "" where a version exactly where a document is cited is expected/,
  );
});
