import type { Column, FrameType } from "./column.ts";
import { readCsv } from "./csv.ts";
import { DataError } from "./data_error.ts";
import { type DataFrame, polars, type Series } from "./polars.ts";

/** The columns of a table by name, in the order of the file. */
export type Columns<Row> = { readonly [Name in keyof Row]: Column<Row[Name]> };

/** What a table is: its file, its columns, and what makes a row unique. */
export interface TableSpec<Row> {
  /** Path below data/, for example `configurations.csv`. */
  readonly file: string;
  /** How each column is read. */
  readonly columns: Columns<Row>;
  /** Columns that together name one row. */
  readonly key: readonly (keyof Row & string)[];
  /** A rule across columns: the fault of a row, or nothing. */
  readonly check?: (row: Row) => RowFault<Row> | undefined;
}

/** A row that breaks a rule across columns. */
export interface RowFault<Row> {
  /** Column at fault. */
  readonly column: keyof Row & string;
  /** What would be right. */
  readonly expected: string;
}

/**
 * A data frame as nodejs-polars describes it.
 *
 * @internal
 */
export type PolarsFrame = DataFrame;

/** A table that was read and checked: its rows, and a Polars frame of them. */
export interface Table<Row> {
  /** Path of the file from the kit's folder. */
  readonly file: string;
  /** The rows in the order of the file. */
  readonly rows: readonly Row[];
  /** The rows as a Polars frame with the full schema; made anew at each call. */
  frame(): PolarsFrame;
}

/** The kit's own data folder. */
export const DATA_FOLDER = new URL("../../data/", import.meta.url);

/** Reads and checks a table of the data folder. */
export function loadTable<Row>(
  spec: TableSpec<Row>,
  folder: URL = DATA_FOLDER,
): Table<Row> {
  return parseTable(spec, Deno.readTextFileSync(new URL(spec.file, folder)));
}

/**
 * Checks the text of a table against its columns and its key.
 *
 * @throws {DataError} for a missing, extra or reordered column, a value that does not fit its
 * column, or a key that occurs twice.
 */
export function parseTable<Row>(
  spec: TableSpec<Row>,
  text: string,
): Table<Row> {
  const file = `data/${spec.file}`;
  const names = columnNames(spec);
  const seen = new Map<string, number>();
  const rows = readCsv(text, file, names).map(({ line, fields }) => {
    const row = readRow(spec, names, fields, file, line);
    const key = spec.key.map((name) => String(row[name])).join(" / ");
    const first = seen.get(key);
    if (first !== undefined) {
      throw new DataError({
        file,
        line,
        column: spec.key.join(" + "),
        value: key,
        expected: `a key that line ${first} does not have already`,
      });
    }
    seen.set(key, line);
    return row;
  });
  return { file, rows, frame: () => frameOf(spec, rows) };
}

function columnNames<Row>(spec: TableSpec<Row>): readonly (keyof Row & string)[] {
  return Object.keys(spec.columns) as (keyof Row & string)[];
}

function readRow<Row>(
  spec: TableSpec<Row>,
  names: readonly (keyof Row & string)[],
  fields: readonly string[],
  file: string,
  line: number,
): Row {
  const row: Record<string, unknown> = {};
  for (const [i, name] of names.entries()) {
    const value = fields[i]!;
    const schema = spec.columns[name].schema;
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
      const expected = schema.description ?? "a valid value";
      throw new DataError({ file, line, column: name, value, expected });
    }
    row[name] = parsed.data;
  }
  const fault = spec.check?.(row as Row);
  if (fault !== undefined) {
    throw new DataError({
      file,
      line,
      column: fault.column,
      value: fields[names.indexOf(fault.column)]!,
      expected: fault.expected,
    });
  }
  return row as Row;
}

function frameOf<Row>(spec: TableSpec<Row>, rows: readonly Row[]): DataFrame {
  const series = columnNames(spec).map((name) => {
    const values = rows.map((row) => row[name]);
    const made = seriesOf(name, values, spec.columns[name].dtype);
    const nulls = values.filter((value) => value === null).length;
    if (made.length !== values.length || made.nullCount() !== nulls) {
      throw new RangeError(
        `Polars changed column ${JSON.stringify(name)} of ${JSON.stringify(spec.file)}: ` +
          `${made.length} values with ${made.nullCount()} nulls instead of ${values.length} with ${nulls}`,
      );
    }
    return made;
  });
  return polars().DataFrame(series);
}

/** An Int32 series made directly turns nulls into 0, so whole numbers go in as doubles first. */
function seriesOf(name: string, values: readonly unknown[], dtype: FrameType): Series {
  const pl = polars();
  if (dtype === "Int32") return pl.Series(name, values as never[], pl.Float64).cast(pl.Int32);
  return pl.Series(name, values as never[], pl[dtype]);
}
