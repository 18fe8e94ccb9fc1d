/**
 * Building blocks of the distribution functions: the gamma function and the deviance terms that
 * keep exponents small, so that no precision is lost for thousands of degrees of freedom.
 */

/** Half of the logarithm of two pi. */
const HALF_LOG_TWO_PI = 0.9189385332046727418;

/** From here on four-digit Bernoulli quotients give the Stirling series all the bits of a double. */
const STIRLING_FROM = 16;

/**
 * What Stirling's formula misses: `ln gamma(x + 1) - ((x + 1/2) ln x - x + ln(2 pi) / 2)`, for x > 0.
 *
 * Below 16 the recurrence `e(x) = e(x + 1) + (x + 1/2) ln(1 + 1/x) - 1` leads up to the asymptotic
 * series (Abramowitz and Stegun 6.1.40). Absolute error below 1e-14.
 */
export function stirlingError(x: number): number {
  let raised = 0;
  while (x < STIRLING_FROM) {
    raised += (x + 0.5) * Math.log1p(1 / x) - 1;
    x++;
  }
  const w = 1 / (x * x);
  return raised +
    (1 / 12 -
        w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - w * (691 / 360360)))))) / x;
}

/**
 * Natural logarithm of the gamma function for x > 0.
 *
 * @throws {RangeError} when x is not a positive finite number.
 *
 * @example
 * ```ts
 * import { logGamma } from "kit/stats/special.ts";
 * import { strict as assert } from "node:assert";
 * assert.ok(Math.abs(logGamma(5) - Math.log(24)) < 1e-14);
 * ```
 */
export function logGamma(x: number): number {
  if (!(x > 0 && x < Infinity)) {
    throw new RangeError(`Cannot take the log-gamma of "${x}": it needs a positive finite number`);
  }
  return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingError(x);
}

/**
 * The deviance term `-ln(ratio) - (1 - ratio)`, at least 0, without cancellation near ratio 1.
 *
 * The caller gives `gap = 1 - ratio` as well, since it often knows it more precisely than a
 * subtraction would. With `v = gap / (2 - gap)` the term is
 * `gap v + 2 (v^3 / 3 + v^5 / 5 + ...)` (Loader 2000, "Fast and accurate computation of binomial
 * probabilities").
 */
export function devianceTerm(ratio: number, gap: number): number {
  if (Math.abs(gap) > 0.5) return -Math.log(ratio) - gap;
  const v = gap / (2 - gap);
  const square = v * v;
  let power = v * square;
  let sum = gap * v;
  for (let k = 3;; k += 2) {
    const next = sum + 2 * power / k;
    if (next === sum) return sum;
    sum = next;
    power *= square;
  }
}
