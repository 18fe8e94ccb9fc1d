import { count, oneOf, text } from "../column.ts";
import { type Columns, loadTable, type Table, type TableSpec } from "../table.ts";
import {
  type BatsBenchmark,
  batsBenchmark,
  type BatsModel,
  batsModel,
  printedNumber,
} from "./columns.ts";

/** One accuracy of Table 4 of Liu et al.: BATS without its modules. */
export interface Table4Row {
  /** Language model behind the agent. */
  readonly model: BatsModel;
  /** Method as the table names it. */
  readonly method: "BATS" | "w/o Planning" | "w/o Verification" | "w/o Planning & Verification";
  /** When the run stops. */
  readonly stopping: "early_stopping";
  /** Calls allowed for each tool. */
  readonly budget_per_tool: number;
  /** Benchmark of the accuracy. */
  readonly benchmark: BatsBenchmark;
  /** What `value` measures. */
  readonly metric: "accuracy";
  /** The printed number in `unit`, as text. */
  readonly value: string;
  /** Unit of `value`. */
  readonly unit: "percent";
  /** Table and section. */
  readonly source: string;
}

const columns: Columns<Table4Row> = {
  model: batsModel,
  method: oneOf(["BATS", "w/o Planning", "w/o Verification", "w/o Planning & Verification"]),
  stopping: oneOf(["early_stopping"]),
  budget_per_tool: count,
  benchmark: batsBenchmark,
  metric: oneOf(["accuracy"]),
  value: printedNumber,
  unit: oneOf(["percent"]),
  source: text,
};

/** Table 4 of Liu et al.: BATS without its modules. */
export const TABLE_4: TableSpec<Table4Row> = {
  file: "published/bats/table4_ablation.csv",
  columns,
  key: ["method", "benchmark"],
};

/** Loads Table 4: four variants on three benchmarks. */
export function loadTable4(folder?: URL): Table<Table4Row> {
  return loadTable(TABLE_4, folder);
}
