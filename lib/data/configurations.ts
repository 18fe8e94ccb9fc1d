import { count, oneOf, optional, rate } from "./column.ts";
import { ARCHITECTURES, BENCHMARKS, FAMILIES, MODELS } from "./names.ts";
import { loadTable, type RowOf, type Table, type TableSpec } from "./table.ts";

const columns = {
  row: count,
  benchmark: oneOf(BENCHMARKS),
  architecture: oneOf(ARCHITECTURES),
  family: oneOf(FAMILIES),
  model: oneOf(MODELS),
  success_rate: rate,
  n_instances: optional(count),
  n_success: optional(count),
};

/** One measured configuration: a benchmark, an architecture and a model with its success rate. */
export type Configuration = RowOf<typeof columns>;

/** The success rates of all released configurations, in the authors' row order. */
export const CONFIGURATIONS: TableSpec<typeof columns> = {
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
