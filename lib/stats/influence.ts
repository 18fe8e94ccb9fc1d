import { columnBasis, decompose } from "./decomposition.ts";
import type { LeastSquaresFit } from "./least_squares.ts";
import type { Matrix } from "./matrix.ts";
import { type Undetermined, undetermined } from "./undetermined.ts";

/** How much one row weighs in a fit. */
export interface RowInfluence {
  /** Diagonal entry of the hat matrix, 0..1; all sum to the rank. */
  readonly leverage: number;
  /** e / (sigma sqrt(1 - h)). */
  readonly standardisedResidual: number | Undetermined;
  /** The same with sigma estimated without the row; t distributed with n - rank - 1 df. */
  readonly studentisedResidual: number | Undetermined;
  /** Squared standardised residual times h / (1 - h) / rank. */
  readonly cooksDistance: number | Undetermined;
}

/**
 * Leverage, residuals brought to equal variance, and Cook's distance of each row. The distance
 * divides by the rank, as R does; statsmodels divides by the number of columns.
 *
 * The residuals and the distance of a row are undetermined when its leverage is 1 (within 1e-10),
 * the studentised residual also when n - rank is 1 or the other rows fit exactly.
 *
 * Cook, Technometrics 19 (1977) 15-18.
 *
 * @example
 * ```ts
 * import { influence } from "kit/stats/influence.ts";
 * import { leastSquares } from "kit/stats/least_squares.ts";
 * import { matrixFromRows } from "kit/stats/matrix.ts";
 * import { strict as assert } from "node:assert";
 * const design = matrixFromRows([[1], [1], [1], [1]]);
 * const [first] = influence(design, leastSquares(design, [0, 0, 1, 3]));
 * assert.equal(first?.leverage.toFixed(12), "0.250000000000");
 * assert.equal(Number(first?.cooksDistance).toFixed(12), (2 / 9).toFixed(12));
 * ```
 */
export function influence(design: Matrix, fit: LeastSquaresFit): readonly RowInfluence[] {
  const { rank, sigma, dfResidual, sumSquaredResiduals } = fit;
  return leverages(design).map((leverage, i) => {
    const free = 1 - leverage;
    if (free < 1e-10) {
      const none = undetermined(
        `row ${i} has leverage 1: its fitted value is its own outcome, so it has no residual`,
      );
      return {
        leverage,
        standardisedResidual: none,
        studentisedResidual: none,
        cooksDistance: none,
      };
    }
    const residual = fit.residuals[i]!;
    const standardised = residual / (sigma * Math.sqrt(free));
    const others = sumSquaredResiduals - residual ** 2 / free;
    return {
      leverage,
      standardisedResidual: standardised,
      studentisedResidual: dfResidual < 2 || others <= 1e-12 * sumSquaredResiduals
        ? undetermined(`without row ${i} no residual variance is left`)
        : residual / Math.sqrt(others / (dfResidual - 1) * free),
      cooksDistance: standardised ** 2 * leverage / free / rank,
    };
  });
}

/** The diagonal of the hat matrix. */
export function leverages(design: Matrix): readonly number[] {
  const { rows, columns, values } = columnBasis(decompose(design));
  return Array.from({ length: rows }, (_, i) => {
    let sum = 0;
    for (let k = 0; k < columns; k++) sum += values[i * columns + k]! ** 2;
    return Math.min(sum, 1);
  });
}
