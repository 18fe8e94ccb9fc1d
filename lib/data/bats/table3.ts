import { count, oneOf, optional, text } from "../column.ts";
import { loadTable, type RowOf, type Table, type TableSpec } from "../table.ts";
import { batsBenchmark, printedNumber } from "./columns.ts";

const columns = {
  row_group: oneOf(["model_only", "training_based_agent", "budget_constrained"]),
  model_or_agent: text,
  method: text,
  trained_for_search: oneOf(["yes", "no"]),
  starred_as_own_run: oneOf(["yes", "no"]),
  budget_per_tool: optional(count),
  benchmark: batsBenchmark,
  metric: oneOf(["accuracy"]),
  value: optional(printedNumber),
  unit: oneOf(["percent"]),
  source: text,
};

/** One accuracy of Table 3; null where the table has a dash. */
export type Table3Row = RowOf<typeof columns>;

/** Table 3 of Liu et al.: BATS beside models and trained agents. */
export const TABLE_3: TableSpec<typeof columns> = {
  file: "published/bats/table3_main.csv",
  columns,
  key: ["row_group", "model_or_agent", "method", "benchmark"],
};

/** Loads Table 3: 48 cells, of which seven are empty. */
export function loadTable3(folder?: URL): Table<Table3Row> {
  return loadTable(TABLE_3, folder);
}
