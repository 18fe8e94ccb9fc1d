import type { EquationFit } from "./equation.ts";
import { predictSplit } from "./predict_split.ts";
import { type Protocol, splitsOf } from "../selection/protocols.ts";

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
    case "leave-one-family-out":
      return leaveGroupsOut(equation, protocol);
  }
}

function leaveGroupsOut(
  { rows, raw, outcome }: EquationFit,
  protocol: Protocol,
): readonly number[] {
  const predictions = new Array<number>(rows.length).fill(0);
  for (const split of splitsOf(rows, protocol)) {
    predictSplit(raw, outcome, split).forEach((value, k) => predictions[split.test[k]!] = value);
  }
  return predictions;
}
