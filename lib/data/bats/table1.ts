import { count, oneOf, text } from "../column.ts";
import { type Columns, loadTable, type Table, type TableSpec } from "../table.ts";
import {
  type BatsBenchmark,
  batsBenchmark,
  type BatsModel,
  batsModel,
  printedNumber,
} from "./columns.ts";

/** One accuracy of Table 1 of Liu et al.: ReAct with and without the Budget Tracker. */
export interface Table1Row {
  /** Language model behind the agent. */
  readonly model: BatsModel;
  /** Method as the table names it. */
  readonly method: "ReAct" | "ReAct + Budget Tracker";
  /** Benchmark of the accuracy. */
  readonly benchmark: BatsBenchmark;
  /** Calls allowed for each tool. */
  readonly budget_per_tool: number;
  /** Number of runs that the value averages over. */
  readonly n_runs_averaged: number;
  /** What `value` measures. */
  readonly metric: "accuracy";
  /** The printed number in `unit`, as text. */
  readonly value: string;
  /** Unit of `value`. */
  readonly unit: "percent";
  /** Table and section. */
  readonly source: string;
}

const columns: Columns<Table1Row> = {
  model: batsModel,
  method: oneOf(["ReAct", "ReAct + Budget Tracker"]),
  benchmark: batsBenchmark,
  budget_per_tool: count,
  n_runs_averaged: count,
  metric: oneOf(["accuracy"]),
  value: printedNumber,
  unit: oneOf(["percent"]),
  source: text,
};

/** Table 1 of Liu et al.: ReAct with and without the Budget Tracker. */
export const TABLE_1: TableSpec<Table1Row> = {
  file: "published/bats/table1_budget_tracker.csv",
  columns,
  key: ["model", "method", "benchmark", "metric"],
};

/** Loads Table 1: 18 accuracies. */
export function loadTable1(folder?: URL): Table<Table1Row> {
  return loadTable(TABLE_1, folder);
}
