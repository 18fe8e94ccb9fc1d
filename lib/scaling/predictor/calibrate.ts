import type { Architecture } from "../../data/names.ts";
import { type SampleName, sampleRows } from "../../data/samples.ts";
import type { Tables } from "../../data/tables.ts";
import { alwaysSingle, bestOnAverage } from "../selection/baselines.ts";
import { decisionsOf } from "../selection/decisions.ts";
import { equationOne } from "../selection/equation_predictor.ts";
import { evaluatePredictors } from "../selection/evaluate.ts";
import { PILOT_PREDICTORS } from "../selection/evaluation_set.ts";
import {
  ownBaseline,
  pooledBaseline,
  pooledTask,
  posteriorOf,
} from "../selection/pooled_predictors.ts";
import { type Setting, tasksOf } from "../selection/predictor.ts";
import { bestTeam, rule45 } from "../selection/threshold_rules.ts";
import { conditionOnCounts } from "./condition.ts";
import { instanceCorrelation } from "./instance_correlation.ts";
import { fitPooled } from "./pooled_fit.ts";
import type { LogitPosterior } from "./pooled_posterior.ts";
import { countOf, empiricalLogit } from "./task_cells.ts";

/** Standardised distances of measured from predicted logits on benchmarks never seen. */
export interface HeldOutScores {
  /** Benchmark of each score. */
  readonly groups: readonly string[];
  /** The distances. */
  readonly scores: readonly number[];
}

/** What a predictor's choices lose on average on benchmarks it has not seen. */
export interface HeldOutRegret {
  /** What was known before choosing. */
  readonly setting: Setting;
  /** Name of the predictor. */
  readonly predictor: string;
  /** Mean of best minus chosen success rate, 0..1. */
  readonly meanRegret: number;
  /** Lower end of its 95% interval over resampled benchmarks. */
  readonly regretLow: number;
  /** Upper end of its 95% interval over resampled benchmarks. */
  readonly regretHigh: number;
}

/** What a recommendation starts from: the pooled model, its errors, and how predictors did. */
export interface Calibration {
  /** Sample that the model was fitted to. */
  readonly sample: SampleName;
  /** The pooled model. */
  readonly fit: {
    /** Variance parameters in the order of `VARIANCE_PARAMETERS`. */
    readonly parameters: readonly number[];
    /** Fixed effects, in logits. */
    readonly coefficients: readonly number[];
    /** Row by row. */
    readonly coefficientCovariance: readonly number[];
  };
  /** Team with the highest mean success. */
  readonly bestTeam: Architecture;
  /** Correlation of success between architectures on the same instance. */
  readonly instanceCorrelation: number;
  /** Before anything is measured on the task, and with its single-agent run (teams only). */
  readonly heldOut: {
    readonly "tools-and-index": HeldOutScores;
    readonly "single-agent-baseline": HeldOutScores;
  };
  /** Mean regret of predictors when each benchmark is left out. */
  readonly regrets: readonly HeldOutRegret[];
}

/**
 * Fits the pooled model to a sample, predicts each benchmark from the others, and scores the
 * predictors that a recommendation may follow. So that nobody waits for it, the kit keeps the result
 * for the six benchmarks in calibration.json, and a test recomputes it.
 */
export function calibrate(tables: Tables, sample: SampleName): Calibration {
  const rows = sampleRows(sample, tables.configurations);
  const { parameters, solution } = fitPooled(rows, tables);
  const predictors = [
    alwaysSingle,
    bestOnAverage,
    pooledTask,
    rule45,
    equationOne,
    pooledBaseline,
    ...PILOT_PREDICTORS,
  ];
  const scored = evaluatePredictors(tables, sample, predictors, ["leave-one-benchmark-out"]);
  return {
    sample,
    fit: {
      parameters: [...parameters],
      coefficients: [...solution.coefficients],
      coefficientCovariance: [...solution.coefficientCovariance.values],
    },
    bestTeam: bestTeam(rows),
    instanceCorrelation: instanceCorrelation(tables.instances),
    heldOut: heldOutScores(tables, sample),
    regrets: scored.map(({ setting, predictor, meanRegret, regretLow, regretHigh }) => ({
      setting,
      predictor,
      meanRegret,
      regretLow,
      regretHigh,
    })),
  };
}

function heldOutScores(tables: Tables, sample: SampleName): Calibration["heldOut"] {
  const rows = sampleRows(sample, tables.configurations);
  const tasks = tasksOf(tables, sample, "leave-one-benchmark-out");
  const before: { group: string; score: number }[] = [];
  const after: { group: string; score: number }[] = [];
  for (const task of tasks) {
    for (const decision of decisionsOf(task.split.test.map((i) => rows[i]!))) {
      const constants = tables.benchmarks.find((row) => row.benchmark === decision.benchmark)!;
      const own = decision.rows.map((row) => row === null ? null : task.split.test[row]!);
      const known = { ...decision, rows: own };
      const prior = posteriorOf(task, known);
      const updated = conditionOnCounts(prior, ownBaseline(task, known));
      own.forEach((row, a) => {
        if (row === null) return;
        const cell = empiricalLogit(countOf(rows[row]!, constants));
        const group = decision.benchmark;
        before.push({ group, score: standardised(prior, a, cell) });
        if (a > 0) after.push({ group, score: standardised(updated, a, cell) });
      });
    }
  }
  const split = (list: readonly { group: string; score: number }[]): HeldOutScores => ({
    groups: list.map(({ group }) => group),
    scores: list.map(({ score }) => score),
  });
  return { "tools-and-index": split(before), "single-agent-baseline": split(after) };
}

/** Distance of a measured logit from its prediction in the SD of effects and counting together. */
function standardised(
  { mean, covariance }: LogitPosterior,
  a: number,
  cell: { readonly logit: number; readonly variance: number },
): number {
  const variance = covariance.values[a * (mean.length + 1)]! + cell.variance;
  return Math.abs(cell.logit - mean[a]!) / Math.sqrt(variance);
}
