import { count, oneOf, text } from "../column.ts";
import { loadTable, type RowOf, type Table, type TableSpec } from "../table.ts";
import { batsModel, printedNumber } from "./columns.ts";

const columns = {
  model: batsModel,
  benchmark: text,
  method: oneOf(["ReAct", "ReAct + Budget Tracker"]),
  budget_per_tool: count,
  metric: oneOf(["accuracy", "search_calls_avg", "browse_calls_avg", "unified_cost"]),
  value: printedNumber,
  unit: oneOf(["percent", "calls_per_question", "us_cent_per_question"]),
  source: text,
};

/** One value of Table 2. */
export type Table2Row = RowOf<typeof columns>;

/** Table 2 of Liu et al.: accuracy, calls and unified cost by budget. */
export const TABLE_2: TableSpec<typeof columns> = {
  file: "published/bats/table2_budget_cost.csv",
  columns,
  key: ["method", "budget_per_tool", "metric"],
};

/** Loads Table 2: four runs of four values. */
export function loadTable2(folder?: URL): Table<Table2Row> {
  return loadTable(TABLE_2, folder);
}
