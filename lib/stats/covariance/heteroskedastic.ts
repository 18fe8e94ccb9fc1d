import { coefficientMap, columnBasis, decompose } from "../decomposition.ts";
import type { LeastSquaresFit } from "../least_squares.ts";
import { type Matrix, multiplyVector } from "../matrix.ts";
import { type Undetermined, undetermined } from "../undetermined.ts";
import { type CovarianceEstimate, sumOfOuterProducts } from "./estimate.ts";

/** sigma^2 (X'X)^+ with n - rank degrees of freedom: independent errors of equal variance. */
export function classicalCovariance(fit: LeastSquaresFit): CovarianceEstimate {
  const { gramInverse, sigma, columns, dfResidual } = fit;
  return {
    kind: "classical",
    covariance: { ...gramInverse, values: gramInverse.values.map((value) => sigma ** 2 * value) },
    df: new Array<number>(columns).fill(dfResidual),
    factor: 1,
    clusters: null,
  };
}

/**
 * Covariance of the coefficients when errors are independent with unequal variances:
 * X^+ diag(w e^2) X^+', with the residuals e and w = 1 (HC0), n / (n - rank) (HC1), 1 / (1 - h)
 * (HC2) or 1 / (1 - h)^2 (HC3), h the leverage of the row. Degrees of freedom: n - rank.
 *
 * Undetermined for HC2 and HC3 when a row has leverage 1, and so no residual of its own.
 *
 * MacKinnon and White, Journal of Econometrics 29 (1985) 305-325.
 *
 * @example
 * ```ts
 * import { heteroskedasticCovariance } from "kit/stats/covariance/heteroskedastic.ts";
 * import { leastSquares } from "kit/stats/least_squares.ts";
 * import { matrixFromRows } from "kit/stats/matrix.ts";
 * import { isUndetermined } from "kit/stats/undetermined.ts";
 * import { strict as assert } from "node:assert";
 * const design = matrixFromRows([[1], [1], [1], [1]]);
 * const estimate = heteroskedasticCovariance(design, leastSquares(design, [0, 0, 1, 1]), "HC1");
 * if (isUndetermined(estimate)) throw new Error(estimate.reason);
 * assert.equal(estimate.covariance.values[0]?.toFixed(12), (1 / 12).toFixed(12));
 * ```
 */
export function heteroskedasticCovariance(
  design: Matrix,
  fit: LeastSquaresFit,
  kind: "HC0" | "HC1" | "HC2" | "HC3",
): CovarianceEstimate | Undetermined {
  const parts = decompose(design);
  const basis = columnBasis(parts);
  const map = coefficientMap(parts);
  const { n, rank, columns, dfResidual } = fit;
  const factor = kind === "HC1" ? n / dfResidual : 1;
  const power = kind === "HC2" ? 0.5 : kind === "HC3" ? 1 : 0;
  const scores: Float64Array[] = [];
  for (let i = 0; i < n; i++) {
    const row = basis.values.subarray(i * rank, (i + 1) * rank);
    const leverage = row.reduce((sum, value) => sum + value * value, 0);
    if (power > 0 && 1 - leverage < 1e-10) {
      return undetermined(
        `row ${i} has leverage 1: its fitted value is its own outcome, so ${kind} has no residual ` +
          `to go by`,
      );
    }
    const weight = fit.residuals[i]! / (1 - leverage) ** power;
    scores.push(multiplyVector(map, row).map((value) => value * weight));
  }
  return {
    kind,
    covariance: sumOfOuterProducts(scores, columns, factor),
    df: new Array<number>(columns).fill(dfResidual),
    factor,
    clusters: null,
  };
}
