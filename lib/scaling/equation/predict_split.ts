import { leastSquaresCoefficients } from "../../stats/least_squares.ts";
import { type Matrix, multiplyVector, selectRows } from "../../stats/matrix.ts";
import { applyScaling, scalingOf } from "./standardise.ts";

/**
 * Least squares on the training rows of a raw design, predictors standardised there, and its
 * predictions of the test rows in their order, not clipped.
 */
export function predictSplit(
  raw: Matrix,
  outcome: readonly number[],
  { train, test }: { readonly train: readonly number[]; readonly test: readonly number[] },
): Float64Array {
  const trainRaw = selectRows(raw, train);
  const scaling = scalingOf(trainRaw);
  const coefficients = leastSquaresCoefficients(
    applyScaling(trainRaw, scaling),
    train.map((i) => outcome[i]!),
  );
  return multiplyVector(applyScaling(selectRows(raw, test), scaling), coefficients);
}
