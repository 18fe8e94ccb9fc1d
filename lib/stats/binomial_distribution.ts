/**
 * Probability of at most k successes in n trials with success probability p: the sum of
 * C(n, i) p^i (1 - p)^(n - i) for i from 0 to k, the smaller of the two tails summed upwards.
 *
 * @param k any number; below 0 the result is 0, from n on it is 1.
 * @throws {RangeError} when n is not a whole number of 0 or more, or p lies outside 0 to 1.
 *
 * @example
 * ```ts
 * import { binomialCdf } from "kit/stats/binomial_distribution.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(binomialCdf(1, 2, 0.5), 0.75);
 * ```
 */
export function binomialCdf(k: number, n: number, p: number): number {
  check(n, p);
  if (k < 0) return 0;
  if (k >= n) return 1;
  const whole = Math.floor(k);
  if (whole > n * p) return 1 - tail(n - whole - 1, n, 1 - p);
  return tail(whole, n, p);
}

/** Sum of the probabilities of 0 to k, from the largest of them down. */
function tail(k: number, n: number, p: number): number {
  if (p === 0) return 1;
  if (p === 1) return k >= n ? 1 : 0;
  let logTerm = n * Math.log1p(-p);
  const terms: number[] = [];
  for (let i = 0; i <= k; i++) {
    terms.push(Math.exp(logTerm));
    logTerm += Math.log((n - i) / (i + 1)) + Math.log(p) - Math.log1p(-p);
  }
  return terms.sort((a, b) => a - b).reduce((sum, term) => sum + term, 0);
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
