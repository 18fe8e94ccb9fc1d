import { count, oneOf, text } from "../column.ts";
import { type Columns, loadTable, type Table, type TableSpec } from "../table.ts";
import {
  type BatsBenchmark,
  batsBenchmark,
  type BatsModel,
  batsModel,
  printedNumber,
} from "./columns.ts";

/** One value of Table 5 of Liu et al.: how much of its budget plain ReAct uses. */
export interface Table5Row {
  /** Benchmark of the runs. */
  readonly benchmark: BatsBenchmark;
  /** Language model behind the agent. */
  readonly model: BatsModel;
  /** Method as the table names it. */
  readonly method: "ReAct";
  /** Calls allowed for each tool. */
  readonly budget_per_tool: number;
  /** What `value` measures. */
  readonly metric:
    | "accuracy"
    | "query_calls_avg"
    | "query_over_budget_share"
    | "url_calls_avg"
    | "url_over_budget_share";
  /** The printed number in `unit`, as text. */
  readonly value: string;
  /** Unit of `value`. */
  readonly unit: "percent" | "calls_per_question";
  /** Table and section. */
  readonly source: string;
}

const columns: Columns<Table5Row> = {
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

/** Table 5 of Liu et al.: how much of its budget plain ReAct uses. */
export const TABLE_5: TableSpec<Table5Row> = {
  file: "published/bats/table5_react_tool_usage.csv",
  columns,
  key: ["model", "budget_per_tool", "metric"],
};

/** Loads Table 5: six runs of five values. */
export function loadTable5(folder?: URL): Table<Table5Row> {
  return loadTable(TABLE_5, folder);
}
