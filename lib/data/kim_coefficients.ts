import { anyText, oneOf, text } from "./column.ts";
import { loadTable, type RowOf, type Table, type TableSpec } from "./table.ts";

const columns = {
  version: oneOf(["v1", "v2", "v3"]),
  term: text,
  beta: text,
  ci_low: anyText,
  ci_high: anyText,
  p: anyText,
};

/** One row of Table 4: a standardised coefficient with interval and p as printed. */
export type PrintedCoefficient = RowOf<typeof columns>;

/** Table 4 of v1, v2 and v3. */
export const KIM_COEFFICIENTS: TableSpec<typeof columns> = {
  file: "published/kim_table4_coefficients.csv",
  columns,
  key: ["version", "term"],
};

/** Loads the printed coefficients of Equation 1. */
export function loadKimCoefficients(folder?: URL): Table<PrintedCoefficient> {
  return loadTable(KIM_COEFFICIENTS, folder);
}
