import { count, oneOf, text } from "../column.ts";
import { loadTable, type RowOf, type Table, type TableSpec } from "../table.ts";
import { batsBenchmark, batsModel, printedNumber } from "./columns.ts";

const columns = {
  benchmark: batsBenchmark,
  model: batsModel,
  method: oneOf(["ReAct"]),
  budget_per_tool: count,
  metric: oneOf([
    "accuracy",
    "query_calls_avg",
    "query_over_budget_share",
    "url_calls_avg",
    "url_over_budget_share",
  ]),
  value: printedNumber,
  unit: oneOf(["percent", "calls_per_question"]),
  source: text,
};

/** One value of Table 5. */
export type Table5Row = RowOf<typeof columns>;

/** Table 5 of Liu et al.: how much of its budget plain ReAct uses. */
export const TABLE_5: TableSpec<typeof columns> = {
  file: "published/bats/table5_react_tool_usage.csv",
  columns,
  key: ["model", "budget_per_tool", "metric"],
};

/** Loads Table 5: six runs of five values. */
export function loadTable5(folder?: URL): Table<Table5Row> {
  return loadTable(TABLE_5, folder);
}
