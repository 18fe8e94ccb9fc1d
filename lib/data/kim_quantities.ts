import { anyText, oneOf, text } from "./column.ts";
import { KIM_VERSIONS, type KimVersion } from "./names.ts";
import { type Columns, loadTable, type Table, type TableSpec } from "./table.ts";

/** One number that Kim et al. print, as text with its digits; empty texts where none is printed. */
export interface PrintedQuantity {
  /** Version of the paper; NMI is the journal's. */
  readonly version: KimVersion;
  /** Section, table or figure that prints the number. */
  readonly location: string;
  /** What is printed, by a short name. */
  readonly quantity: string;
  /** Of which benchmark, architecture, model or term; empty for the whole study. */
  readonly subject: string;
  /** The printed text with its digits. */
  readonly printed: string;
  /** Unit of the printed number. */
  readonly unit: string;
  /** Lower end of the interval as printed. */
  readonly printed_ci_low: string;
  /** Upper end of the interval as printed. */
  readonly printed_ci_high: string;
  /** The p value as printed. */
  readonly printed_p: string;
}

const columns: Columns<PrintedQuantity> = {
  version: oneOf(KIM_VERSIONS),
  location: text,
  quantity: text,
  subject: anyText,
  printed: text,
  unit: text,
  printed_ci_low: anyText,
  printed_ci_high: anyText,
  printed_p: anyText,
};

/** Every printed number of Kim et al. by version. */
export const KIM_QUANTITIES: TableSpec<PrintedQuantity> = {
  file: "published/kim_quantities.csv",
  columns,
  key: ["version", "quantity", "subject"],
};

/**
 * Loads every number that Kim et al. print in v1, v2, v3 and the journal version: 1,713 rows.
 *
 * @throws {DataError} naming file, line, column and value of the first fault.
 *
 * @example
 * ```ts
 * import { loadKimQuantities } from "kit/data/kim_quantities.ts";
 * import { strict as assert } from "node:assert";
 * const { rows } = loadKimQuantities();
 * assert.equal(rows.length, 1713);
 * const actual = rows.find(({ version, quantity, subject }) =>
 *   version === "v2" && quantity === "actual success" && subject === "GPT-5.2 / SAS"
 * );
 * assert.equal(actual?.printed, "0.450");
 * ```
 */
export function loadKimQuantities(folder?: URL): Table<PrintedQuantity> {
  return loadTable(KIM_QUANTITIES, folder);
}
