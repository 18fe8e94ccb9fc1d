import { anyText, nonNegative, oneOf, optional, text } from "./column.ts";
import { type Columns, loadTable, type Table, type TableSpec } from "./table.ts";

/** The secondary notes by number. */
export const NOTES = ["000", "001", "002", "003", "004"] as const;
/** A secondary note. */
export type Note = typeof NOTES[number];

/**
 * One statement of a secondary note in our words: the document and version it cites, and the printed
 * row there that says it; `source_factor` turns that row's number into the note's unit.
 */
export interface NoteStatement {
  /** The note. */
  readonly note: Note;
  /** Short name of the statement. */
  readonly statement: string;
  /** The statement in our words. */
  readonly says: string;
  /** The note's number or gist as text. */
  readonly printed: string;
  /** Unit of the number. */
  readonly unit: string;
  /** Document that the note cites; empty where it cites none. */
  readonly source_document: "kim" | "bats" | "";
  /** Version that the note cites; empty where it cites none. */
  readonly source_version: string;
  /** Quantity of the printed row that says it; empty where none does. */
  readonly source_quantity: string;
  /** Subject of that row. */
  readonly source_subject: string;
  /** What turns that row's number into the note's unit; null where nothing does. */
  readonly source_factor: number | null;
}

const columns: Columns<NoteStatement> = {
  note: oneOf(NOTES),
  statement: text,
  says: text,
  printed: text,
  unit: text,
  source_document: oneOf(["kim", "bats", ""]),
  source_version: anyText,
  source_quantity: anyText,
  source_subject: anyText,
  source_factor: optional(nonNegative),
};

/** What five secondary notes say. */
export const NOTE_STATEMENTS: TableSpec<NoteStatement> = {
  file: "notes/statements.csv",
  columns,
  key: ["note", "statement"],
  check: (row) => {
    if ((row.source_document === "") !== (row.source_version === "")) {
      return { column: "source_version", expected: "a version exactly where a document is cited" };
    }
    if (row.source_quantity !== "" && row.source_document === "") {
      return { column: "source_quantity", expected: "nothing where no document is cited" };
    }
    return undefined;
  },
};

/**
 * Loads the statements of the notes.
 *
 * @example
 * ```ts
 * import { loadNoteStatements } from "kit/data/note_statements.ts";
 * import { strict as assert } from "node:assert";
 * const rows = loadNoteStatements().rows;
 * assert.equal(rows.filter(({ note }) => note === "001").length, 11);
 * ```
 */
export function loadNoteStatements(folder?: URL): Table<NoteStatement> {
  return loadTable(NOTE_STATEMENTS, folder);
}
