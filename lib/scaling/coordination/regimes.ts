import type { ArchitectureRow } from "../../data/architectures.ts";
import type { Configuration } from "../../data/configurations.ts";
import type { Architecture } from "../../data/names.ts";
import { meanOf } from "../../stats/mean.ts";
import { pairsOf } from "../results/pairs.ts";
import { clusterInterval } from "../selection/cluster_interval.ts";

/** An estimate with a 95% cluster-bootstrap interval over models, and one over benchmarks. */
export interface RegimeEstimate {
  /** The estimate. */
  readonly value: number;
  /** Lower end of the interval over models. */
  readonly low: number;
  /** Upper end of the interval over models. */
  readonly high: number;
  /** Lower end of the interval over benchmarks. */
  readonly wideLow: number;
  /** Upper end of the interval over benchmarks. */
  readonly wideHigh: number;
}

/**
 * An architecture with its coordination overhead, its gain over the single agent and its
 * efficiency.
 */
export interface RegimeRow {
  /** The architecture. */
  readonly architecture: Architecture;
  /** Printed turns beyond the single agent's, in percent. */
  readonly overheadPct: number;
  /** Success minus the single agent's, in points; null for the single agent itself. */
  readonly gain: RegimeEstimate | null;
  /** Measured success divided by the ratio of printed turns. */
  readonly efficiency: RegimeEstimate;
  /** As Table 5 prints it. */
  readonly printedEfficiency: number;
}

/**
 * What each architecture gains over the single agent (points of success) and how efficient it is
 * (success divided by relative turns) at its printed coordination overhead, with 95% intervals from
 * resampled models and from resampled benchmarks.
 *
 * @throws {RangeError} when there is no single agent.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { sampleRows } from "kit/data/samples.ts";
 * import { regimeRows } from "kit/scaling/coordination/regimes.ts";
 * import { strict as assert } from "node:assert";
 * const { architectures, configurations } = loadTables();
 * const rows = regimeRows(architectures, sampleRows("six-benchmark", configurations));
 * const independent = rows.find(({ architecture }) => architecture === "independent");
 * assert.equal(independent?.gain?.value.toFixed(1), "-7.3");
 * ```
 */
export function regimeRows(
  architectures: readonly ArchitectureRow[],
  rows: readonly Configuration[],
): readonly RegimeRow[] {
  const pairs = pairsOf(rows);
  const models = pairs.map(({ model }) => model);
  const benchmarks = pairs.map(({ benchmark }) => benchmark);
  const estimate = (values: readonly number[]): RegimeEstimate => {
    const [over, wide] = [clusterInterval(values, models), clusterInterval(values, benchmarks)];
    return {
      value: meanOf(values),
      low: over.low,
      high: over.high,
      wideLow: wide.low,
      wideHigh: wide.high,
    };
  };
  const single = architectures.find(({ architecture }) => architecture === "single");
  if (single === undefined) throw new RangeError("Cannot compare architectures: no single agent");
  return architectures.map(({ architecture, overhead_pct, turns, efficiency }) => ({
    architecture,
    overheadPct: overhead_pct,
    gain: architecture === "single"
      ? null
      : estimate(pairs.map(({ rates }) => 100 * (rates[architecture] - rates.single))),
    efficiency: estimate(pairs.map(({ rates }) => rates[architecture] * single.turns / turns)),
    printedEfficiency: efficiency,
  }));
}
