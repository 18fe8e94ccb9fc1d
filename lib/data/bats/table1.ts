import { count, oneOf, text } from "../column.ts";
import { loadTable, type RowOf, type Table, type TableSpec } from "../table.ts";
import { batsBenchmark, batsModel, printedNumber } from "./columns.ts";

const columns = {
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

/** One accuracy of Table 1. */
export type Table1Row = RowOf<typeof columns>;

/** Table 1 of Liu et al.: ReAct with and without the Budget Tracker. */
export const TABLE_1: TableSpec<typeof columns> = {
  file: "published/bats/table1_budget_tracker.csv",
  columns,
  key: ["model", "method", "benchmark", "metric"],
};

/** Loads Table 1: 18 accuracies. */
export function loadTable1(folder?: URL): Table<Table1Row> {
  return loadTable(TABLE_1, folder);
}
