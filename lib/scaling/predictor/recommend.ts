import { type Architecture, ARCHITECTURES } from "../../data/names.ts";
import { sampleRows } from "../../data/samples.ts";
import type { Tables } from "../../data/tables.ts";
import { normalUpperQuantile } from "../../stats/quantiles.ts";
import { intelligenceIndex } from "../results/capability.ts";
import type { Calibration, HeldOutRegret } from "./calibrate.ts";
import { chosenBy, predictorToFollow } from "./choice.ts";
import { conditionOnCounts, type Observation } from "./condition.ts";
import { groupConformal } from "./conformal.ts";
import { architectureCosts, type SuccessForCost, successForCost } from "./costs.ts";
import type { Setting } from "../selection/predictor.ts";
import { type DecisionOptions, decisionValue, type PilotPlan } from "./measure_first.ts";
import { type LogitPosterior, newTaskPosterior } from "./pooled_posterior.ts";
import { expectedRates, rateOf } from "./rates.ts";
import { distanceToTraining, type TrainingDistance } from "./training_distance.ts";
import { type Separation, separation } from "./separation.ts";

/** A task whose architecture is to be chosen. */
export interface RecommendationInputs {
  /** Number of tools of the task. */
  readonly tools: number;
  /** Intelligence Index of the model on the scale of v2 and v3. */
  readonly index: number;
  /** Measured single-agent success on the task, 0..1. */
  readonly baseline: number | null;
  /** Instances behind the baseline. */
  readonly baselineInstances: number;
  /** Counts of a pilot, at most one an architecture. */
  readonly pilot: readonly Observation[];
  /** Level of the intervals, 0..1. */
  readonly level: number;
  /** Gain of expected success (0..1) from which a pilot is worth its trouble. */
  readonly worth: number;
  /** Cost of one single-agent run in US dollars. */
  readonly singleRunUsd: number | null;
}

/** What the inputs of a task are when nothing else is said; tools and index are always needed. */
export const DEFAULTS = {
  baseline: null,
  baselineInstances: 100,
  pilot: [],
  level: 0.8,
  worth: 0.02,
  singleRunUsd: null,
} as const satisfies Partial<RecommendationInputs>;

/** One architecture in a recommendation: expected success, chances of being best, cost. */
export interface RankedArchitecture {
  /** The architecture. */
  readonly architecture: Architecture;
  /** Expected success rate by the pooled model, 0..1. */
  readonly expected: number;
  /** Interval of the success rate at the level asked for. */
  readonly low: number;
  /** Upper end of that interval. */
  readonly high: number;
  /** Chance of succeeding more often than every other one, 0..1. */
  readonly probabilityBest: number;
  /** Chance of lying within 5 points of the best. */
  readonly probabilityWithin5: number;
  /** Cost of a run in single-agent runs. */
  readonly costRelative: number;
  /** Expected successes a US dollar; null where no price is given. */
  readonly successPerUsd: number | null;
  /** Whether no other architecture succeeds at least as often for no more. */
  readonly onFrontier: boolean;
}

/** The pilot that is worth most for its size. */
export interface PilotAdvice extends PilotPlan {
  /** The architectures to try. */
  readonly names: readonly Architecture[];
  /** Expected success lost by choosing after the pilot, 0..1. */
  readonly expectedRegret: number;
  /** What it costs, in single-agent runs. */
  readonly costInSingleRuns: number;
}

/** An architecture for a task, with what stands behind the choice. */
export interface Recommendation {
  /** The inputs with every default filled in. */
  readonly inputs: RecommendationInputs;
  /** What was known of the task. */
  readonly setting: Setting;
  /** The predictor followed, which may be a baseline. */
  readonly predictor: string;
  /** How that predictor did on benchmarks never seen. */
  readonly record: HeldOutRegret;
  /** Highest expected success first. */
  readonly ranking: readonly RankedArchitecture[];
  /** The architecture to choose now. */
  readonly recommendation: Architecture;
  /** Expected success lost by choosing it now, 0..1. */
  readonly expectedRegret: number;
  /** Whether a pilot gains more than `worth`. */
  readonly measureFirst: boolean;
  /** The pilot that is worth most for its size, advised or not. */
  readonly pilot: PilotAdvice;
  /** Instances that tell the single agent and the highest ranked team apart. */
  readonly separation: Separation;
  /** How far the task is from the measured ones. */
  readonly distance: TrainingDistance;
  /** Number of draws behind the chances. */
  readonly draws: number;
  /** Seed of the draws. */
  readonly seed: number;
}

