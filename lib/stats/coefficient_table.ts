import type { LeastSquaresFit } from "./least_squares.ts";
import { tQuantile } from "./quantiles.ts";
import { tTwoSided } from "./tails.ts";

/**
 * What a fit says of one coefficient: estimate, error, t, p and interval, where it is estimable.
 */
export interface CoefficientInference {
  /** The estimate; of a coefficient that is not estimable, the minimum-norm solution's entry. */
  readonly estimate: number;
  /** Whether the data fix the coefficient. */
  readonly estimable: boolean;
  /** Standard error, t, two-sided p and interval; null where the coefficient is not estimable. */
  readonly se: number | null;
  /** Estimate over standard error. */
  readonly t: number | null;
  /** Two-sided p by Student's t. */
  readonly p: number | null;
  /** Lower end of the 95% interval. */
  readonly ciLow: number | null;
  /** Upper end of the 95% interval. */
  readonly ciHigh: number | null;
}

/** Standard error, t, p and interval of one entry of the solution, estimable or not. */
export interface SolutionInference {
  readonly estimate: number;
  readonly se: number;
  readonly t: number;
  readonly p: number;
  readonly ciLow: number;
  readonly ciHigh: number;
}

/**
 * Inference on the entries of the minimum-norm solution, whether estimable or not, as software
 * prints it that goes by the pseudo-inverse: t = estimate / se with n - rank degrees of freedom.
 * For an entry that is not estimable the numbers describe that one solution and not the data.
 */
export function solutionTable(fit: LeastSquaresFit, level = 0.95): readonly SolutionInference[] {
  const quantile = tQuantile(0.5 + level / 2, fit.dfResidual);
  return fit.coefficients.map((estimate, j) => {
    const se = fit.standardErrors[j]!;
    const t = estimate / se;
    return {
      estimate,
      se,
      t,
      p: tTwoSided(t, fit.dfResidual),
      ciLow: estimate - quantile * se,
      ciHigh: estimate + quantile * se,
    };
  });
}

/**
 * Inference on the coefficients of a fit: t = estimate / se with n - rank degrees of freedom, and
 * the interval estimate +- quantile x se at the given level. A coefficient that is not estimable
 * gets none.
 *
 * @example
 * ```ts
 * import { coefficientTable } from "kit/stats/coefficient_table.ts";
 * import { leastSquares } from "kit/stats/least_squares.ts";
 * import { matrixFromRows } from "kit/stats/matrix.ts";
 * import { strict as assert } from "node:assert";
 * const design = matrixFromRows([[1, 0, 0], [1, 1, 2], [1, 2, 4], [1, 3, 6]]);
 * const [intercept, slope] = coefficientTable(leastSquares(design, [1, 2, 2, 4]));
 * assert.equal(intercept?.estimable, true);
 * assert.equal(slope?.p, null);
 * ```
 */
export function coefficientTable(
  fit: LeastSquaresFit,
  level = 0.95,
): readonly CoefficientInference[] {
  return solutionTable(fit, level).map((entry, j) =>
    fit.estimable[j]! ? { ...entry, estimable: true } : {
      estimate: entry.estimate,
      estimable: false,
      se: null,
      t: null,
      p: null,
      ciLow: null,
      ciHigh: null,
    }
  );
}
