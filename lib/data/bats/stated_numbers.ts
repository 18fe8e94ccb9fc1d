import { text } from "../column.ts";
import { type Columns, loadTable, type Table, type TableSpec } from "../table.ts";

/** One number in the running text of Liu et al.; the value may be a bound such as `over 37`. */
export interface StatedNumber {
  /** Section of the running text. */
  readonly section: string;
  /** Short name of what is stated. */
  readonly quantity: string;
  /** The number as printed. */
  readonly value: string;
  /** Unit of the number. */
  readonly unit: string;
  /** Where the text was read. */
  readonly source: string;
}

const columns: Columns<StatedNumber> = {
  section: text,
  quantity: text,
  value: text,
  unit: text,
  source: text,
};

/** Numbers in the running text of Liu et al. */
export const STATED_NUMBERS: TableSpec<StatedNumber> = {
  file: "published/bats/text_stated_numbers.csv",
  columns,
  key: ["section", "quantity"],
};

/** Loads the 25 numbers of the running text. */
export function loadStatedNumbers(folder?: URL): Table<StatedNumber> {
  return loadTable(STATED_NUMBERS, folder);
}