/** The tables that a recommendation reads. */
export type RecommendationSources = Pick<
  Tables,
  "configurations" | "benchmarks" | "architectures" | "models"
>;

/** How many draws the value of a pilot is simulated with, and which pilots are considered. */
export interface Effort extends Pick<DecisionOptions, "draws" | "simulated"> {
  /** Instances with each architecture in the pilots considered; default 10, 20, 50, 100. */
  readonly pilotSizes?: readonly number[];
}

const PILOT_SIZES: readonly number[] = [10, 20, 50, 100];

/**
 * Chooses an architecture for a task that is new: on a benchmark and with a model that were not
 * measured.
 *
 * The pooled model gives expected success, intervals and the chance of being the best. The choice
 * follows whichever predictor had the least mean regret on left-out benchmarks among those that need
 * no more than is known, be it a model or a baseline. Measuring first is advised when the best pilot
 * is expected to save more than `worth` of success.
 *
 * @param effort Fewer draws for maps of many recommendations.
 * @throws {RangeError} for inputs outside their range.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { CALIBRATION } from "kit/scaling/predictor/calibration.ts";
 * import { DEFAULTS, recommend } from "kit/scaling/predictor/recommend.ts";
 * import { strict as assert } from "node:assert";
 * const answer = recommend({ ...DEFAULTS, tools: 5, index: 65, baseline: 0.6 }, loadTables(), CALIBRATION);
 * assert.equal(answer.recommendation, "single");
 * ```
 */
export function recommend(
  inputs: RecommendationInputs,
  tables: RecommendationSources,
  calibration: Calibration,
  effort: Effort = {},
): Recommendation {
  checkInputs(inputs);
  const setting = settingOf(inputs);
  const observed = observationsOf(inputs);
  const columns = calibration.fit.coefficients.length;
  const believed = conditionOnCounts(
    newTaskPosterior({
      ...calibration.fit,
      coefficientCovariance: {
        rows: columns,
        columns,
        values: Float64Array.from(calibration.fit.coefficientCovariance),
      },
    }, inputs),
    observed,
  );
  const expected = expectedRates(believed);
  const plans = pilotPlans(setting, effort.pilotSizes ?? PILOT_SIZES);
  const value = decisionValue(believed, { ...effort, pilots: plans });
  const pilotInstances = inputs.pilot.length === 0
    ? null
    : Math.min(...inputs.pilot.map(({ instances }) => instances));
  const record = predictorToFollow(calibration, setting, pilotInstances);
  const recommendation = chosenBy(
    record.predictor,
    { setting, baseline: inputs.baseline, pilot: inputs.pilot, expected },
    calibration.bestTeam,
  );
  const expectedRegret = value.regretOf[ARCHITECTURES.indexOf(recommendation)]!;
  const least = Math.min(...value.pilots.map((pilot) => pilot.expectedRegret));
  const pilot =
    value.pilots.find((one) =>
      expectedRegret - one.expectedRegret >= 0.8 * (expectedRegret - least)
    ) ?? value.pilots.at(-1)!;
  const intervals = intervalsOf(believed, calibration, setting, inputs.level, observed);
  const costs = successForCost(
    expected,
    architectureCosts(tables.architectures, inputs.singleRunUsd),
  );
  const ranking = costs.map((cost, a) => ranked(cost, intervals[a]!, value, a))
    .toSorted((a, b) => b.expected - a.expected);
  const rows = sampleRows(calibration.sample, tables.configurations);
  return {
    inputs,
    setting,
    predictor: record.predictor,
    record,
    ranking,
    recommendation,
    expectedRegret,
    measureFirst: expectedRegret - pilot.expectedRegret > inputs.worth,
    pilot: {
      ...pilot,
      names: pilot.architectures.map((a) => ARCHITECTURES[a]!),
      costInSingleRuns: pilot.instances *
        pilot.architectures.reduce((sum, a) => sum + costs[a]!.costRelative, 0),
    },
    separation: separation(
      ranking.find(({ architecture }) => architecture === "single")!,
      ranking.find(({ architecture }) => architecture !== "single")!,
      calibration.instanceCorrelation,
    ),
    distance: distanceToTraining(
      rows,
      tables,
      intelligenceIndex(tables.models, "regression"),
      {
        tools: inputs.tools,
        index: inputs.index,
        ...inputs.baseline === null ? {} : { baseline: inputs.baseline },
      },
    ),
    draws: value.draws,
    seed: value.seed,
  };
}

