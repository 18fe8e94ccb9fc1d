import { count, oneOf, optional, text } from "../column.ts";
import { type Columns, loadTable, type Table, type TableSpec } from "../table.ts";
import { type BatsBenchmark, batsBenchmark, printedNumber } from "./columns.ts";

/**
 * One accuracy of Table 3 of Liu et al., BATS beside models and agents; null where it has a dash.
 */
export interface Table3Row {
  /** Part of the table. */
  readonly row_group: "model_only" | "training_based_agent" | "budget_constrained";
  /** Model or agent as the table names it. */
  readonly model_or_agent: string;
  /** Method as the table names it. */
  readonly method: string;
  /** Whether the model was trained for search. */
  readonly trained_for_search: "yes" | "no";
  /** Whether the table stars the row as the authors' own run. */
  readonly starred_as_own_run: "yes" | "no";
  /** Calls allowed for each tool; null without tools or budget. */
  readonly budget_per_tool: number | null;
  /** Benchmark of the accuracy. */
  readonly benchmark: BatsBenchmark;
  /** What `value` measures. */
  readonly metric: "accuracy";
  /** The printed number in `unit`, as text; null where the table has a dash. */
  readonly value: string | null;
  /** Unit of `value`. */
  readonly unit: "percent";
  /** Table and section. */
  readonly source: string;
}

const columns: Columns<Table3Row> = {
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

/** Table 3 of Liu et al.: BATS beside models and trained agents. */
export const TABLE_3: TableSpec<Table3Row> = {
  file: "published/bats/table3_main.csv",
  columns,
  key: ["row_group", "model_or_agent", "method", "benchmark"],
};

/** Loads Table 3: 48 cells, of which seven are empty. */
export function loadTable3(folder?: URL): Table<Table3Row> {
  return loadTable(TABLE_3, folder);
}
