import { strict as assert } from "node:assert";
import { clusterPercentiles } from "../../lib/stats/cluster_percentiles.ts";
import { isUndetermined } from "../../lib/stats/undetermined.ts";

/** All resamples of two clusters from each of two strata, 16 equally likely ones. */
function enumerated(values: readonly number[]): readonly number[] {
  const means: number[] = [];
  for (const a of [0, 1]) {
    for (const b of [0, 1]) {
      for (const c of [2, 3]) {
        for (const d of [2, 3]) {
          means.push((values[a]! + values[b]! + values[c]! + values[d]!) / 4);
        }
      }
    }
  }
  return means.toSorted((x, y) => x - y);
}

Deno.test("the interval is that of all resamples where they can be counted", () => {
  const values = [1, 2, 10, 14];
  const interval = clusterPercentiles(
    [2, 2],
    (counts) => values.reduce((sum, value, k) => sum + counts[k]! * value, 0) / 4,
  );
  assert.ok(!isUndetermined(interval));
  const all = enumerated(values);
  assert.equal(all.length, 16);
  // One resample of 16 is 6%: the outer 2.5% lie on the least and the greatest.
  assert.deepEqual([interval.low, interval.high], [all[0], all.at(-1)]);
  assert.deepEqual([interval.clusters, interval.draws], [4, 1000]);
});

Deno.test("each stratum keeps its number of clusters in every resample", () => {
  const sums = new Set<string>();
  clusterPercentiles([2, 3], (counts) => {
    sums.add(`${counts[0]! + counts[1]!} ${counts[2]! + counts[3]! + counts[4]!}`);
    return 0;
  });
  assert.deepEqual([...sums], ["2 3"]);
});

Deno.test("resamples without a value leave the interval undetermined when they could fill a tail", () => {
  const some = clusterPercentiles([2], (counts) => counts[0] === 0 ? null : 1);
  assert.ok(isUndetermined(some));
  assert.match(some.reason, /^\d+ of 1000 resamples have no value$/);
  assert.throws(() => clusterPercentiles([2, 1], () => 0), {
    message: "Cannot resample 1 clusters of a stratum: needs at least 2",
  });
});
