import { linearQuantiles } from "../../stats/linear_quantile.ts";
import { randomSource } from "../../stats/random.ts";

/** A percentile interval over resampled clusters. */
export interface ClusterInterval {
  readonly low: number;
  readonly high: number;
  readonly clusters: number;
  readonly seed: number;
}

/**
 * 95% percentile interval of a mean over decisions when whole clusters of decisions are drawn with
 * replacement. With six clusters it is a rough guide: such intervals tend to be too short.
 *
 * @param values One value a decision.
 * @param clusters The cluster of each decision.
 * @throws {RangeError} with fewer than two clusters.
 *
 * @example
 * ```ts
 * import { clusterInterval } from "kit/scaling/selection/cluster_interval.ts";
 * import { strict as assert } from "node:assert";
 * const { low, high } = clusterInterval([1, 1, 3, 3], ["a", "a", "b", "b"]);
 * assert.deepEqual([low, high], [1, 3]);
 * ```
 */
export function clusterInterval(
  values: readonly number[],
  clusters: readonly string[],
  draws = 4000,
  seed = 42,
): ClusterInterval {
  if (values.length !== clusters.length) {
    throw new TypeError(
      `Cannot resample: ${values.length} values, ${clusters.length} cluster labels`,
    );
  }
  const names = [...new Set(clusters)];
  if (names.length < 2) {
    throw new RangeError(`Cannot resample ${names.length} clusters: needs at least 2`);
  }
  const totals = names.map((name) => {
    const own = values.filter((_, i) => clusters[i] === name);
    return { sum: own.reduce((sum, value) => sum + value, 0), count: own.length };
  });
  const random = randomSource(seed);
  const means = Float64Array.from({ length: draws }, () => {
    let sum = 0, count = 0;
    for (let k = 0; k < totals.length; k++) {
      const cluster = totals[random.below(totals.length)]!;
      sum += cluster.sum;
      count += cluster.count;
    }
    return sum / count;
  });
  const [low, high] = linearQuantiles(means, 0.025, 0.975);
  return { low, high, clusters: names.length, seed };
}
