import { count, oneOf, rate, text } from "./column.ts";
import { BENCHMARKS } from "./names.ts";
import { loadTable, type RowOf, type Table, type TableSpec } from "./table.ts";

const columns = {
  benchmark: oneOf(BENCHMARKS),
  tools: count,
  instances: count,
  domain_complexity: rate,
  domain: text,
  first_version: oneOf(["v1", "v3"]),
};

/** One benchmark: its tools, instances per configuration and printed domain complexity. */
export type BenchmarkRow = RowOf<typeof columns>;

/** The six benchmarks. */
export const BENCHMARK_TABLE: TableSpec<typeof columns> = {
  file: "benchmarks.csv",
  columns,
  key: ["benchmark"],
};

/** Loads the six benchmarks. */
export function loadBenchmarks(folder?: URL): Table<BenchmarkRow> {
  return loadTable(BENCHMARK_TABLE, folder);
}
