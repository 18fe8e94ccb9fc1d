import { crossValidate, type CrossValidation } from "../../stats/cross_validation.ts";
import { shuffledFolds } from "../../stats/folds.ts";
import { leastSquares, type LeastSquaresFit } from "../../stats/least_squares.ts";
import type { Matrix } from "../../stats/matrix.ts";
import { CROSS_VALIDATION } from "./equation.ts";
import { applyScaling, scalingOf } from "./standardise.ts";

/** A linear model of success fitted and cross-validated as Equation 1 is. */
export interface DesignModel {
  readonly fit: LeastSquaresFit;
  /** Five shuffled folds, seed 42, predictors scaled once with all rows. */
  readonly crossValidation: CrossValidation;
}

/**
 * Fits success rates on predictors given by rows, as Equation 1 is fitted: an intercept is put in
 * front, predictors are standardised with the population standard deviation, the solution is the
 * minimum-norm one, and the cross-validation has the paper's folds.
 */
export function fitDesignModel(
  predictors: readonly (readonly number[])[],
  outcome: readonly number[],
): DesignModel {
  const design = applyScaling(...withScaling(withIntercept(predictors)));
  const folds = shuffledFolds(outcome.length, CROSS_VALIDATION.folds, CROSS_VALIDATION.seed);
  return {
    fit: leastSquares(design, outcome),
    crossValidation: crossValidate(design, outcome, folds),
  };
}

function withScaling(design: Matrix): [Matrix, ReturnType<typeof scalingOf>] {
  return [design, scalingOf(design)];
}

function withIntercept(predictors: readonly (readonly number[])[]): Matrix {
  const columns = 1 + (predictors[0]?.length ?? 0);
  const values = new Float64Array(predictors.length * columns);
  predictors.forEach((row, i) => {
    if (row.length !== columns - 1) {
      throw new TypeError(
        `Cannot fit: row ${i} has ${row.length} predictors where row 0 has ${columns - 1}`,
      );
    }
    values[i * columns] = 1;
    row.forEach((value, j) => values[i * columns + j + 1] = value);
  });
  return { rows: predictors.length, columns, values };
}
