import { anyText, text } from "../column.ts";
import { loadTable, type RowOf, type Table, type TableSpec } from "../table.ts";

const columns = { topic: text, name: text, value: text, unit: anyText, source: text };

/** One setting; several values are separated by semicolons. */
export type Setting = RowOf<typeof columns>;

/** Settings and constants of the experiments of Liu et al. */
export const SETTINGS: TableSpec<typeof columns> = {
  file: "published/bats/settings_constants.csv",
  columns,
  key: ["topic", "name"],
};

/** Loads the 42 settings. */
export function loadSettings(folder?: URL): Table<Setting> {
  return loadTable(SETTINGS, folder);
}
