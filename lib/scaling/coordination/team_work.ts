import type { ArchitectureRow } from "../../data/architectures.ts";
import type { InstanceRow } from "../../data/instances.ts";
import { type Architecture, MULTI_AGENT } from "../../data/names.ts";
import { clusterPercentiles } from "../../stats/cluster_percentiles.ts";
import { isUndetermined, type Undetermined } from "../../stats/undetermined.ts";
import type { TeamArchitecture } from "../results/pairs.ts";
import { type RecordedRun, recordedRuns } from "./recorded_steps.ts";

/** Mean recorded steps of a team's runs, divided by the single agent's. */
export interface StepRatio {
  /** The ratio; 1 is the single agent. */
  readonly ratio: number;
  /** 95% interval, resampling the instances of each benchmark. */
  readonly interval: { readonly low: number; readonly high: number } | Undetermined;
}

/** What a team spends on an instance as a multiple of the single agent, by four measures. */
export interface TeamWork {
  /** The team's architecture. */
  readonly architecture: TeamArchitecture;
  /** Turns of Table 5. */
  readonly turns: number;
  /** Tokens a trial that success and success per 1,000 tokens in Table 5 imply. */
  readonly tokens: number;
  /** Iterations that the printed limits allow; null where none is printed. */
  readonly iterations: number | null;
  /** Environment steps over all released runs, an empty one counting 0. */
  readonly steps: StepRatio;
  /** The same over the runs that recorded any step. */
  readonly stepsRecorded: StepRatio;
}

/**
 * What each team spends on an instance as a multiple of the single agent, by four measures: printed
 * turns, tokens that the printed success implies, iterations that the printed limits allow, and
 * recorded environment steps.
 *
 * @param limits Iterations an instance by architecture, with the single agent's.
 * @throws {RangeError} when an architecture is missing.
 *
 * @example
 * ```ts
 * import { iterationLimits } from "kit/claims/kim/iteration_limits.ts";
 * import { loadTables } from "kit/data/tables.ts";
 * import { teamWork } from "kit/scaling/coordination/team_work.ts";
 * import { strict as assert } from "node:assert";
 * const { architectures, instances, kimQuantities } = loadTables();
 * const [independent] = teamWork(architectures, instances, iterationLimits(kimQuantities, "v3"));
 * assert.equal(independent?.turns.toFixed(2), "1.58");
 * assert.equal(independent?.steps.ratio.toFixed(2), "0.62");
 * ```
 */
export function teamWork(
  architectures: readonly ArchitectureRow[],
  instances: readonly InstanceRow[],
  limits: Readonly<Partial<Record<Architecture, number>> & { single: number }>,
): readonly TeamWork[] {
  const runs = recordedRuns(instances);
  const [turns, tokens] = [turnRatios(architectures), tokenRatios(architectures)];
  return MULTI_AGENT.map((architecture, i) => {
    const limit = limits[architecture];
    return {
      architecture,
      turns: turns[i]!,
      tokens: tokens[i]!,
      iterations: limit === undefined ? null : limit / limits.single,
      steps: stepRatio(runs, architecture),
      stepsRecorded: stepRatio(runs.filter(({ steps }) => steps > 0), architecture),
    };
  });
}

/** Turns of each team in Table 5, in the order of `MULTI_AGENT`, divided by the single agent's. */
export function turnRatios(architectures: readonly ArchitectureRow[]): readonly number[] {
  return ratios(architectures, ({ turns }) => turns);
}

/** Tokens a trial against the single agent's, as success per 1,000 tokens implies them. */
export function tokenRatios(architectures: readonly ArchitectureRow[]): readonly number[] {
  return ratios(architectures, (row) => row.success_rate_printed / row.success_per_1k_tokens);
}

function ratios(
  architectures: readonly ArchitectureRow[],
  value: (row: ArchitectureRow) => number,
): readonly number[] {
  const of = (name: Architecture): number => {
    const row = architectures.find(({ architecture }) => architecture === name);
    if (row === undefined) throw new RangeError(`No row of the architecture "${name}"`);
    return value(row);
  };
  return MULTI_AGENT.map((name) => of(name) / of("single"));
}

function stepRatio(runs: readonly RecordedRun[], team: Architecture): StepRatio {
  const benchmarks = [...new Set(runs.map(({ benchmark }) => benchmark))];
  const sizes = benchmarks.map((name) =>
    1 + Math.max(...runs.filter((run) => run.benchmark === name).map((run) => run.instance))
  );
  const first = new Map(
    benchmarks.map((name, b) => [name, sizes.slice(0, b).reduce((sum, size) => sum + size, 0)]),
  );
  const clusters = sizes.reduce((sum, size) => sum + size, 0);
  const sums = (name: Architecture): { steps: Float64Array; runs: Float64Array } => {
    const steps = new Float64Array(clusters), count = new Float64Array(clusters);
    for (const run of runs.filter(({ architecture }) => architecture === name)) {
      const at = first.get(run.benchmark)! + run.instance;
      steps[at]! += run.steps;
      count[at]! += 1;
    }
    return { steps, runs: count };
  };
  const [own, single] = [sums(team), sums("single")];
  const ratio = (counts: ArrayLike<number>): number | null => {
    const of = (values: Float64Array): number =>
      values.reduce((sum, value, k) => sum + counts[k]! * value, 0);
    const value = of(own.steps) / of(own.runs) / (of(single.steps) / of(single.runs));
    return Number.isFinite(value) ? value : null;
  };
  const estimate = ratio(new Uint16Array(clusters).fill(1));
  if (estimate === null) throw new RangeError(`No recorded steps of ${team} or single agents`);
  const interval = clusterPercentiles(sizes, ratio);
  return {
    ratio: estimate,
    interval: isUndetermined(interval) ? interval : { low: interval.low, high: interval.high },
  };
}
