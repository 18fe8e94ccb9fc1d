import { parse } from "csv-parse/sync";
import { DataError } from "./data_error.ts";

/** One record of a CSV file with the line on which it ends. */
export interface CsvRecord {
  /** Line of the file, counted from 1 and including the header. */
  readonly line: number;
  /** Fields in the order of the header. */
  readonly fields: readonly string[];
}

/**
 * Reads comma-separated text strictly: the header must name exactly the given columns in their
 * order, and every record must have one field a column. Quotes follow RFC 4180.
 *
 * @throws {DataError} naming file, line and column of the first fault.
 */
export function readCsv(
  text: string,
  file: string,
  columns: readonly string[],
): readonly CsvRecord[] {
  const [header, ...records] = parseRecords(text, file);
  if (header === undefined) {
    throw new DataError({ file, line: 1, expected: `the header ${columns.join(",")}` });
  }
  checkHeader(header.fields, file, columns);
  for (const record of records) checkWidth(record, file, columns);
  return records;
}

function parseRecords(text: string, file: string): CsvRecord[] {
  try {
    const parsed = parse(text, { bom: true, info: true, relax_column_count: true }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    return parsed.map(({ record, info }) => ({ line: info.lines, fields: record }));
  } catch (cause) {
    const line = (cause as { lines?: number }).lines ?? 1;
    throw new DataError({ file, line, expected: "quotes that open and close as RFC 4180 asks" }, {
      cause,
    });
  }
}

function checkHeader(found: readonly string[], file: string, columns: readonly string[]): void {
  for (const [i, column] of columns.entries()) {
    const name = found[i];
    if (name === column) continue;
    if (!found.includes(column)) {
      throw new DataError({ file, line: 1, column, expected: `a column named ${column}` });
    }
    throw new DataError({
      file,
      line: 1,
      column: name ?? column,
      value: name ?? "",
      expected: `the column ${column} at position ${i + 1}`,
    });
  }
  if (found.length > columns.length) {
    const extra = found[columns.length]!;
    throw new DataError({
      file,
      line: 1,
      column: extra,
      value: extra,
      expected: `the end of the header after ${columns.at(-1)}`,
    });
  }
}

function checkWidth(record: CsvRecord, file: string, columns: readonly string[]): void {
  const count = record.fields.length;
  if (count === columns.length) return;
  throw new DataError({
    file,
    line: record.line,
    column: columns[Math.min(count, columns.length - 1)]!,
    value: record.fields.join(","),
    expected: `a record of ${columns.length} fields, not ${count},`,
  });
}
