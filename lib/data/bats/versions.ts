import { text } from "../column.ts";
import { type Columns, loadTable, type Table, type TableSpec } from "../table.ts";

/** One item that readers compared between versions 1 and 2 of Liu et al. */
export interface VersionItem {
  /** What was compared. */
  readonly item: string;
  /** What version 1 says. */
  readonly v1: string;
  /** What readers quote of version 2. */
  readonly v2_as_quoted_by_readers: string;
}

const columns: Columns<VersionItem> = { item: text, v1: text, v2_as_quoted_by_readers: text };

/** What readers report about version 2 of Liu et al. */
export const VERSION_ITEMS: TableSpec<VersionItem> = {
  file: "published/bats/versions_secondary_notes.csv",
  columns,
  key: ["item"],
};

/** Loads the nine items. */
export function loadVersionItems(folder?: URL): Table<VersionItem> {
  return loadTable(VERSION_ITEMS, folder);
}
