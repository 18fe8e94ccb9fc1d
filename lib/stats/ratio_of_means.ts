import { meanOf } from "./mean.ts";
import { tQuantile } from "./quantiles.ts";
import { type Undetermined, undetermined } from "./undetermined.ts";

/** The ratio of two means with its interval. */
export interface RatioOfMeans {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  /** Degrees of freedom of the t quantile: pairs - 1. */
  readonly df: number;
}

/**
 * Ratio of the means of two paired series with Fieller's interval: all ratios r for which a paired
 * t test does not reject that `numerator - r x denominator` has the mean zero. Exact where the pairs
 * are normal. E. C. Fieller, "Some problems in interval estimation", JRSS B 16 (1954).
 *
 * @param level of the interval, in 0..1.
 * @returns a reason instead where the mean of the denominator does not differ from zero at this
 * level: the ratios that are not rejected then have no bound.
 * @throws {TypeError} when the series differ in length.
 * @throws {RangeError} when there are fewer than two pairs.
 *
 * @example
 * ```ts
 * import { ratioOfMeans } from "kit/stats/ratio_of_means.ts";
 * import { strict as assert } from "node:assert";
 * const twice = ratioOfMeans([20, 22, 24], [10, 11, 12], 0.95);
 * assert.ok("ratio" in twice && twice.ratio === 2 && twice.high - twice.low < 1e-6);
 * ```
 */
export function ratioOfMeans(
  numerator: ArrayLike<number>,
  denominator: ArrayLike<number>,
  level = 0.95,
): RatioOfMeans | Undetermined {
  const n = numerator.length;
  if (denominator.length !== n) {
    throw new TypeError(`Cannot pair ${n} values with ${denominator.length}`);
  }
  if (n < 2) throw new RangeError(`Cannot give the interval of a ratio: ${n} pairs, at least 2`);
  const [y, x] = [meanOf(numerator), meanOf(denominator)];
  // Squared half-widths and their cross term: t^2 (co)variance / n.
  const scale = tQuantile(0.5 + level / 2, n - 1) ** 2 / (n * (n - 1));
  const yy = scale * crossProduct(numerator, numerator, y, y);
  const xx = scale * crossProduct(denominator, denominator, x, x);
  const xy = scale * crossProduct(denominator, numerator, x, y);
  const a = x * x - xx, b = x * y - xy, c = y * y - yy;
  if (a <= 0) return undetermined("the mean of the denominator does not differ from zero");
  const root = Math.sqrt(Math.max(0, b * b - a * c));
  return { ratio: y / x, low: (b - root) / a, high: (b + root) / a, df: n - 1 };
}

function crossProduct(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  meanA: number,
  meanB: number,
): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - meanA) * (b[i]! - meanB);
  return sum;
}
