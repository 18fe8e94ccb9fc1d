import type { InstanceRow } from "../../data/instances.ts";
import { type Architecture, ARCHITECTURES } from "../../data/names.ts";
import { clusterPercentiles } from "../../stats/cluster_percentiles.ts";
import { linearQuantile } from "../../stats/linear_quantile.ts";
import { isUndetermined, type Undetermined } from "../../stats/undetermined.ts";

/** One model on one instance with one architecture. */
export interface RecordedRun {
  readonly benchmark: InstanceRow["benchmark"];
  readonly architecture: Architecture;
  readonly model: InstanceRow["model"];
  /** Place in the benchmark's order, from 0; shared by architectures and models. */
  readonly instance: number;
  readonly solved: boolean;
  readonly hasOutput: boolean;
  /** Environment steps; 0 where nothing was recorded. */
  readonly steps: number;
}

/** The single runs behind the rows. */
export function recordedRuns(rows: readonly InstanceRow[]): readonly RecordedRun[] {
  return rows.flatMap(({ benchmark, architecture, model, outcomes, has_output, steps }) =>
    steps.split(" ").map((text, instance) => ({
      benchmark,
      architecture,
      model,
      instance,
      solved: outcomes[instance] === "1",
      hasOutput: has_output[instance] === "1",
      steps: Number(text),
    }))
  );
}

/** How many steps the runs of one benchmark and architecture record. */
export interface StepDistribution {
  /** The benchmark. */
  readonly benchmark: InstanceRow["benchmark"];
  /** The architecture. */
  readonly architecture: Architecture;
  /** Which runs: all, those that solved their instance, or the others. */
  readonly outcome: "all" | "solved" | "unsolved";
  /** Number of runs. */
  readonly runs: number;
  /** Runs without a recorded step; they count in none of the numbers below. */
  readonly unrecorded: number;
  /** A quarter of the runs record at most so many steps. */
  readonly lowerQuartile: number;
  /** Half of the runs record at most so many steps. */
  readonly median: number;
  /** Three quarters of the runs record at most so many steps. */
  readonly upperQuartile: number;
  /** 95% interval of the median, resampling instances. */
  readonly interval: { readonly low: number; readonly high: number } | Undetermined;
  /** Most steps of a run. */
  readonly greatest: number;
  /** Runs that end at exactly the greatest number, as many do where it is a limit. */
  readonly atGreatest: number;
}

/**
 * Quartiles of the recorded environment steps of every benchmark and architecture, over all runs
 * and by outcome. Models share instances, so the median's 95% interval resamples instances, each
 * with the runs of all its models.
 *
 * @throws {RangeError} when a group has no recorded run.
 *
 * @example
 * ```ts
 * import { loadInstances } from "kit/data/instances.ts";
 * import { stepDistributions } from "kit/scaling/coordination/recorded_steps.ts";
 * import { strict as assert } from "node:assert";
 * const independent = stepDistributions(loadInstances().rows).find((row) =>
 *   row.architecture === "independent" && row.benchmark === "swe-bench-verified"
 * );
 * assert.deepEqual([independent?.greatest, independent?.atGreatest], [52, 52]);
 * ```
 */
export function stepDistributions(rows: readonly InstanceRow[]): readonly StepDistribution[] {
  const runs = recordedRuns(rows);
  const present = ARCHITECTURES.filter((name) => rows.some((row) => row.architecture === name));
  return [...new Set(rows.map(({ benchmark }) => benchmark))].flatMap((benchmark) =>
    present.flatMap((architecture) => {
      const own = runs.filter((run) =>
        run.benchmark === benchmark && run.architecture === architecture
      );
      const parts = {
        all: own,
        solved: own.filter(({ solved }) => solved),
        unsolved: own.filter(({ solved }) => !solved),
      };
      return (["all", "solved", "unsolved"] as const).map((outcome) => ({
        benchmark,
        architecture,
        outcome,
        ...describe(parts[outcome], `${outcome} runs of ${architecture} on ${benchmark}`),
      }));
    })
  );
}

function describe(
  runs: readonly RecordedRun[],
  name: string,
): Omit<StepDistribution, "benchmark" | "architecture" | "outcome"> {
  const recorded = runs.filter(({ steps }) => steps > 0).toSorted((a, b) => a.steps - b.steps);
  if (recorded.length === 0) throw new RangeError(`Cannot describe ${name}: none has steps`);
  const steps = recorded.map((run) => run.steps);
  const instances = 1 + Math.max(...runs.map(({ instance }) => instance));
  const interval = clusterPercentiles(
    [instances],
    (counts) => weightedMedian(steps, recorded.map(({ instance }) => counts[instance]!)),
  );
  const greatest = steps.at(-1)!;
  return {
    runs: runs.length,
    unrecorded: runs.length - recorded.length,
    lowerQuartile: linearQuantile(steps, 0.25),
    median: linearQuantile(steps, 0.5),
    upperQuartile: linearQuantile(steps, 0.75),
    interval: isUndetermined(interval) ? interval : { low: interval.low, high: interval.high },
    greatest,
    atGreatest: steps.filter((value) => value === greatest).length,
  };
}

/** Median of rising values that each occur `weights` times; null when none occurs. */
function weightedMedian(rising: readonly number[], weights: readonly number[]): number | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return null;
  const at = (position: number): number => {
    let passed = 0, i = 0;
    while ((passed += weights[i]!) <= position) i++;
    return rising[i]!;
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.ceil((total - 1) / 2))) / 2;
}
