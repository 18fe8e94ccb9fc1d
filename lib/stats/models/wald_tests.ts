import type { Matrix } from "../matrix.ts";
import { normalUpper, tTwoSided } from "../tails.ts";

/** One coefficient against zero. */
export interface WaldTest {
  readonly estimate: number;
  readonly estimable: boolean;
  /** Standard error, estimate / se and two-sided p; null where the coefficient is not estimable. */
  readonly se: number | null;
  readonly statistic: number | null;
  readonly p: number | null;
}

/**
 * Wald tests of coefficients against zero from their covariance matrix: two-sided p from the t
 * distribution with `df` degrees of freedom, or from the normal one for an infinite `df`.
 *
 * @example
 * ```ts
 * import { matrixFromRows } from "kit/stats/matrix.ts";
 * import { waldTests } from "kit/stats/models/wald_tests.ts";
 * import { strict as assert } from "node:assert";
 * const [test] = waldTests([1.96], [true], matrixFromRows([[1]]), Infinity);
 * assert.equal(test!.p!.toFixed(4), "0.0500");
 * ```
 */
export function waldTests(
  coefficients: readonly number[],
  estimable: readonly boolean[],
  covariance: Matrix,
  df: number,
): readonly WaldTest[] {
  return coefficients.map((estimate, j) => {
    if (!estimable[j]) return { estimate, estimable: false, se: null, statistic: null, p: null };
    const se = Math.sqrt(covariance.values[j * covariance.columns + j]!);
    const statistic = estimate / se;
    const p = df === Infinity ? 2 * normalUpper(Math.abs(statistic)) : tTwoSided(statistic, df);
    return { estimate, estimable: true, se, statistic, p };
  });
}
