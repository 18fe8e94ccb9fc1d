import { count, oneOf, text } from "../column.ts";
import { loadTable, type RowOf, type Table, type TableSpec } from "../table.ts";
import { batsBenchmark, batsModel, printedNumber } from "./columns.ts";

const columns = {
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

/** One accuracy of Table 4. */
export type Table4Row = RowOf<typeof columns>;

/** Table 4 of Liu et al.: BATS without its modules. */
export const TABLE_4: TableSpec<typeof columns> = {
  file: "published/bats/table4_ablation.csv",
  columns,
  key: ["method", "benchmark"],
};

/** Loads Table 4: four variants on three benchmarks. */
export function loadTable4(folder?: URL): Table<Table4Row> {
  return loadTable(TABLE_4, folder);
}
