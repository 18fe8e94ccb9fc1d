import {
  decompose,
  type Decomposition,
  estimableCoefficients,
  gramPseudoInverse,
  minimumNorm,
} from "./decomposition.ts";
import { type Matrix, multiplyVector } from "./matrix.ts";

/** Ordinary least squares, by the minimum-norm solution where the design lacks full rank. */
export interface LeastSquaresFit {
  /** Rows of the design. */
  readonly n: number;
  /** Columns of the design. */
  readonly columns: number;
  /** Singular values above 1e-10 of the largest, with columns at unit length. */
  readonly rank: number;
  /** n - rank. */
  readonly dfResidual: number;
  /** The minimum-norm solution; only its estimable entries have a meaning of their own. */
  readonly coefficients: readonly number[];
  /** Whether all solutions of the normal equations agree on the coefficient. */
  readonly estimable: readonly boolean[];
  /** sqrt(sigma^2 diag((X'X)^+)), of the minimum-norm solution. */
  readonly standardErrors: readonly number[];
  /** Fitted value of each row. */
  readonly fitted: readonly number[];
  /** Outcome minus fitted value of each row. */
  readonly residuals: readonly number[];
  /** Sum of the squared residuals. */
  readonly sumSquaredResiduals: number;
  /** About the mean of the outcome. */
  readonly sumSquaredTotal: number;
  /** 1 - sumSquaredResiduals / sumSquaredTotal. */
  readonly r2: number;
  /** 1 - (1 - r2) (n - 1) / dfResidual. */
  readonly r2Adjusted: number;
  /** Residual standard error, sqrt(SSR / dfResidual). */
  readonly sigma: number;
  /** Normal likelihood at the maximum-likelihood variance SSR / n. */
  readonly logLikelihood: number;
  /** -2 logL + 2 rank. */
  readonly aic: number;
  /** -2 logL + log(n) rank. */
  readonly bic: number;
  /** Of the design with its columns at unit length, largest first. */
  readonly singularValues: readonly number[];
  /** (X'X)^+, columns x columns. */
  readonly gramInverse: Matrix;
}

/**
 * Fits `outcome` on the columns of `design` by ordinary least squares. The design is taken as
 * given: an intercept is a column of ones like any other, and R2 is about the mean in any case.
 *
 * The solution is beta = X^+ y. Degrees of freedom come from the rank. A coefficient is estimable
 * when its unit vector lies in the row space of the design; the others depend on the choice of
 * solution, and `coefficientTable` gives them no p value.
 *
 * Golub and Van Loan, Matrix Computations, 5.5; Searle, Linear Models, chapter 5.
 *
 * @throws {TypeError} when the outcome is not as long as the design has rows.
 * @throws {RangeError} on a value that is not finite, fewer than 2 rows, no more rows than the rank,
 *   an outcome without variation, residuals that are all exactly zero, or a rank that cannot be told.
 *
 * @example
 * ```ts
 * import { leastSquares } from "kit/stats/least_squares.ts";
 * import { matrixFromRows } from "kit/stats/matrix.ts";
 * import { strict as assert } from "node:assert";
 * const fit = leastSquares(matrixFromRows([[1, 0], [1, 1], [1, 2]]), [1, 2, 4]);
 * assert.equal(fit.coefficients[1]?.toFixed(12), "1.500000000000");
 * assert.equal(fit.dfResidual, 1);
 * ```
 */
export function leastSquares(design: Matrix, outcome: ArrayLike<number>): LeastSquaresFit {
  checkRegression(design, outcome);
  return leastSquaresCore(design, decompose(design), outcome);
}

