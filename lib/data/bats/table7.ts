import { count, oneOf, text } from "../column.ts";
import { type Columns, loadTable, type Table, type TableSpec } from "../table.ts";
import { type BatsModel, batsModel, printedNumber } from "./columns.ts";

/** One value of Table 7 of Liu et al.: the planning module alone. */
export interface Table7Row {
  /** Language model behind the agent. */
  readonly model: BatsModel;
  /** Benchmark, or a remark that none is stated. */
  readonly benchmark: string;
  /** Method as the table names it. */
  readonly method: "ReAct" | "ReAct + planning";
  /** Calls allowed for each tool. */
  readonly budget_per_tool: number;
  /** What `value` measures. */
  readonly metric: "accuracy" | "query_calls_avg" | "url_calls_avg";
  /** The printed number in `unit`, as text. */
  readonly value: string;
  /** Unit of `value`. */
  readonly unit: "percent" | "calls_per_question";
  /** Table and section. */
  readonly source: string;
}

const columns: Columns<Table7Row> = {
  model: batsModel,
  benchmark: text,
  method: oneOf(["ReAct", "ReAct + planning"]),
  budget_per_tool: count,
  metric: oneOf(["accuracy", "query_calls_avg", "url_calls_avg"]),
  value: printedNumber,
  unit: oneOf(["percent", "calls_per_question"]),
  source: text,
};

/** Table 7 of Liu et al.: the planning module alone. */
export const TABLE_7: TableSpec<Table7Row> = {
  file: "published/bats/table7_planning.csv",
  columns,
  key: ["method", "metric"],
};

/** Loads Table 7: two runs of three values. */
export function loadTable7(folder?: URL): Table<Table7Row> {
  return loadTable(TABLE_7, folder);
}
