import { count, oneOf, text } from "../column.ts";
import { type Columns, loadTable, type Table, type TableSpec } from "../table.ts";
import { type BatsModel, batsModel, printedNumber } from "./columns.ts";

/** One value of Table 2 of Liu et al.: accuracy, calls and unified cost by budget. */
export interface Table2Row {
  /** Language model behind the agent. */
  readonly model: BatsModel;
  /** Benchmark, with a remark where the caption does not name it. */
  readonly benchmark: string;
  /** Method as the table names it. */
  readonly method: "ReAct" | "ReAct + Budget Tracker";
  /** Calls allowed for each tool. */
  readonly budget_per_tool: number;
  /** What `value` measures. */
  readonly metric: "accuracy" | "search_calls_avg" | "browse_calls_avg" | "unified_cost";
  /** The printed number in `unit`, as text. */
  readonly value: string;
  /** Unit of `value`. */
  readonly unit: "percent" | "calls_per_question" | "us_cent_per_question";
  /** Table and section. */
  readonly source: string;
}

const columns: Columns<Table2Row> = {
  model: batsModel,
  benchmark: text,
  method: oneOf(["ReAct", "ReAct + Budget Tracker"]),
  budget_per_tool: count,
  metric: oneOf(["accuracy", "search_calls_avg", "browse_calls_avg", "unified_cost"]),
  value: printedNumber,
  unit: oneOf(["percent", "calls_per_question", "us_cent_per_question"]),
  source: text,
};

/** Table 2 of Liu et al.: accuracy, calls and unified cost by budget. */
export const TABLE_2: TableSpec<Table2Row> = {
  file: "published/bats/table2_budget_cost.csv",
  columns,
  key: ["method", "budget_per_tool", "metric"],
};

/** Loads Table 2: four runs of four values. */
export function loadTable2(folder?: URL): Table<Table2Row> {
  return loadTable(TABLE_2, folder);
}
