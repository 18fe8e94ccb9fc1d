import { linearQuantile } from "./linear_quantile.ts";
import { randomSource } from "./random.ts";
import { type Undetermined, undetermined } from "./undetermined.ts";

/** Percentiles of a statistic over resampled clusters. */
export interface ClusterPercentiles {
  readonly low: number;
  readonly high: number;
  readonly clusters: number;
  /** Resamples that gave a value. */
  readonly draws: number;
  readonly seed: number;
}

/** Share of the resamples that may lack a value: more could fill a whole tail. */
const ALLOWED = 0.05;

/**
 * 95% percentile interval of any statistic by resampling whole clusters with replacement, as many
 * as there are and in each stratum by itself.
 *
 * @param strata The number of clusters in each stratum; clusters are numbered through all strata.
 * @param statistic The value of a resample from how often it holds each cluster; null where the
 * resample has none.
 * @returns a reason instead when more than 5% of the resamples have no value.
 * @throws {RangeError} when a stratum has fewer than two clusters.
 *
 * @example
 * ```ts
 * import { clusterPercentiles } from "kit/stats/cluster_percentiles.ts";
 * import { strict as assert } from "node:assert";
 * const values = [1, 3];
 * const mean = (counts: Uint16Array) => (counts[0]! * values[0]! + counts[1]! * values[1]!) / 2;
 * const interval = clusterPercentiles([2], mean);
 * assert.ok("low" in interval && interval.low === 1 && interval.high === 3);
 * ```
 */
export function clusterPercentiles(
  strata: readonly number[],
  statistic: (counts: Uint16Array) => number | null,
  draws = 1000,
  seed = 42,
): ClusterPercentiles | Undetermined {
  const small = strata.find((size) => size < 2);
  if (small !== undefined) {
    throw new RangeError(`Cannot resample ${small} clusters of a stratum: needs at least 2`);
  }
  const clusters = strata.reduce((sum, size) => sum + size, 0);
  const counts = new Uint16Array(clusters);
  const random = randomSource(seed);
  const values: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    counts.fill(0);
    let first = 0;
    for (const size of strata) {
      for (let k = 0; k < size; k++) counts[first + random.below(size)]!++;
      first += size;
    }
    const value = statistic(counts);
    if (value !== null) values.push(value);
  }
  if (draws - values.length > ALLOWED * draws) {
    return undetermined(`${draws - values.length} of ${draws} resamples have no value`);
  }
  return {
    low: linearQuantile(values, 0.025),
    high: linearQuantile(values, 0.975),
    clusters,
    draws: values.length,
    seed,
  };
}
