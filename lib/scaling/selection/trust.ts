import { meanOf } from "../../stats/mean.ts";
import { type Architecture, ARCHITECTURES } from "../../data/names.ts";
import { type SampleName, sampleRows } from "../../data/samples.ts";
import type { Tables } from "../../data/tables.ts";
import { normalUpperQuantile } from "../../stats/quantiles.ts";
import { conditionOnCounts } from "../predictor/condition.ts";
import { type GroupCoverage, groupCoverage } from "../predictor/conformal.ts";
import { decisionValue } from "../predictor/measure_first.ts";
import type { LogitPosterior } from "../predictor/pooled_posterior.ts";
import { expectedRates, rateOf } from "../predictor/rates.ts";
import { countOf, empiricalLogit } from "../predictor/task_cells.ts";
import { predictionErrors } from "../../stats/prediction_errors.ts";
import { type Decision, decisionsOf } from "./decisions.ts";
import { heldOutValues } from "./evaluate.ts";
import { equationOne } from "./equation_predictor.ts";
import { ownBaseline, posteriorOf } from "./pooled_predictors.ts";
import { tasksOf } from "./predictor.ts";
import { clusterColumn, type LeaveOut } from "./protocols.ts";

/** One held-out success rate with its prediction. */
export interface PredictedRate {
  /** The benchmark and model. */
  readonly decision: Decision;
  /** The architecture. */
  readonly architecture: Architecture;
  /** Measured success rate, 0..1. */
  readonly actual: number;
  /** Predicted success rate, 0..1. */
  readonly expected: number;
  /** Standardised distance of the measured from the predicted logit. */
  readonly score: number;
  /** Interval of the measured rate at the level, counting noise included, by the other groups. */
  readonly low: number;
  /** Upper end of that interval. */
  readonly high: number;
  /** Probability of being the best architecture of its decision, and whether it was. */
  readonly probabilityBest: number;
  /** Whether it was the best. */
  readonly best: boolean;
  /** Probability of being within 5 points of the best, and whether it was. */
  readonly probabilityWithin5: number;
  /** Whether it was within 5 points of the best. */
  readonly within5: boolean;
}

/** How far held-out predictions of the pooled model can be trusted. */
export interface Trust {
  /** What the model is told. */
  readonly setting: "tools-and-index" | "single-agent-baseline";
  /** What is left out. */
  readonly protocol: LeaveOut;
  /** R2 of success rates about the mean of all rows; with a baseline, of team rows only. */
  readonly r2: number;
  /** The same of Equation 1 on the same rows. */
  readonly equationR2: number;
  /** Level of the intervals, 0..1. */
  readonly level: number;
  /** Share of rates inside the normal interval at the level. */
  readonly normalCoverage: number;
  /** Coverage of each left-out group by the multiplier of the others. */
  readonly conformalCoverage: readonly GroupCoverage[];
  /** Mean over groups. */
  readonly meanConformalCoverage: number;
  /** Of the chosen architectures: mean probability of being best, and the share that was. */
  readonly chosenBest: { readonly predicted: number; readonly actual: number };
  /** The same for lying within 5 points of the best. */
  readonly chosenWithin5: { readonly predicted: number; readonly actual: number };
  /** Each held-out success rate with its prediction. */
  readonly rates: readonly PredictedRate[];
}

/**
 * Checks the pooled model's held-out predictions: R2 beside Equation 1's, coverage of its
 * intervals, and whether its probabilities come true.
 *
 * @param setting Whether the model is told the single agent's success on the task.
 * @param level Level of the intervals, 0..1.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { trustOf } from "kit/scaling/selection/trust.ts";
 * import { strict as assert } from "node:assert";
 * const { rates } = trustOf(
 *   loadTables(),
 *   "six-benchmark",
 *   "tools-and-index",
 *   "leave-one-benchmark-out",
 * );
 * assert.equal(rates.length, 260);
 * const { expected } = rates.find(({ decision, architecture }) =>
 *   decision.benchmark === "browsecomp-plus" && decision.model === "gemini-2.5-flash" &&
 *   architecture === "single"
 * )!;
 * assert.equal(expected.toFixed(4), "0.4070");
 * ```
 */
