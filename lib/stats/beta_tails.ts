import type { Tails } from "./gamma_tails.ts";
import { devianceTerm, stirlingError } from "./special.ts";

/**
 * Both tails of the ratio of two independent gamma means: with shapes a and b the lower tail at
 * `ratio` is the regularised incomplete beta function I_x(a, b) at `x = a ratio / (b + a ratio)`.
 * With `a = df1 / 2` and `b = df2 / 2` it is the F distribution.
 *
 * The ratio, and not x, is the argument because every quantity that decides the precision of a far
 * tail (x, 1 - x and their distances from the mean) then follows without cancellation.
 *
 * Formula: the continued fraction of DiDonato and Morris 1992 (TOMS 708), times
 * `x^a (1 - x)^b / B(a, b)` in Loader's saddle-point form. The smaller tail has full relative
 * precision. No checks: a and b are positive, ratio is at least 0.
 */
export function ratioTails(ratio: number, a: number, b: number): Tails {
  if (ratio === 0) return { lower: 0, upper: 1, slope: 0 };
  const weight = b + a * ratio;
  if (weight === Infinity) return { lower: 1, upper: 0, slope: 0 };
  const x = a * ratio / weight;
  const y = b / weight;
  const gap = (1 - ratio) / weight;
  const deviance = a * devianceTerm((a + b) / weight * ratio, b * gap) +
    b * devianceTerm((a + b) / weight, -a * gap);
  const correction = stirlingError(a + b) - stirlingError(a) - stirlingError(b);
  const slope = Math.sqrt(a / (a + b) * b / (2 * Math.PI)) * Math.exp(correction - deviance);
  if (ratio < 1) {
    const lower = slope / betaFraction(a, b, x, y, a * b * gap);
    return { lower, upper: 1 - lower, slope };
  }
  const upper = slope / betaFraction(b, a, y, x, -a * b * gap);
  return { lower: 1 - upper, upper, slope };
}

/** Both tails of the beta distribution with shapes a and b at x in 0..1. */
export function betaTails(x: number, a: number, b: number): Tails {
  if (x === 1) return { lower: 1, upper: 0, slope: 0 };
  return ratioTails(b * x / (a * (1 - x)), a, b);
}

/** The fraction that divides `x^a y^b / B(a, b)`; `excess` is `a y - b x`, at least 0. */
function betaFraction(a: number, b: number, x: number, y: number, excess: number): number {
  const partialDenominator = (m: number): number =>
    m + m * (b - m) * x / (a + 2 * m - 1) +
    (a + m) * (excess + 1 + m * (1 + y)) / (a + 2 * m + 1);
  let value = a * (excess + 1) / (a + 1);
  let c = value;
  let d = 0;
  for (let m = 1;; m++) {
    const odd = a + 2 * m - 1;
    const numerator = (a + m - 1) * (a + b + m - 1) * m * (b - m) * (x / odd) * (x / odd);
    const denominator = partialDenominator(m);
    d = 1 / (denominator + numerator * d);
    c = denominator + numerator / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) <= 2 * Number.EPSILON) return value;
  }
}
