import { strict as assert } from "node:assert";
import { loadInstances } from "../../../lib/data/instances.ts";
import {
  recordedRuns,
  stepDistributions,
} from "../../../lib/scaling/coordination/recorded_steps.ts";
import { recordedWork } from "../../../lib/scaling/coordination/recorded_work.ts";
import { clusterPercentiles } from "../../../lib/stats/cluster_percentiles.ts";
import { isUndetermined } from "../../../lib/stats/undetermined.ts";

const { rows } = loadInstances();
const distributions = stepDistributions(rows);

Deno.test("each run is counted once, and a run lacks steps exactly where it lacks output", () => {
  const runs = recordedRuns(rows);
  assert.equal(runs.length, 1800);
  assert.ok(runs.every(({ steps, hasOutput }) => (steps > 0) === hasOutput));
  const all = distributions.filter(({ outcome }) => outcome === "all");
  assert.equal(all.reduce((sum, row) => sum + row.runs, 0), 1800);
  for (const { benchmark, architecture, runs, unrecorded } of all) {
    const work = recordedWork(rows, architecture, benchmark);
    assert.deepEqual([runs, unrecorded], [work.runs, work.withoutOutput]);
    const parts = distributions.filter((row) =>
      row.benchmark === benchmark && row.architecture === architecture && row.outcome !== "all"
    );
    assert.equal(parts.reduce((sum, row) => sum + row.runs, 0), runs);
  }
});

Deno.test("the median's interval is that of resampled lists of runs", () => {
  const own = recordedRuns(rows).filter((run) =>
    run.benchmark === "terminal-bench" && run.architecture === "hybrid" && run.solved &&
    run.steps > 0
  );
  const median = (values: readonly number[]): number => {
    const sorted = values.toSorted((a, b) => a - b);
    const half = sorted.length / 2;
    return Number.isInteger(half)
      ? (sorted[half - 1]! + sorted[half]!) / 2
      : sorted[Math.floor(half)]!;
  };
  const slow = clusterPercentiles(
    [20],
    (counts) =>
      median(own.flatMap(({ instance, steps }) => Array<number>(counts[instance]!).fill(steps))),
  );
  const row = distributions.find((one) =>
    one.benchmark === "terminal-bench" && one.architecture === "hybrid" && one.outcome === "solved"
  )!;
  assert.ok(!isUndetermined(slow) && !isUndetermined(row.interval));
  assert.deepEqual(row.interval, { low: slow.low, high: slow.high });
  assert.equal(row.median, median(own.map(({ steps }) => steps)));
});

Deno.test("architectures end at different limits of steps", () => {
  const ends = distributions.filter(({ outcome, benchmark }) =>
    outcome === "all" && benchmark === "swe-bench-verified"
  ).map(({ architecture, greatest, atGreatest }) => [architecture, greatest, atGreatest]);
  assert.deepEqual(ends.slice(0, 2), [["single", 202, 6], ["independent", 52, 52]]);
});
