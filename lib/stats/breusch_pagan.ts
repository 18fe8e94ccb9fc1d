import { leastSquares } from "./least_squares.ts";
import type { Matrix } from "./matrix.ts";
import { chiSquaredUpper } from "./tails.ts";
import { type Undetermined, undetermined } from "./undetermined.ts";

/** The Breusch-Pagan test of equal residual variance. */
export interface BreuschPagan {
  readonly variant: "studentised" | "classic";
  readonly n: number;
  /** Lagrange multiplier statistic. */
  readonly lm: number;
  /** Rank of the design less the constant. */
  readonly df: number;
  /** Upper chi-squared tail at lm with df degrees of freedom. */
  readonly p: number;
  /**
   * The same with one degree of freedom for each column but the constant, as statsmodels
   * counts them; lmtest goes by the rank.
   */
  readonly byColumns: { readonly df: number; readonly p: number };
}

/**
 * Tests whether the variance of the residuals depends on the columns of the design, which must
 * contain a constant or combine to one.
 *
 * Both variants regress the squared residuals on the design. The studentised one (Koenker 1981,
 * Journal of Econometrics 17, 107-112) takes `n R2`, and does not need normal errors. The classic
 * one (Breusch and Pagan 1979, Econometrica 47, 1287-1294) takes half the explained sum of squares
 * of the squared residuals over their mean, and does.
 *
 * Undetermined when no residual differs from another in size, or the design is a constant.
 *
 * @throws {TypeError} when there is not one residual for each row of the design.
 * @throws {RangeError} when the design holds no constant, or cannot be fitted to the squares.
 *
 * @example
 * ```ts
 * import { breuschPagan } from "kit/stats/breusch_pagan.ts";
 * import { matrixFromRows } from "kit/stats/matrix.ts";
 * import { isUndetermined } from "kit/stats/undetermined.ts";
 * import { strict as assert } from "node:assert";
 * const design = matrixFromRows([[1, 0], [1, 0], [1, 1], [1, 1]]);
 * const test = breuschPagan(design, [1, -1, 3, -2]);
 * // Squares 1, 1, 9, 4: between the groups 30.25 of 42.75, times n = 4.
 * assert.equal(isUndetermined(test) ? test.reason : test.lm.toFixed(9), "2.830409357");
 * ```
 */
export function breuschPagan(
  design: Matrix,
  residuals: ArrayLike<number>,
  variant: "studentised" | "classic" = "studentised",
): BreuschPagan | Undetermined {
  const n = design.rows;
  if (residuals.length !== n) {
    throw new TypeError(
      `Cannot test ${residuals.length} residuals on a design of ${n} rows: needs one each`,
    );
  }
  const squares = Float64Array.from(residuals, (residual) => residual * residual);
  const mean = squares.reduce((sum, value) => sum + value, 0) / n;
  if (squares.every((value) => Math.abs(value - mean) <= 1e-12 * mean)) {
    return undetermined(
      "the residuals are all of one size, so their variance has nothing to explain",
    );
  }
  const fit = leastSquares(design, squares);
  const imbalance = fit.residuals.reduce((sum, value) => sum + value, 0);
  if (Math.abs(imbalance) > 1e-8 * n * mean) {
    throw new RangeError(
      `Cannot test for unequal variance on ${design.columns} columns without a constant: add a column of ones`,
    );
  }
  const df = fit.rank - 1;
  if (df === 0) return undetermined("the design is a constant, on which no variance can depend");
  const explained = fit.sumSquaredTotal - fit.sumSquaredResiduals;
  const lm = variant === "classic" ? explained / (2 * mean * mean) : n * fit.r2;
  const columns = design.columns - 1;
  return {
    variant,
    n,
    lm,
    df,
    p: chiSquaredUpper(lm, df),
    byColumns: { df: columns, p: chiSquaredUpper(lm, columns) },
  };
}
