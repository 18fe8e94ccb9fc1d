import { count, oneOf, optional, rate } from "./column.ts";
import {
  type Architecture,
  ARCHITECTURES,
  type Benchmark,
  BENCHMARKS,
  FAMILIES,
  type Family,
  type Model,
  MODELS,
} from "./names.ts";
import { type Columns, loadTable, type Table, type TableSpec } from "./table.ts";

/** One measured configuration: a benchmark, an architecture and a model with its success rate. */
export interface Configuration {
  /** Position in the released scripts, from 0; shuffled folds depend on it. */
  readonly row: number;
  /** Benchmark that the agents worked on. */
  readonly benchmark: Benchmark;
  /** How the agents were put together. */
  readonly architecture: Architecture;
  /** Vendor of the model. */
  readonly family: Family;
  /** Language model of every agent. */
  readonly model: Model;
  /** Share of the instances that were solved, 0..1. */
  readonly success_rate: number;
  /** Number of instances behind the rate; null where no count gives it. */
  readonly n_instances: number | null;
  /** Number of instances solved; null where no count gives the rate. */
  readonly n_success: number | null;
}

const columns: Columns<Configuration> = {
  row: count,
  benchmark: oneOf(BENCHMARKS),
  architecture: oneOf(ARCHITECTURES),
  family: oneOf(FAMILIES),
  model: oneOf(MODELS),
  success_rate: rate,
  n_instances: optional(count),
  n_success: optional(count),
};

/** The success rates of all released configurations, in the authors' row order. */
export const CONFIGURATIONS: TableSpec<Configuration> = {
  file: "configurations.csv",
  columns,
  key: ["benchmark", "architecture", "model"],
  check: (row) => {
    if ((row.n_instances === null) !== (row.n_success === null)) {
      return { column: "n_success", expected: "a count exactly where n_instances has one" };
    }
    if (row.n_instances === null || row.n_success === null) return undefined;
    if (row.n_success > row.n_instances) {
      return { column: "n_success", expected: `at most ${row.n_instances} successes` };
    }
    if (Math.abs(row.n_success / row.n_instances - row.success_rate) > 1e-9) {
      return {
        column: "success_rate",
        expected: `the rate ${row.n_success}/${row.n_instances}`,
      };
    }
    return undefined;
  },
};

/**
 * Loads the success rate of every released configuration: 270 rows.
 *
 * @example
 * ```ts
 * import { loadConfigurations } from "kit/data/configurations.ts";
 * import { strict as assert } from "node:assert";
 * const table = loadConfigurations();
 * assert.equal(table.rows.length, 270);
 * assert.equal(table.frame().height, 270);
 * ```
 */
export function loadConfigurations(folder?: URL): Table<Configuration> {
  return loadTable(CONFIGURATIONS, folder);
}
