/** Where a table is wrong and what would be right. */
export interface DataFault {
  /** File as the reader knows it, for example `data/configurations.csv`. */
  readonly file: string;
  /** Line of the file, counted from 1 and including the header. */
  readonly line: number;
  /** Column name, where one column is at fault. */
  readonly column?: string;
  /** The text found there, where one value is at fault. */
  readonly value?: string;
  /** What the table should hold at this place, as the end of a sentence. */
  readonly expected: string;
}

/**
 * A table that cannot be trusted: one sentence with file, line, column, value and what would be
 * right.
 *
 * @example
 * ```ts
 * import { DataError } from "kit/data/data_error.ts";
 * import { strict as assert } from "node:assert";
 * const error = new DataError({
 *   file: "runs.csv",
 *   line: 3,
 *   column: "success_rate",
 *   value: "45",
 *   expected: "a rate from 0 to 1",
 * });
 * assert.equal(
 *   error.message,
 *   'runs.csv, line 3, column success_rate: found "45" where a rate from 0 to 1 is expected',
 * );
 * ```
 */
export class DataError extends Error {
  /** The place and the expectation as data. */
  readonly fault: DataFault;

  /** The error of a fault; its message names file, line, column and value. */
  constructor(fault: DataFault, options?: ErrorOptions) {
    const column = fault.column === undefined ? "" : `, column ${fault.column}`;
    const found = fault.value === undefined
      ? `expected ${fault.expected}`
      : `found ${JSON.stringify(fault.value)} where ${fault.expected} is expected`;
    super(`${fault.file}, line ${fault.line}${column}: ${found}`, options);
    this.name = "DataError";
    this.fault = fault;
  }
}
