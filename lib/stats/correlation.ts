import { meanOf } from "./mean.ts";

/**
 * Pearson's correlation of paired values, from -1 to 1; undefined where one of them is constant.
 *
 * @throws {TypeError} when the lists differ in length.
 * @throws {RangeError} with fewer than two pairs, or when a list is constant.
 *
 * @example
 * ```ts
 * import { correlation } from "kit/stats/correlation.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(correlation([1, 2, 3], [2, 4, 6]).toFixed(12), "1.000000000000");
 * ```
 */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  if (x.length !== y.length) {
    throw new TypeError(`Cannot pair ${x.length} values with ${y.length}`);
  }
  if (x.length < 2) throw new RangeError(`Cannot correlate ${x.length} pairs: needs at least 2`);
  const [mx, my] = [meanOf(x), meanOf(y)];
  let xx = 0, yy = 0, xy = 0;
  for (let i = 0; i < x.length; i++) {
    const [dx, dy] = [x[i]! - mx, y[i]! - my];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  if (xx === 0 || yy === 0) throw new RangeError("Cannot correlate a list that does not vary");
  return xy / Math.sqrt(xx * yy);
}
