import { meanOf } from "../../stats/mean.ts";
import { ARCHITECTURES } from "../../data/names.ts";
import { type SampleName, sampleRows } from "../../data/samples.ts";
import type { Tables } from "../../data/tables.ts";
import { bestOnAverage } from "./baselines.ts";
import { clusterInterval } from "./cluster_interval.ts";
import { type Decision, decisionsOf } from "./decisions.ts";
import { type PredictionTask, type Predictor, type Setting, tasksOf } from "./predictor.ts";
import { clusterColumn, type Protocol } from "./protocols.ts";
import { type ChoiceScore, gapClosed, meanScores, scoreChoice } from "./scores.ts";

/** How good the choices of one predictor are under one protocol. */
export interface EvaluationRow {
  /** What the predictor is told. */
  readonly setting: Setting;
  /** Name of the predictor. */
  readonly predictor: string;
  /** What is left out. */
  readonly protocol: Protocol;
  /** Decisions scored: benchmark x model. */
  readonly decisions: number;
  /** Share of decisions whose best architecture was chosen; measured ties count as hits. */
  readonly accuracy: number;
  /** Share of decisions whose best architecture was among the two ranked first. */
  readonly top2: number;
  /** Mean of best minus chosen success rate, 0..1. */
  readonly meanRegret: number;
  /** Share of the gap closed between the single best of the training rows and the virtual best. */
  readonly gapClosed: number | null;
  /** 95% percentile interval of the mean regret over resampled clusters. */
  readonly regretLow: number;
  /** Upper end of that interval. */
  readonly regretHigh: number;
}

/** How good the choices of one predictor are under one protocol, decision by decision too. */
export interface Evaluation extends EvaluationRow {
  /** What the predictor needs to know, in words. */
  readonly needs: string;
  /** What is resampled for the interval. */
  readonly clusteredBy: "model" | "family" | "benchmark";
  /** The score of each decision. */
  readonly perDecision: readonly { readonly decision: Decision; readonly score: ChoiceScore }[];
}

/** Held-out values of every row of a sample. */
export function heldOutValues(
  predictor: Predictor,
  tasks: readonly PredictionTask[],
  replicate = 0,
): Float64Array {
  const values = new Float64Array(tasks[0]!.rows.length);
  for (const task of tasks) {
    const predicted = predictor.predict(task, replicate);
    task.split.test.forEach((i, k) => values[i] = predicted[k]!);
  }
  return values;
}

/** Scores of each decision when the architecture with the highest value is chosen. */
function scoreDecisions(
  decisions: readonly Decision[],
  values: ArrayLike<number>,
): readonly ChoiceScore[] {
  return decisions.map(({ rates, rows }) =>
    scoreChoice(
      rates,
      ARCHITECTURES.map((_, a) => {
        const row = rows[a] ?? null;
        return row === null ? null : values[row]!;
      }),
    )
  );
}

/**
 * Scores predictors on a sample under protocols. Clusters for the interval of the regret are what the
 * protocol leaves out; benchmarks for in-sample and five-fold.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { alwaysSingle } from "kit/scaling/selection/baselines.ts";
 * import { evaluatePredictors } from "kit/scaling/selection/evaluate.ts";
 * import { strict as assert } from "node:assert";
 * const [row] = evaluatePredictors(loadTables(), "six-benchmark", [alwaysSingle], ["in-sample"]);
 * assert.equal(row!.decisions, 52);
 * assert.equal(row!.meanRegret.toFixed(4), "0.0960");
 * ```
 */
export function evaluatePredictors(
  tables: Tables,
  sample: SampleName,
  predictors: readonly Predictor[],
  protocols: readonly Protocol[],
): readonly Evaluation[] {
  const decisions = decisionsOf(sampleRows(sample, tables.configurations));
  return protocols.flatMap((protocol) => {
    const tasks = tasksOf(tables, sample, protocol);
    const reference = meanScores(replicatedScores(bestOnAverage, tasks, decisions)).meanRegret;
    return predictors.map((predictor) => {
      const scores = replicatedScores(predictor, tasks, decisions);
      return summarise(predictor, protocol, decisions, scores, reference);
    });
  });
}

