import { count, oneOf, rate, text } from "./column.ts";
import { type Benchmark, BENCHMARKS } from "./names.ts";
import { type Columns, loadTable, type Table, type TableSpec } from "./table.ts";

/** One benchmark: its tools, instances per configuration and printed domain complexity. */
export interface BenchmarkRow {
  /** Name of the benchmark. */
  readonly benchmark: Benchmark;
  /** Number of tools that an agent has. */
  readonly tools: number;
  /** Number of instances that each configuration ran. */
  readonly instances: number;
  /** Domain complexity D as printed, 0..1. */
  readonly domain_complexity: number;
  /** What the tasks are about. */
  readonly domain: string;
  /** First version of the paper with the benchmark. */
  readonly first_version: "v1" | "v3";
}

const columns: Columns<BenchmarkRow> = {
  benchmark: oneOf(BENCHMARKS),
  tools: count,
  instances: count,
  domain_complexity: rate,
  domain: text,
  first_version: oneOf(["v1", "v3"]),
};

/** The six benchmarks. */
export const BENCHMARK_TABLE: TableSpec<BenchmarkRow> = {
  file: "benchmarks.csv",
  columns,
  key: ["benchmark"],
};

/**
 * Loads the six benchmarks of Kim et al. with their tools and instances.
 *
 * @throws {DataError} naming file, line, column and value of the first fault.
 *
 * @example
 * ```ts
 * import { loadBenchmarks } from "kit/data/benchmarks.ts";
 * import { strict as assert } from "node:assert";
 * const workbench = loadBenchmarks().rows.find(({ benchmark }) => benchmark === "workbench");
 * assert.deepEqual([workbench?.tools, workbench?.instances], [16, 100]);
 * ```
 */
export function loadBenchmarks(folder?: URL): Table<BenchmarkRow> {
  return loadTable(BENCHMARK_TABLE, folder);
}
