import { count, oneOf, text } from "../column.ts";
import { loadTable, type RowOf, type Table, type TableSpec } from "../table.ts";
import { batsModel, printedNumber } from "./columns.ts";

const columns = {
  model: batsModel,
  benchmark: text,
  method: oneOf(["ReAct", "ReAct + planning"]),
  budget_per_tool: count,
  metric: oneOf(["accuracy", "query_calls_avg", "url_calls_avg"]),
  value: printedNumber,
  unit: oneOf(["percent", "calls_per_question"]),
  source: text,
};

/** One value of Table 7. */
export type Table7Row = RowOf<typeof columns>;

/** Table 7 of Liu et al.: the planning module alone. */
export const TABLE_7: TableSpec<typeof columns> = {
  file: "published/bats/table7_planning.csv",
  columns,
  key: ["method", "metric"],
};

/** Loads Table 7: two runs of three values. */
export function loadTable7(folder?: URL): Table<Table7Row> {
  return loadTable(TABLE_7, folder);
}
