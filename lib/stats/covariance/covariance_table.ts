import type { LeastSquaresFit } from "../least_squares.ts";
import { tQuantile } from "../quantiles.ts";
import { tTwoSided } from "../tails.ts";
import { isUndetermined, type Undetermined, undetermined } from "../undetermined.ts";
import type { CovarianceEstimate } from "./estimate.ts";

/** Inference on one coefficient under an estimated covariance. */
export interface RobustInference {
  readonly estimate: number;
  readonly se: number;
  /** Degrees of freedom of t, p and the interval. */
  readonly df: number;
  readonly t: number;
  /** Two-sided. */
  readonly p: number;
  readonly ciLow: number;
  readonly ciHigh: number;
}

/**
 * Standard error, t, two-sided p and interval of each coefficient under an estimated covariance,
 * from the t distribution with the covariance's degrees of freedom.
 *
 * A coefficient is undetermined when the covariance is, when it is not estimable, or when its
 * variance is zero (below 1e-20 of the classical one) or negative.
 */
export function covarianceTable(
  fit: LeastSquaresFit,
  estimate: CovarianceEstimate | Undetermined,
  level = 0.95,
): readonly (RobustInference | Undetermined)[] {
  return fit.coefficients.map((_, j) => robustInference(fit, estimate, j, level));
}

/** The row of `covarianceTable` of coefficient `j`. */
export function robustInference(
  fit: LeastSquaresFit,
  estimate: CovarianceEstimate | Undetermined,
  j: number,
  level = 0.95,
): RobustInference | Undetermined {
  if (isUndetermined(estimate)) return estimate;
  if (!fit.estimable[j]) return undetermined(NOT_ESTIMABLE);
  const variance = estimate.covariance.values[j * fit.columns + j]!;
  if (variance <= 1e-20 * fit.standardErrors[j]! ** 2) {
    return undetermined(
      `the ${estimate.kind} variance is ${variance < 0 ? "negative" : "zero"}, ` +
        `which leaves no standard error`,
    );
  }
  const coefficient = fit.coefficients[j]!;
  const df = estimate.df[j]!;
  const se = Math.sqrt(variance);
  const t = coefficient / se;
  const half = tQuantile(0.5 + level / 2, df) * se;
  return {
    estimate: coefficient,
    se,
    df,
    t,
    p: tTwoSided(t, df),
    ciLow: coefficient - half,
    ciHigh: coefficient + half,
  };
}

/** Why a coefficient that the design does not fix gets no inference. */
export const NOT_ESTIMABLE =
  "the coefficient is not estimable: solutions that fit equally well disagree about it";
