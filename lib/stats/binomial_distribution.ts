import { betaTails } from "./beta_tails.ts";

/**
 * Probability of at most k successes in n trials with success probability p.
 *
 * Formula: the upper tail at p of the beta distribution with shapes k + 1 and n - k (Abramowitz and
 * Stegun 26.5.24), so that a small probability keeps its digits and n may be large.
 *
 * @param k any number; below 0 the result is 0, from n on it is 1.
 * @throws {RangeError} when n is not a whole number of 0 or more, or p lies outside 0 to 1.
 *
 * @example
 * ```ts
 * import { binomialCdf } from "kit/stats/binomial_distribution.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(binomialCdf(1, 5, 0.5).toFixed(12), "0.187500000000"); // (1 + 5) / 32
 * ```
 */
export function binomialCdf(k: number, n: number, p: number): number {
  check(n, p);
  if (k < 0) return 0;
  if (k >= n) return 1;
  const whole = Math.floor(k);
  return betaTails(p, whole + 1, n - whole).upper;
}

/**
 * Probability of at least k successes in n trials with success probability p: the lower tail at p
 * of the beta distribution with shapes k and n - k + 1.
 *
 * @param k any number; up to 0 the result is 1, above n it is 0.
 * @throws {RangeError} when n is not a whole number of 0 or more, or p lies outside 0 to 1.
 *
 * @example
 * ```ts
 * import { binomialUpper } from "kit/stats/binomial_distribution.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(binomialUpper(4, 5, 0.5).toFixed(12), "0.187500000000");
 * ```
 */
export function binomialUpper(k: number, n: number, p: number): number {
  check(n, p);
  if (k <= 0) return 1;
  if (k > n) return 0;
  const whole = Math.ceil(k);
  return betaTails(p, whole, n - whole + 1).lower;
}

/**
 * The least k with a probability of at least `level` of at most k successes in n trials.
 *
 * @throws {RangeError} when level lies outside 0 to 1, n is not whole, or p lies outside 0 to 1.
 *
 * @example
 * ```ts
 * import { binomialQuantile } from "kit/stats/binomial_distribution.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(binomialQuantile(0.025, 20, 0.5), 6);
 * ```
 */
export function binomialQuantile(level: number, n: number, p: number): number {
  check(n, p);
  if (!(level >= 0 && level <= 1)) {
    throw new RangeError(`Cannot take the quantile at level ${level}: it must lie from 0 to 1`);
  }
  let k = 0;
  while (k < n && binomialCdf(k, n, p) < level * (1 - 1e-12)) k++;
  return k;
}

function check(n: number, p: number): void {
  if (!Number.isSafeInteger(n) || n < 0) {
    throw new RangeError(`Cannot count ${n} trials: it must be a whole number of 0 or more`);
  }
  if (!(p >= 0 && p <= 1)) {
    throw new RangeError(`Cannot use the probability ${p}: it must lie from 0 to 1`);
  }
}
