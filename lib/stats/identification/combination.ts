import { decompose, type Decomposition } from "../decomposition.ts";
import type { LeastSquaresFit } from "../least_squares.ts";
import type { Matrix } from "../matrix.ts";
import { tTwoSided } from "../tails.ts";
import { type Undetermined, undetermined } from "../undetermined.ts";

/** Classical inference on a linear combination of coefficients. */
export interface CombinationEstimate {
  readonly estimate: number;
  readonly se: number;
  /** n - rank. */
  readonly df: number;
  readonly t: number;
  readonly p: number;
}

/**
 * Whether the data fix the combination of coefficients with the given weights, one a column: the
 * weights lie in the row space of the design, so that every solution gives the same value. Judged
 * with columns at unit length, to 1e-8 of the length of the weights.
 */
export function isEstimable(parts: Decomposition, weights: ArrayLike<number>): boolean {
  const { columns, rank, right, lengths } = parts;
  const scaled = Float64Array.from(weights, (weight, j) => weight / lengths[j]!);
  const size = Math.hypot(...scaled);
  let outside = 0;
  for (let k = rank; k < columns; k++) {
    let along = 0;
    for (let j = 0; j < columns; j++) along += scaled[j]! * right.values[j * columns + k]!;
    outside = Math.hypot(outside, along);
  }
  return outside <= 1e-8 * size;
}

/**
 * Estimates a linear combination w'beta with its classical standard error
 * sigma sqrt(w'(X'X)^+ w) and n - rank degrees of freedom; undetermined when it is not estimable.
 *
 * @throws {TypeError} when there is not one weight a column.
 * @throws {RangeError} when all weights are zero.
 *
 * @example
 * ```ts
 * import { estimateCombination } from "kit/stats/identification/combination.ts";
 * import { leastSquares } from "kit/stats/least_squares.ts";
 * import { matrixFromRows } from "kit/stats/matrix.ts";
 * import { isUndetermined } from "kit/stats/undetermined.ts";
 * import { strict as assert } from "node:assert";
 * const design = matrixFromRows([[1, 0, 0], [1, 1, 1], [1, 2, 2], [1, 3, 3]]);
 * const fit = leastSquares(design, [1, 3, 4, 8]);
 * const sum = estimateCombination(design, fit, [0, 1, 1]);
 * if (isUndetermined(sum)) throw new Error(sum.reason);
 * assert.equal(sum.estimate.toFixed(12), "2.200000000000");
 * assert.equal(isUndetermined(estimateCombination(design, fit, [0, 1, 0])), true);
 * ```
 */
export function estimateCombination(
  design: Matrix,
  fit: LeastSquaresFit,
  weights: readonly number[],
): CombinationEstimate | Undetermined {
  if (weights.length !== fit.columns) {
    throw new TypeError(
      `Cannot combine ${fit.columns} coefficients with ${weights.length} weights: needs one each`,
    );
  }
  if (weights.every((weight) => weight === 0)) {
    throw new RangeError("Cannot combine coefficients with weights that are all 0");
  }
  if (!isEstimable(decompose(design), weights)) {
    return undetermined(
      "the combination is not estimable: solutions that fit equally well disagree about it",
    );
  }
  let estimate = 0, variance = 0;
  for (let i = 0; i < fit.columns; i++) {
    estimate += weights[i]! * fit.coefficients[i]!;
    for (let j = 0; j < fit.columns; j++) {
      variance += weights[i]! * fit.gramInverse.values[i * fit.columns + j]! * weights[j]!;
    }
  }
  const se = fit.sigma * Math.sqrt(variance);
  const t = estimate / se;
  return { estimate, se, df: fit.dfResidual, t, p: tTwoSided(t, fit.dfResidual) };
}
