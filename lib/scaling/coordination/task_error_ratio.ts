import type { Configuration } from "../../data/configurations.ts";
import { MULTI_AGENT } from "../../data/names.ts";
import { type Pair, pairsOf, type TeamArchitecture } from "../results/pairs.ts";
import { meanOf } from "../../stats/mean.ts";
import { meanSuccess } from "../results/relative_change.ts";

/** Failures of a team against failures of the single agent, on several levels. */
export interface TaskErrorRatio {
  /** Mean over benchmark x model pairs of (1 - S) / (1 - S_single). */
  readonly meanOfPairs: number;
  /** Mean over benchmarks of the ratio of mean failure rates. */
  readonly meanOfBenchmarks: number;
  /** Ratio of the mean failure rates over all pairs. */
  readonly pooled: number;
  /** Largest ratio of a pair. */
  readonly largest: number;
}

/**
 * Task-level error amplification of one architecture: how many times as often a team fails as the
 * single agent with the same model on the same benchmark.
 *
 * @throws {RangeError} when a single agent never fails, which leaves the ratio without a meaning.
 *
 * @example
 * ```ts
 * import { loadConfigurations } from "kit/data/configurations.ts";
 * import { taskErrorRatio } from "kit/scaling/coordination/task_error_ratio.ts";
 * import { strict as assert } from "node:assert";
 * const ratio = taskErrorRatio(loadConfigurations().rows, "independent");
 * assert.equal(ratio.meanOfPairs.toFixed(2), "1.27");
 * ```
 */
export function taskErrorRatio(
  rows: readonly Configuration[],
  architecture: TeamArchitecture,
): TaskErrorRatio {
  const pairs = pairsOf(rows);
  const perfect = pairs.find(({ rates }) => rates.single === 1);
  if (perfect !== undefined) {
    throw new RangeError(
      `Cannot compare failures: the single agent of ${JSON.stringify(perfect.model)} never fails ` +
        `on ${JSON.stringify(perfect.benchmark)}`,
    );
  }
  const ratio = ({ rates }: Pair): number => (1 - rates[architecture]) / (1 - rates.single);
  const ratios = pairs.map(ratio);
  const benchmarks = [...new Set(rows.map(({ benchmark }) => benchmark))];
  return {
    meanOfPairs: meanOf(ratios),
    meanOfBenchmarks: meanOf(
      benchmarks.map((benchmark) =>
        (1 - meanSuccess(rows, benchmark, architecture)) /
        (1 - meanSuccess(rows, benchmark, "single"))
      ),
    ),
    pooled: (1 - meanOf(pairs.map(({ rates }) => rates[architecture]))) /
      (1 - meanOf(pairs.map(({ rates }) => rates.single))),
    largest: Math.max(...ratios),
  };
}

/**
 * The largest value that a ratio of failure probabilities can take: 1 / (1 - S_single), reached by a
 * team that always fails; for the pooled rates and for the pair where it is largest.
 */
export function errorRatioBound(
  rows: readonly Configuration[],
): { readonly pooled: number; readonly largestPair: number } {
  const single = pairsOf(rows).map(({ rates }) => rates.single);
  return { pooled: 1 / (1 - meanOf(single)), largestPair: 1 / (1 - Math.max(...single)) };
}

/** The task-level error ratio of every team architecture, mean over pairs. */
export function taskErrorRatios(rows: readonly Configuration[]): readonly number[] {
  return MULTI_AGENT.map((architecture) => taskErrorRatio(rows, architecture).meanOfPairs);
}
