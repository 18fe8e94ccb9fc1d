import { NOT_ESTIMABLE } from "./covariance/covariance_table.ts";
import { complement } from "./folds.ts";
import { leastSquares, type LeastSquaresFit } from "./least_squares.ts";
import { type Matrix, selectRows } from "./matrix.ts";
import { meanAndSd } from "./prediction_errors.ts";
import { type Undetermined, undetermined } from "./undetermined.ts";

/** A coefficient refitted without each fold in turn. */
export interface CoefficientStability {
  /** From all rows. */
  readonly estimate: number;
  /** Without each fold. */
  readonly byFold: readonly number[];
  readonly mean: number;
  /** Population standard deviation over folds (divisor: folds). */
  readonly sd: number;
  /** sd / |mean|; undetermined when the mean is 0. */
  readonly variation: number | Undetermined;
  readonly low: number;
  readonly high: number;
  /** Whether all refits have the sign of the estimate. */
  readonly signHolds: boolean;
}

/**
 * How far each coefficient moves when a fold is left out. Undetermined for a coefficient that is
 * not estimable from all rows, or not without some fold.
 *
 * @param fit The fit on all rows.
 * @param folds Rows left out by each refit.
 *
 * @example
 * ```ts
 * import { foldStability } from "kit/stats/fold_stability.ts";
 * import { leastSquares } from "kit/stats/least_squares.ts";
 * import { matrixFromRows } from "kit/stats/matrix.ts";
 * import { isUndetermined } from "kit/stats/undetermined.ts";
 * import { strict as assert } from "node:assert";
 * const design = matrixFromRows([[1], [1], [1], [1]]);
 * const outcome = [1, 3, 5, 7];
 * const [mean] = foldStability(design, outcome, leastSquares(design, outcome), [[0, 1], [2, 3]]);
 * if (mean === undefined || isUndetermined(mean)) throw new Error("undetermined");
 * assert.deepEqual([mean.low.toFixed(9), mean.high.toFixed(9)], ["2.000000000", "6.000000000"]);
 * ```
 */
export function foldStability(
  design: Matrix,
  outcome: readonly number[],
  fit: LeastSquaresFit,
  folds: readonly (readonly number[])[],
): readonly (CoefficientStability | Undetermined)[] {
  const refits = folds.map((fold) => {
    const kept = complement(design.rows, fold);
    return leastSquares(selectRows(design, kept), kept.map((i) => outcome[i]!));
  });
  return fit.coefficients.map((estimate, j) => {
    if (!fit.estimable[j]) return undetermined(NOT_ESTIMABLE);
    const lost = refits.findIndex((refit) => !refit.estimable[j]);
    if (lost >= 0) return undetermined(`the coefficient is not estimable without fold ${lost}`);
    const byFold = refits.map((refit) => refit.coefficients[j]!);
    const { mean, sd } = meanAndSd(byFold);
    return {
      estimate,
      byFold,
      mean,
      sd,
      variation: mean === 0 ? undetermined("the mean over folds is 0") : sd / Math.abs(mean),
      low: Math.min(...byFold),
      high: Math.max(...byFold),
      signHolds: byFold.every((value) => Math.sign(value) === Math.sign(estimate)),
    };
  });
}