function ranked(
  cost: SuccessForCost,
  [low, high]: readonly [number, number],
  value: ReturnType<typeof decisionValue>,
  a: number,
): RankedArchitecture {
  return {
    architecture: cost.architecture,
    expected: cost.expected,
    low,
    high,
    probabilityBest: value.probabilityBest[a]!,
    probabilityWithin5: value.probabilityWithin[a]!,
    costRelative: cost.costRelative,
    successPerUsd: cost.successPerUsd,
    onFrontier: cost.onFrontier,
  };
}

function settingOf({ baseline, pilot }: RecommendationInputs): Setting {
  if (pilot.length > 0) return "pilot";
  return baseline === null ? "tools-and-index" : "single-agent-baseline";
}

function observationsOf(inputs: RecommendationInputs): readonly Observation[] {
  const { baseline, baselineInstances: instances, pilot } = inputs;
  if (baseline === null) return pilot;
  return [{ architecture: 0, successes: baseline * instances, instances }, ...pilot];
}

/** Pilots considered: each team, and the single agent too unless it is measured already. */
function pilotPlans(setting: Setting, sizes: readonly number[]): readonly PilotPlan[] {
  const all = ARCHITECTURES.map((_, a) => a);
  const architectures = setting === "single-agent-baseline" ? all.slice(1) : all;
  return sizes.map((instances) => ({ instances, architectures }));
}

/**
 * Interval of each architecture's success rate: the pooled model's SD times a multiplier, taken from
 * left-out benchmarks where nothing was measured with the architecture on the task (conformal by
 * benchmark), the normal one where something was.
 */
function intervalsOf(
  { mean, covariance }: LogitPosterior,
  { heldOut }: Calibration,
  setting: Setting,
  level: number,
  observed: readonly Observation[],
): readonly (readonly [number, number])[] {
  const { scores, groups } = heldOut[setting === "pilot" ? "single-agent-baseline" : setting];
  const conformal = groupConformal(scores, groups, level);
  if (!("multiplier" in conformal)) {
    throw new RangeError(`Cannot give intervals: ${conformal.reason}`);
  }
  const measured = new Set(observed.map(({ architecture }) => architecture));
  return Array.from(mean, (logit, a) => {
    const multiplier = measured.has(a)
      ? normalUpperQuantile((1 - level) / 2)
      : conformal.multiplier;
    const reach = multiplier * Math.sqrt(covariance.values[a * (mean.length + 1)]!);
    return [rateOf(logit - reach), rateOf(logit + reach)] as const;
  });
}

function checkInputs(inputs: RecommendationInputs): void {
  const { tools, index, baseline, baselineInstances, worth, level } = inputs;
  const refuse = (what: string): never => {
    throw new RangeError(`Cannot recommend: ${what}`);
  };
  if (!(Number.isInteger(tools) && tools >= 1)) {
    refuse(`tools of ${tools}, needs a whole number from 1 on`);
  }
  if (!(index >= 1 && index <= 100)) refuse(`index of ${index}, needs one from 1 to 100`);
  if (baseline !== null && !(baseline >= 0 && baseline <= 1)) {
    refuse(`baseline of ${baseline}, needs a rate from 0 to 1`);
  }
  if (!(baselineInstances >= 1)) {
    refuse(`baseline of ${baselineInstances} instances, needs 1 or more`);
  }
  if (!(worth >= 0 && worth <= 1)) refuse(`worth of ${worth}, needs one from 0 to 1`);
  if (!(level > 0 && level < 1)) refuse(`level of ${level}, needs one between 0 and 1`);
  for (const { architecture } of inputs.pilot) {
    if (ARCHITECTURES[architecture] === undefined) {
      refuse(
        `pilot of architecture ${JSON.stringify(architecture)}, needs 0 to ` +
          `${ARCHITECTURES.length - 1} (${ARCHITECTURES.join(", ")})`,
      );
    }
  }
  const twice = inputs.pilot.find((one, i) =>
    inputs.pilot.findIndex(({ architecture }) => architecture === one.architecture) !== i
  );
  if (twice !== undefined) refuse(`two pilots of ${ARCHITECTURES[twice.architecture]}`);
}