/** The core of `leastSquares`, for any number of outcomes on one design that was taken apart. */
export function leastSquaresCore(
  design: Matrix,
  parts: Decomposition,
  outcome: ArrayLike<number>,
): LeastSquaresFit {
  const { rows: n, columns, rank } = parts;
  const dfResidual = n - rank;
  checkResidualRows(parts);
  const coefficients = minimumNorm(parts, outcome);
  const fitted = multiplyVector(design, coefficients);
  const residuals = fitted.map((value, i) => outcome[i]! - value);
  const sumSquaredResiduals = residuals.reduce((sum, r) => sum + r * r, 0);
  const sumSquaredTotal = squaresAboutMean(outcome);
  if (sumSquaredTotal === 0) {
    throw new RangeError(`Cannot fit an outcome that is ${outcome[0]} in all ${n} rows`);
  }
  if (sumSquaredResiduals === 0) {
    throw new RangeError(
      `Cannot give a likelihood or standard errors: all ${n} residuals are exactly zero`,
    );
  }
  const gramInverse = gramPseudoInverse(parts);
  const sigma = Math.sqrt(sumSquaredResiduals / dfResidual);
  const r2 = 1 - sumSquaredResiduals / sumSquaredTotal;
  const logLikelihood = -n / 2 * (Math.log(2 * Math.PI * sumSquaredResiduals / n) + 1);
  return {
    n,
    columns,
    rank,
    dfResidual,
    coefficients: [...coefficients],
    estimable: estimableCoefficients(parts),
    standardErrors: Array.from(
      coefficients,
      (_, j) => sigma * Math.sqrt(gramInverse.values[j * columns + j]!),
    ),
    fitted: [...fitted],
    residuals: [...residuals],
    sumSquaredResiduals,
    sumSquaredTotal,
    r2,
    r2Adjusted: 1 - (1 - r2) * (n - 1) / dfResidual,
    sigma,
    logLikelihood,
    aic: -2 * logLikelihood + 2 * rank,
    bic: -2 * logLikelihood + Math.log(n) * rank,
    singularValues: [...parts.singularValues],
    gramInverse,
  };
}

/**
 * The minimum-norm coefficients of `leastSquares` and nothing else, for fits that only predict.
 *
 * @throws {TypeError} when the outcome is not as long as the design has rows.
 * @throws {RangeError} on a value that is not finite, fewer than 2 rows, no more rows than the rank,
 *   or a rank that cannot be told.
 */
export function leastSquaresCoefficients(
  design: Matrix,
  outcome: ArrayLike<number>,
): Float64Array {
  checkRegression(design, outcome);
  const parts = decompose(design);
  checkResidualRows(parts);
  return minimumNorm(parts, outcome);
}

function checkResidualRows({ rows, rank }: Decomposition): void {
  if (rows > rank) return;
  throw new RangeError(
    `Cannot fit ${rows} rows with a design of rank ${rank}: needs more rows than the rank`,
  );
}

/** Sum of squares about the mean; exactly 0 when all values are equal. */
export function squaresAboutMean(values: ArrayLike<number>): number {
  const n = values.length;
  let mean = 0;
  for (let i = 0; i < n; i++) mean += values[i]! / n;
  let sum = 0, constant = true;
  for (let i = 0; i < n; i++) {
    sum += (values[i]! - mean) ** 2;
    constant &&= values[i] === values[0];
  }
  return constant ? 0 : sum;
}

/** Refuses what no regression can take; every routine on a design and an outcome calls it. */
export function checkRegression(design: Matrix, outcome: ArrayLike<number>): void {
  const { rows, columns, values } = design;
  if (outcome.length !== rows) {
    throw new TypeError(
      `Cannot fit an outcome of length ${outcome.length} on a design of ${rows} rows`,
    );
  }
  if (rows < 2) throw new RangeError(`Cannot fit ${rows} rows: needs at least 2`);
  if (columns < 1) throw new RangeError("Cannot fit a design of 0 columns: needs at least 1");
  for (let i = 0; i < rows; i++) {
    if (!Number.isFinite(outcome[i])) {
      throw new RangeError(`Cannot fit outcome ${outcome[i]} in row ${i}: needs finite numbers`);
    }
    for (let j = 0; j < columns; j++) {
      if (!Number.isFinite(values[i * columns + j])) {
        throw new RangeError(
          `Cannot fit ${values[i * columns + j]} in row ${i}, column ${j} of the design: ` +
            `needs finite numbers`,
        );
      }
    }
  }
}
