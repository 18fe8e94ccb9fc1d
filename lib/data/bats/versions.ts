import { text } from "../column.ts";
import { loadTable, type RowOf, type Table, type TableSpec } from "../table.ts";

const columns = { item: text, v1: text, v2_as_quoted_by_readers: text };

/** One item that readers compared between the versions. */
export type VersionItem = RowOf<typeof columns>;

/** What readers report about version 2 of Liu et al. */
export const VERSION_ITEMS: TableSpec<typeof columns> = {
  file: "published/bats/versions_secondary_notes.csv",
  columns,
  key: ["item"],
};

/** Loads the nine items. */
export function loadVersionItems(folder?: URL): Table<VersionItem> {
  return loadTable(VERSION_ITEMS, folder);
}