/** Scores of each decision, averaged over the predictor's replicates. */
function replicatedScores(
  predictor: Predictor,
  tasks: readonly PredictionTask[],
  decisions: readonly Decision[],
): readonly ChoiceScore[] {
  const replicates = Array.from(
    { length: predictor.replicates ?? 1 },
    (_, r) => scoreDecisions(decisions, heldOutValues(predictor, tasks, r)),
  );
  if (replicates.length === 1) return replicates[0]!;
  const mean = (i: number, name: keyof ChoiceScore): number =>
    replicates.reduce((sum, scores) => sum + scores[i]![name], 0) / replicates.length;
  return decisions.map((_, i) => ({
    hit: mean(i, "hit"),
    top2: mean(i, "top2"),
    regret: mean(i, "regret"),
    chosen: mean(i, "chosen"),
  }));
}

/** One evaluation from the scores of its decisions. */
function summarise(
  predictor: { readonly name: string; readonly setting: Setting; readonly needs: string },
  protocol: Protocol,
  decisions: readonly Decision[],
  scores: readonly ChoiceScore[],
  singleBestRegret: number,
): Evaluation {
  const column = clusterColumn(protocol);
  const means = meanScores(scores);
  const { low, high } = clusterInterval(
    scores.map(({ regret }) => regret),
    decisions.map((decision) => decision[column]),
  );
  return {
    setting: predictor.setting,
    predictor: predictor.name,
    protocol,
    ...means,
    gapClosed: gapClosed(means.meanRegret, singleBestRegret),
    regretLow: low,
    regretHigh: high,
    needs: predictor.needs,
    clusteredBy: column,
    perDecision: decisions.map((decision, i) => ({ decision, score: scores[i]! })),
  };
}

/** Difference of two mean regrets on the same decisions, with its clustered interval. */
export interface RegretDifference {
  /** First minus second, 0..1; below 0 when the first loses less. */
  readonly difference: number;
  /** Lower end of the 95% interval. */
  readonly low: number;
  /** Upper end of the 95% interval. */
  readonly high: number;
}

/**
 * Compares two predictors decision by decision under the same protocol: mean difference of regret
 * (0..1; below 0 when the first loses less) and its 95% percentile interval over resampled
 * clusters.
 *
 * @throws {RangeError} when the two are of different protocols or decisions.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { alwaysSingle } from "kit/scaling/selection/baselines.ts";
 * import { compareRegret, evaluatePredictors } from "kit/scaling/selection/evaluate.ts";
 * import { rule45 } from "kit/scaling/selection/threshold_rules.ts";
 * import { strict as assert } from "node:assert";
 * const [rule, single] = evaluatePredictors(
 *   loadTables(),
 *   "six-benchmark",
 *   [rule45, alwaysSingle],
 *   ["leave-one-benchmark-out"],
 * );
 * const { difference } = compareRegret(rule!, single!);
 * assert.equal(difference.toFixed(4), (0.0471 - 0.0960).toFixed(4));
 * ```
 */
export function compareRegret(first: Evaluation, second: Evaluation): RegretDifference {
  if (first.protocol !== second.protocol || first.decisions !== second.decisions) {
    throw new RangeError(
      `Cannot compare ${first.predictor} under ${first.protocol} with ${second.predictor} under ` +
        second.protocol,
    );
  }
  const differences = first.perDecision.map(({ score }, i) =>
    score.regret - second.perDecision[i]!.score.regret
  );
  const clusters = first.perDecision.map(({ decision }) => decision[first.clusteredBy]);
  const { low, high } = clusterInterval(differences, clusters);
  const mean = meanOf(differences);
  return { difference: mean, low, high };
}
