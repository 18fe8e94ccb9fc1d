import { correlation } from "./correlation.ts";
import type { Interval } from "./interval.ts";
import { normalUpperQuantile } from "./quantiles.ts";
import { tTwoSided } from "./tails.ts";
import { type Undetermined, undetermined } from "./undetermined.ts";

/** Pearson's correlation with its test and interval. */
export interface CorrelationInference {
  readonly n: number;
  /** -1..1. */
  readonly r: number;
  /** n - 2. */
  readonly df: number;
  /** Two-sided p of no correlation, from t = r sqrt(df / (1 - r^2)). */
  readonly p: number;
  /** 95 % interval by Fisher's transformation, standard error 1 / sqrt(n - 3); null below n = 4. */
  readonly interval: Interval | null;
}

/**
 * Pearson's product-moment correlation of two variables, with the t test of no correlation (exact
 * for normal variables) and Fisher's interval. Fisher 1921, Metron 1, 3-32.
 *
 * Undetermined for fewer than three values or a variable without variation.
 *
 * @throws {TypeError} when the variables differ in length.
 * @throws {RangeError} on a value that is not finite.
 *
 * @example
 * ```ts
 * import { correlationInference } from "kit/stats/correlation_inference.ts";
 * import { isUndetermined } from "kit/stats/undetermined.ts";
 * import { strict as assert } from "node:assert";
 * const test = correlationInference([1, 2, 3], [1, 3, 2]);
 * assert.equal(isUndetermined(test) ? test.reason : test.r.toFixed(12), "0.500000000000");
 * assert.equal(isUndetermined(test) ? test.reason : test.p.toFixed(12), "0.666666666667");
 * ```
 */
export function correlationInference(
  first: readonly number[],
  second: readonly number[],
): CorrelationInference | Undetermined {
  const n = first.length;
  if (second.length !== n) {
    throw new TypeError(
      `Cannot correlate ${n} values with ${second.length}: needs as many of each`,
    );
  }
  const odd = [...first, ...second].find((value) => !Number.isFinite(value));
  if (odd !== undefined) throw new RangeError(`Cannot correlate "${odd}": needs finite values`);
  if (n < 3) return undetermined(`a correlation is tested on at least three values, not ${n}`);
  for (const [name, values] of [["first", first], ["second", second]] as const) {
    if (values.every((value) => value === values[0])) {
      return undetermined(`the ${name} variable has one value throughout`);
    }
  }
  const r = Math.max(-1, Math.min(1, correlation(first, second)));
  return { n, r, df: n - 2, p: correlationP(r, n), interval: n > 3 ? fisher(r, n) : null };
}

/**
 * Two-sided p value of a correlation `r` over `n` observations, by t with n - 2 degrees of freedom.
 *
 * @param n At least 3; need not be whole, so that it can be solved for.
 * @throws {RangeError} when r is outside -1..1 or n is not above 2.
 *
 * @example
 * ```ts
 * import { correlationP } from "kit/stats/correlation_inference.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(correlationP(0.18, 48).toFixed(3), "0.221");
 * ```
 */
export function correlationP(r: number, n: number): number {
  if (!(Math.abs(r) <= 1)) {
    throw new RangeError(`Cannot test a correlation of "${r}": it must lie from -1 to 1`);
  }
  if (!(n > 2 && n < Infinity)) {
    throw new RangeError(`Cannot test a correlation over "${n}" observations: needs more than 2`);
  }
  return tTwoSided(r * Math.sqrt((n - 2) / ((1 - r) * (1 + r))), n - 2);
}

function fisher(r: number, n: number): Interval {
  const half = normalUpperQuantile(0.025) / Math.sqrt(n - 3);
  const z = Math.atanh(r);
  return { low: Math.tanh(z - half), high: Math.tanh(z + half) };
}
