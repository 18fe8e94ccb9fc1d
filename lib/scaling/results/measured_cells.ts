import type { BenchmarkRow } from "../../data/benchmarks.ts";
import type { Configuration } from "../../data/configurations.ts";
import {
  type Architecture,
  ARCHITECTURES,
  type Benchmark,
  FAMILIES,
  type Family,
  type Model,
  MODELS,
} from "../../data/names.ts";
import { wilsonInterval } from "../../stats/binomial_interval.ts";
import { DOUBTFUL_CELLS } from "../specification/doubtful_cells.ts";

/** A benchmark, architecture and model, measured or not. */
export interface MeasuredCell {
  /** The benchmark. */
  readonly benchmark: Benchmark;
  /** Instances that the paper states for a configuration of the benchmark. */
  readonly instances: number;
  /** The architecture. */
  readonly architecture: Architecture;
  /** Vendor of the model. */
  readonly family: Family;
  /** The language model. */
  readonly model: Model;
  /** Success rate in 0..1, null where nothing was released. */
  readonly successRate: number | null;
  /** Instances behind the rate; null where nothing was released or the rate is no share of any. */
  readonly measuredInstances: number | null;
  /** Wilson's 95% interval of the rate; null without instances. */
  readonly low: number | null;
  /** Upper end of that interval. */
  readonly high: number | null;
  /** Why other released material puts the rate in doubt; null where nothing does. */
  readonly doubt: string | null;
}

/**
 * The grid of benchmarks, architectures and models with a cell for each combination, measured or
 * not, for the models that have a success rate on some benchmark; rates (0..1) with Wilson's 95%
 * interval.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { measuredCells } from "kit/scaling/results/measured_cells.ts";
 * import { strict as assert } from "node:assert";
 * const { configurations, benchmarks } = loadTables();
 * const cells = measuredCells(configurations, benchmarks);
 * assert.equal(cells.length, 300);
 * assert.equal(cells.filter(({ successRate }) => successRate === null).length, 30);
 * ```
 */
export function measuredCells(
  configurations: readonly Configuration[],
  benchmarks: readonly BenchmarkRow[],
): readonly MeasuredCell[] {
  const key = (cell: Pick<Configuration, "benchmark" | "architecture" | "model">): string =>
    [cell.benchmark, cell.architecture, cell.model].join("/");
  const rows = new Map(configurations.map((row) => [key(row), row]));
  const doubts = new Map(DOUBTFUL_CELLS.map((cell) => [key(cell), cell.why]));
  const families = new Map(configurations.map(({ model, family }) => [model, family]));
  const models = FAMILIES.flatMap((family) =>
    MODELS.filter((model) => families.get(model) === family).map((model) => ({ family, model }))
  );
  return benchmarks.flatMap(({ benchmark, instances }) =>
    ARCHITECTURES.flatMap((architecture) =>
      models.map((own) => {
        const cell = { benchmark, instances, architecture, ...own };
        const row = rows.get(key(cell));
        const counted = row !== undefined && row.n_instances !== null && row.n_success !== null
          ? wilsonInterval(row.n_success, row.n_instances)
          : null;
        return {
          ...cell,
          successRate: row?.success_rate ?? null,
          measuredInstances: row?.n_instances ?? null,
          low: counted?.low ?? null,
          high: counted?.high ?? null,
          doubt: doubts.get(key(cell)) ?? null,
        };
      })
    )
  );
}

/** How far a rate is uncertain on a benchmark with this many instances. */
export interface RateUncertainty {
  /** Instances of the benchmark. */
  readonly instances: number;
  /** Half the width of Wilson's 95% interval, the mean over the benchmark's rates, in points. */
  readonly halfWidth: number;
}

/**
 * How far one success rate is uncertain, by the number of instances that the paper states for a
 * configuration, fewest first: half the width of Wilson's 95% interval in percentage points, the
 * mean over the rates that are counts of instances.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { measuredCells, rateUncertainty } from "kit/scaling/results/measured_cells.ts";
 * import { strict as assert } from "node:assert";
 * const { configurations, benchmarks } = loadTables();
 * const rows = rateUncertainty(measuredCells(configurations, benchmarks));
 * assert.deepEqual(
 *   rows.map(({ instances, halfWidth }) => [instances, halfWidth.toFixed(1)]),
 *   [[20, "18.5"], [50, "11.9"], [100, "8.8"]],
 * );
 * ```
 */
export function rateUncertainty(cells: readonly MeasuredCell[]): readonly RateUncertainty[] {
  const known = cells.filter(({ low, high }) => low !== null && high !== null);
  return [...Map.groupBy(known, ({ instances }) => instances)]
    .map(([instances, own]) => ({
      instances,
      halfWidth: 50 * own.reduce((sum, { low, high }) => sum + high! - low!, 0) / own.length,
    })).toSorted((a, b) => a.instances - b.instances);
}
