import { text } from "../column.ts";
import { loadTable, type RowOf, type Table, type TableSpec } from "../table.ts";

const columns = { section: text, quantity: text, value: text, unit: text, source: text };

/** One number that the text states; the value may be a bound such as `over 37`. */
export type StatedNumber = RowOf<typeof columns>;

/** Numbers in the running text of Liu et al. */
export const STATED_NUMBERS: TableSpec<typeof columns> = {
  file: "published/bats/text_stated_numbers.csv",
  columns,
  key: ["section", "quantity"],
};

/** Loads the 25 numbers of the running text. */
export function loadStatedNumbers(folder?: URL): Table<StatedNumber> {
  return loadTable(STATED_NUMBERS, folder);
}