export function trustOf(
  tables: Tables,
  sample: SampleName,
  setting: Trust["setting"],
  protocol: LeaveOut,
  level = 0.8,
): Trust {
  const rows = sampleRows(sample, tables.configurations);
  const tasks = tasksOf(tables, sample, protocol);
  const all = decisionsOf(rows);
  const unbounded = tasks.flatMap((task) => {
    const held = new Set(task.split.test);
    return all.filter((decision) => decision.rows.some((row) => row !== null && held.has(row)))
      .flatMap((decision) => {
        const prior = posteriorOf(task, decision);
        const believed = setting === "tools-and-index"
          ? prior
          : conditionOnCounts(prior, ownBaseline(task, decision));
        const constants = tables.benchmarks.find((row) => row.benchmark === decision.benchmark)!;
        return predictedRates(
          decision,
          believed,
          (row) => empiricalLogit(countOf(rows[row]!, constants)),
        );
      });
  });
  const isJudged = ({ architecture }: UnboundedRate): boolean =>
    setting === "tools-and-index" || architecture !== "single";
  const judged = unbounded.filter(isJudged);
  const equation = heldOutValues(equationOne, tasks);
  const actual = judged.map((rate) => rate.actual);
  const column = clusterColumn(protocol);
  const groups = judged.map(({ decision }) => decision[column]);
  const scores = judged.map(({ score }) => score);
  const conformalCoverage = groupCoverage(scores, groups, level);
  const reach = normalUpperQuantile((1 - level) / 2);
  const multipliers = new Map(conformalCoverage.map((row) => [row.group, row.multiplier]));
  const rates = unbounded.map((rate): PredictedRate => {
    const { logit, sd, ...known } = rate;
    const multiplier = isJudged(rate) ? multipliers.get(rate.decision[column])! : reach;
    return {
      ...known,
      low: rateOf(logit - multiplier * sd),
      high: rateOf(logit + multiplier * sd),
    };
  });
  const chosen = all.map((decision) =>
    rates.filter((rate) => rate.decision === decision)
      .reduce((best, rate) => rate.expected > best.expected ? rate : best)
  );
  return {
    setting,
    protocol,
    r2: predictionErrors(actual, judged.map(({ expected }) => expected)).r2,
    equationR2: predictionErrors(
      actual,
      judged.map(({ decision, architecture }) =>
        equation[decision.rows[ARCHITECTURES.indexOf(architecture)]!]!
      ),
    ).r2,
    level,
    normalCoverage: share(scores.map((score) => score <= reach)),
    conformalCoverage,
    meanConformalCoverage: meanOf(conformalCoverage.map(({ coverage }) => coverage)),
    chosenBest: {
      predicted: meanOf(chosen.map(({ probabilityBest }) => probabilityBest)),
      actual: share(chosen.map(({ best }) => best)),
    },
    chosenWithin5: {
      predicted: meanOf(chosen.map(({ probabilityWithin5 }) => probabilityWithin5)),
      actual: share(chosen.map(({ within5 }) => within5)),
    },
    rates,
  };
}

/** A prediction whose interval still lacks its multiplier. */
interface UnboundedRate extends Omit<PredictedRate, "low" | "high"> {
  readonly logit: number;
  readonly sd: number;
}

function predictedRates(
  decision: Decision,
  believed: LogitPosterior,
  measured: (row: number) => { readonly logit: number; readonly variance: number },
): readonly UnboundedRate[] {
  const expected = expectedRates(believed);
  const value = decisionValue(believed);
  const best = Math.max(...decision.rates.flatMap((rate) => rate ?? []));
  return ARCHITECTURES.flatMap((architecture, a) => {
    const [row, actual] = [decision.rows[a] ?? null, decision.rates[a] ?? null];
    if (row === null || actual === null) return [];
    const { logit, variance } = measured(row);
    const spread = believed.covariance.values[a * (ARCHITECTURES.length + 1)]! + variance;
    return [{
      decision,
      architecture,
      actual,
      expected: expected[a]!,
      score: Math.abs(logit - believed.mean[a]!) / Math.sqrt(spread),
      logit: believed.mean[a]!,
      sd: Math.sqrt(spread),
      probabilityBest: value.probabilityBest[a]!,
      best: actual >= best - 1e-9,
      probabilityWithin5: value.probabilityWithin[a]!,
      within5: actual >= best - 0.05 - 1e-9,
    }];
  });
}

function share(values: readonly boolean[]): number {
  return values.filter((value) => value).length / values.length;
}
