/**
 * Quantiles of the normal, t, F and chi-squared distributions, by the probability below
 * (`tQuantile`) or above (`tUpperQuantile`).
 *
 * A far upper quantile needs the second form: 1 - 1e-20 is 1 in doubles. Each quantile solves its
 * tail equation to the last digits, so the relative error stays below 1e-12 for tails down to 1e-100.
 */
import { ratioTails } from "./beta_tails.ts";
import { gammaTails } from "./gamma_tails.ts";
import { solveTail } from "./solve_tail.ts";

/**
 * The point below which a standard normal variable falls with probability `p`, 0 < p < 1.
 *
 * @throws {RangeError} when `p` is not strictly between 0 and 1.
 *
 * @example
 * ```ts
 * import { normalQuantile } from "kit/stats/quantiles.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(normalQuantile(0.975).toFixed(9), "1.959963985");
 * ```
 */
export function normalQuantile(p: number): number {
  checkProbability("normal", p);
  return p > 0.5 ? normalUpperQuantile(1 - p) : -normalUpperQuantile(p);
}

/**
 * The point above which a standard normal variable falls with probability `q`, 0 < q < 1.
 *
 * @throws {RangeError} when `q` is not strictly between 0 and 1.
 *
 * @example
 * ```ts
 * import { normalUpperQuantile } from "kit/stats/quantiles.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(normalUpperQuantile(1e-20).toFixed(9), "9.262340090");
 * ```
 */
export function normalUpperQuantile(q: number): number {
  checkProbability("normal", q);
  const halfSquare = solveSymmetric(q, (x) => gammaTails(x, 0.5));
  return Math.sign(0.5 - q) * Math.sqrt(2 * halfSquare);
}

/**
 * The point below which Student's t with `df` degrees of freedom falls with probability `p`,
 * 0 < p < 1. The half-width of a 95 % interval in standard errors is `tQuantile(0.975, df)`.
 *
 * @throws {RangeError} when `p` is not strictly between 0 and 1, `df` is not positive and finite, or
 * the quantile's square leaves the range of doubles.
 *
 * @example
 * ```ts
 * import { tQuantile } from "kit/stats/quantiles.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(tQuantile(0.975, 2.7).toFixed(4), "3.3921"); // Satterthwaite's need not be whole
 * assert.equal(tQuantile(0.5, 9), 0);
 * ```
 */
export function tQuantile(p: number, df: number): number {
  checkProbability("t", p);
  return p > 0.5 ? tUpperQuantile(1 - p, df) : -tUpperQuantile(p, df) + 0;
}

/**
 * The point above which Student's t with `df` degrees of freedom falls with probability `q`,
 * 0 < q < 1.
 *
 * @throws {RangeError} as `tQuantile`.
 *
 * @example
 * ```ts
 * import { tUpperQuantile } from "kit/stats/quantiles.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(tUpperQuantile(0.25, 1).toFixed(12), "1.000000000000");
 * ```
 */
export function tUpperQuantile(q: number, df: number): number {
  checkProbability("t", q);
  checkDf("t", df);
  const square = solveSymmetric(q, (f) => ratioTails(f, 0.5, df / 2));
  return Math.sign(0.5 - q) * Math.sqrt(square);
}

/**
 * The point below which F with `df1` and `df2` degrees of freedom falls with probability `p`,
 * 0 < p < 1.
 *
 * @throws {RangeError} when `p` is not strictly between 0 and 1, a number of degrees of freedom is
 * not positive and finite, or the quantile leaves the range of doubles.
 *
 * @example
 * ```ts
 * import { fQuantile } from "kit/stats/quantiles.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(fQuantile(0.95, 2, 28).toFixed(6), "3.340386");
 * ```
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  checkProbability("F", p);
  checkDf("F", df1);
  checkDf("F", df2);
  return solveTail("lower", p, (f) => ratioTails(f, df1 / 2, df2 / 2));
}

/**
 * The point above which F with `df1` and `df2` degrees of freedom falls with probability `q`,
 * 0 < q < 1.
 *
 * @throws {RangeError} as `fQuantile`.
 *
 * @example
 * ```ts
 * import { fUpperQuantile } from "kit/stats/quantiles.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(fUpperQuantile(0.05, 2, 28).toFixed(6), "3.340386");
 * ```
 */
export function fUpperQuantile(q: number, df1: number, df2: number): number {
  checkProbability("F", q);
  checkDf("F", df1);
  checkDf("F", df2);
  return solveTail("upper", q, (f) => ratioTails(f, df1 / 2, df2 / 2));
}

/**
 * The point below which chi-squared with `df` degrees of freedom falls with probability `p`,
 * 0 < p < 1.
 *
 * @throws {RangeError} when `p` is not strictly between 0 and 1 or `df` is not positive and finite.
 *
 * @example
 * ```ts
 * import { chiSquaredQuantile } from "kit/stats/quantiles.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(chiSquaredQuantile(0.95, 1).toFixed(6), "3.841459");
 * ```
 */
export function chiSquaredQuantile(p: number, df: number): number {
  checkProbability("chi-squared", p);
  checkDf("chi-squared", df);
  return 2 * solveTail("lower", p, (x) => gammaTails(x, df / 2));
}

/**
 * The point above which chi-squared with `df` degrees of freedom falls with probability `q`,
 * 0 < q < 1.
 *
 * @throws {RangeError} as `chiSquaredQuantile`.
 *
 * @example
 * ```ts
 * import { chiSquaredUpperQuantile } from "kit/stats/quantiles.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(chiSquaredUpperQuantile(0.05, 1).toFixed(6), "3.841459");
 * ```
 */
export function chiSquaredUpperQuantile(q: number, df: number): number {
  checkProbability("chi-squared", q);
  checkDf("chi-squared", df);
  return 2 * solveTail("upper", q, (x) => gammaTails(x, df / 2));
}

/** The squared distance from the centre beyond which one side of a symmetric variable keeps `q`. */
function solveSymmetric(q: number, tails: Parameters<typeof solveTail>[2]): number {
  if (q === 0.5) return 0;
  return solveTail("upper", 2 * Math.min(q, 1 - q), tails, Math.abs(1 - 2 * q));
}

function checkProbability(distribution: string, p: number): void {
  if (!(p > 0 && p < 1)) {
    throw new RangeError(
      `Cannot find a ${distribution} quantile at probability "${p}": it must lie strictly between 0 and 1`,
    );
  }
}

function checkDf(distribution: string, df: number): void {
  if (!(df > 0 && df < Infinity)) {
    throw new RangeError(
      `Cannot find a ${distribution} quantile with "${df}" degrees of freedom: they must be positive and finite`,
    );
  }
}
