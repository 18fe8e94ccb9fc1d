/**
 * Tail probabilities of the t, F, chi-squared and normal distributions.
 *
 * Each is computed as a tail, never as one minus a distribution function, so a p value of 1e-100
 * has as many correct digits as one of 0.1: the relative error stays below 1e-12 for degrees of
 * freedom up to 10,000, whole or not (tests/golden/tails.json, made with mpmath).
 *
 * Degrees of freedom are positive and finite. A tail smaller than the least positive double is 0.
 */
import { ratioTails } from "./beta_tails.ts";
import { gammaTails } from "./gamma_tails.ts";

/**
 * Probability that Student's t with `df` degrees of freedom exceeds `t`.
 *
 * Formula: half the upper tail at `t^2` of F with 1 and `df` degrees of freedom (Abramowitz and
 * Stegun 26.7.1), for negative `t` one minus that. Squares of `t` above the double range give 0.
 *
 * @throws {RangeError} when `t` is NaN or `df` is not positive and finite.
 *
 * @example
 * ```ts
 * import { tUpper } from "kit/stats/tails.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(tUpper(0, 5), 0.5);
 * assert.equal(tUpper(1, 1).toFixed(12), "0.250000000000"); // Cauchy: a quarter above 1
 * ```
 */
export function tUpper(t: number, df: number): number {
  checkPoint("t", t);
  checkDf("t", df);
  const beyond = ratioTails(t * t, 0.5, df / 2).upper / 2;
  return t < 0 ? 1 - beyond : beyond;
}

/**
 * Two-sided p value of a t statistic: the probability that |t| is at least as large.
 *
 * @throws {RangeError} when `t` is NaN or `df` is not positive and finite.
 *
 * @example
 * ```ts
 * import { tTwoSided } from "kit/stats/tails.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(tTwoSided(2.2, 28).toFixed(10), "0.0362254848");
 * assert.equal(tTwoSided(-2.2, 28), tTwoSided(2.2, 28));
 * ```
 */
export function tTwoSided(t: number, df: number): number {
  checkPoint("t", t);
  checkDf("t", df);
  return ratioTails(t * t, 0.5, df / 2).upper;
}

/**
 * Probability that F with `df1` (numerator) and `df2` (denominator) degrees of freedom exceeds `f`;
 * 1 for `f` at or below 0.
 *
 * Formula: the regularised incomplete beta function at `df2 / (df2 + df1 f)` with shapes `df2 / 2`
 * and `df1 / 2` (Abramowitz and Stegun 26.6.2).
 *
 * @throws {RangeError} when `f` is NaN or a number of degrees of freedom is not positive and finite.
 *
 * @example
 * ```ts
 * import { fUpper } from "kit/stats/tails.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(fUpper(2.2, 2, 28).toFixed(10), "0.1295932245");
 * ```
 */
export function fUpper(f: number, df1: number, df2: number): number {
  checkPoint("F", f);
  checkDf("F", df1);
  checkDf("F", df2);
  return ratioTails(Math.max(f, 0), df1 / 2, df2 / 2).upper;
}

/**
 * Probability that chi-squared with `df` degrees of freedom exceeds `x`; 1 for `x` at or below 0.
 *
 * Formula: the regularised upper incomplete gamma function Q(df / 2, x / 2) (Abramowitz and Stegun
 * 26.4.19).
 *
 * @throws {RangeError} when `x` is NaN or `df` is not positive and finite.
 *
 * @example
 * ```ts
 * import { chiSquaredUpper } from "kit/stats/tails.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(chiSquaredUpper(22.2, 28).toFixed(10), "0.7719487040");
 * ```
 */
export function chiSquaredUpper(x: number, df: number): number {
  checkPoint("chi-squared", x);
  checkDf("chi-squared", df);
  return gammaTails(Math.max(x, 0) / 2, df / 2).upper;
}

/**
 * Probability that a standard normal variable exceeds `z`.
 *
 * Formula: half of Q(1/2, z^2 / 2), for negative `z` one minus that. For a two-sided p value double
 * it at |z|; for the distribution function take it at `-z`.
 *
 * @throws {RangeError} when `z` is NaN.
 *
 * @example
 * ```ts
 * import { normalUpper } from "kit/stats/tails.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal((2 * normalUpper(2.2)).toFixed(10), "0.0278068950");
 * ```
 */
export function normalUpper(z: number): number {
  checkPoint("normal", z);
  const beyond = gammaTails(z * z / 2, 0.5).upper / 2;
  return z < 0 ? 1 - beyond : beyond;
}

function checkPoint(distribution: string, value: number): void {
  if (Number.isNaN(value)) {
    throw new RangeError(`Cannot take a ${distribution} tail at "NaN": it needs a number`);
  }
}

function checkDf(distribution: string, df: number): void {
  if (!(df > 0 && df < Infinity)) {
    throw new RangeError(
      `Cannot take a ${distribution} tail with "${df}" degrees of freedom: they must be positive and finite`,
    );
  }
}
