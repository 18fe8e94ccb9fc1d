import { anyText, text } from "../column.ts";
import { type Columns, loadTable, type Table, type TableSpec } from "../table.ts";

/** One setting of the experiments of Liu et al.; several values are separated by semicolons. */
export interface BatsSetting {
  /** What the setting belongs to, for example `datasets`. */
  readonly topic: string;
  /** Short name of the setting. */
  readonly name: string;
  /** The value as printed. */
  readonly value: string;
  /** Unit of the value; empty where it has none. */
  readonly unit: string;
  /** Section that states it. */
  readonly source: string;
}

const columns: Columns<BatsSetting> = {
  topic: text,
  name: text,
  value: text,
  unit: anyText,
  source: text,
};

/** Settings and constants of the experiments of Liu et al. */
export const SETTINGS: TableSpec<BatsSetting> = {
  file: "published/bats/settings_constants.csv",
  columns,
  key: ["topic", "name"],
};

/** Loads the 42 settings. */
export function loadSettings(folder?: URL): Table<BatsSetting> {
  return loadTable(SETTINGS, folder);
}
