import type { SampleName } from "../../data/samples.ts";
import type { Tables } from "../../data/tables.ts";
import {
  alwaysSingle,
  bestOnAverage,
  bestPerBenchmark,
  capabilityOnly,
  random,
} from "./baselines.ts";
import { equationOne } from "./equation_predictor.ts";
import { evaluatePredictors, type Evaluation } from "./evaluate.ts";
import { pilotWinner, pooledBaseline, pooledPilot, pooledTask } from "./pooled_predictors.ts";
import type { Predictor } from "./predictor.ts";
import { leavesOut, type Protocol, PROTOCOLS } from "./protocols.ts";
import { learnedThreshold, rule45 } from "./threshold_rules.ts";

/** Instances with each team in the pilots that are evaluated. */
export const PILOT_SIZES = [5, 10, 20] as const;

/** Predictors that work under every protocol, baselines first. */
const PREDICTORS: readonly Predictor[] = [
  alwaysSingle,
  bestOnAverage,
  bestPerBenchmark,
  capabilityOnly,
  random,
  pooledTask,
  rule45,
  learnedThreshold,
  equationOne,
  pooledBaseline,
];

/** Predictors with a pilot: only where no outcome of the decision was learnt from. */
export const PILOT_PREDICTORS: readonly Predictor[] = PILOT_SIZES.flatMap((instances) => [
  pilotWinner(instances),
  pooledPilot(instances),
]);

/**
 * Scores every predictor of the best architecture under every protocol that suits it: baselines,
 * rules with a threshold, Equation 1 and the kit's pooled model; pilots only where whole groups are
 * left out.
 *
 * @param protocols Those to run; all five unless told.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { evaluateAll } from "kit/scaling/selection/evaluation_set.ts";
 * import { strict as assert } from "node:assert";
 * const rows = evaluateAll(loadTables(), "six-benchmark", ["in-sample"]);
 * const equation = rows.find(({ predictor }) => predictor === "equation-1")!;
 * assert.equal(equation.decisions, 52);
 * assert.equal(equation.accuracy, 21 / 52);
 * ```
 */
export function evaluateAll(
  tables: Tables,
  sample: SampleName,
  protocols: readonly Protocol[] = PROTOCOLS,
): readonly Evaluation[] {
  return [
    ...evaluatePredictors(tables, sample, PREDICTORS, protocols),
    ...evaluatePredictors(tables, sample, PILOT_PREDICTORS, protocols.filter(leavesOut)),
  ];
}
