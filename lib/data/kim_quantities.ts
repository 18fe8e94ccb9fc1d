import { anyText, oneOf, text } from "./column.ts";
import { KIM_VERSIONS } from "./names.ts";
import { loadTable, type RowOf, type Table, type TableSpec } from "./table.ts";

const columns = {
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

/** One number that Kim et al. print, as text with its digits; empty texts where none is printed. */
export type PrintedQuantity = RowOf<typeof columns>;

/** Every printed number of Kim et al. by version. */
export const KIM_QUANTITIES: TableSpec<typeof columns> = {
  file: "published/kim_quantities.csv",
  columns,
  key: ["version", "quantity", "subject"],
};

/** Loads every printed number of Kim et al.: 1,713 rows. */
export function loadKimQuantities(folder?: URL): Table<PrintedQuantity> {
  return loadTable(KIM_QUANTITIES, folder);
}
