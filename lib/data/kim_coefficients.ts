import { anyText, oneOf, text } from "./column.ts";
import { type Columns, loadTable, type Table, type TableSpec } from "./table.ts";

/** One row of Table 4 of Kim et al.: a standardised coefficient with interval and p as printed. */
export interface PrintedCoefficient {
  /** Version of the paper. */
  readonly version: "v1" | "v2" | "v3";
  /** Term of Equation 1 in the notation of the table. */
  readonly term: string;
  /** Standardised coefficient as printed. */
  readonly beta: string;
  /** Lower end of the 95% interval as printed. */
  readonly ci_low: string;
  /** Upper end of the 95% interval as printed. */
  readonly ci_high: string;
  /** The p value as printed, for example `<0.001`. */
  readonly p: string;
}

const columns: Columns<PrintedCoefficient> = {
  version: oneOf(["v1", "v2", "v3"]),
  term: text,
  beta: text,
  ci_low: anyText,
  ci_high: anyText,
  p: anyText,
};

/** Table 4 of v1, v2 and v3. */
export const KIM_COEFFICIENTS: TableSpec<PrintedCoefficient> = {
  file: "published/kim_table4_coefficients.csv",
  columns,
  key: ["version", "term"],
};

/**
 * Loads the coefficients of Equation 1 that Table 4 of Kim et al. prints in v1, v2 and v3.
 *
 * @throws {DataError} naming file, line, column and value of the first fault.
 *
 * @example
 * ```ts
 * import { loadKimCoefficients } from "kit/data/kim_coefficients.ts";
 * import { strict as assert } from "node:assert";
 * const [first] = loadKimCoefficients().rows;
 * assert.deepEqual([first?.version, first?.term, first?.beta], ["v1", "I", "-0.180"]);
 * ```
 */
export function loadKimCoefficients(folder?: URL): Table<PrintedCoefficient> {
  return loadTable(KIM_COEFFICIENTS, folder);
}
