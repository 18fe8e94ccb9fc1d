import type { Configuration } from "../data/configurations.ts";
import { leastSquares } from "../stats/least_squares.ts";
import { multiplyVector, selectRows } from "../stats/matrix.ts";
import type { EquationFit } from "./equation.ts";
import { applyScaling, scalingOf } from "./standardise.ts";

/** How the prediction of a configuration is kept from seeing it, weakest first. */
export const PROTOCOLS = [
  "in-sample",
  "five-fold",
  "leave-one-model-out",
  "leave-one-family-out",
  "leave-one-benchmark-out",
] as const;
/** A way to predict configurations. */
export type Protocol = typeof PROTOCOLS[number];

/**
 * Equation 1's prediction of every configuration under a protocol, in the order of its rows, not
 * clipped to 0..1. Where a model or family is left out, predictors are standardised on the training
 * rows; the single-agent baseline and the centre of the index come from all rows, as the papers'
 * predictor takes the baseline as measured.
 */
export function predictionsUnder(equation: EquationFit, protocol: Protocol): readonly number[] {
  switch (protocol) {
    case "in-sample":
      return equation.fit.fitted;
    case "five-fold":
      return equation.crossValidation.predictions;
    case "leave-one-benchmark-out":
      return equation.leaveOneBenchmarkOut.predictions;
    case "leave-one-model-out":
      return leaveGroupsOut(equation, ({ model }) => model);
    case "leave-one-family-out":
      return leaveGroupsOut(equation, ({ family }) => family);
  }
}

function leaveGroupsOut(
  { rows, raw, outcome }: EquationFit,
  groupOf: (row: Configuration) => string,
): readonly number[] {
  const predictions = new Array<number>(rows.length).fill(0);
  const indices = rows.map((_, i) => i);
  for (const group of new Set(rows.map(groupOf))) {
    const test = indices.filter((i) => groupOf(rows[i]!) === group);
    const train = indices.filter((i) => groupOf(rows[i]!) !== group);
    const trainRaw = selectRows(raw, train);
    const scaling = scalingOf(trainRaw);
    const fit = leastSquares(applyScaling(trainRaw, scaling), train.map((i) => outcome[i]!));
    const held = applyScaling(selectRows(raw, test), scaling);
    multiplyVector(held, fit.coefficients).forEach((value, k) => predictions[test[k]!] = value);
  }
  return predictions;
}
