/**
 * Sample quantile by linear interpolation between order statistics: the value at position
 * p (n - 1) of the sorted values (type 7 of Hyndman and Fan 1996, NumPy's default).
 *
 * @param p Share of the values below, 0..1.
 * @throws {RangeError} without values, or when p lies outside 0..1.
 *
 * @example
 * ```ts
 * import { linearQuantile } from "kit/stats/linear_quantile.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(linearQuantile([4, 1, 3, 2], 0.5), 2.5);
 * ```
 */
export function linearQuantile(values: ArrayLike<number>, p: number): number {
  return linearQuantiles(values, p, p)[0];
}

/** Two quantiles as `linearQuantile` gives them, with one sort: the ends of an interval. */
export function linearQuantiles(
  values: ArrayLike<number>,
  low: number,
  high: number,
): readonly [number, number] {
  if (values.length === 0) throw new RangeError("Cannot take a quantile of 0 values");
  const sorted = new Float64Array(values).sort();
  return [quantileOfSorted(sorted, low), quantileOfSorted(sorted, high)];
}

function quantileOfSorted(sorted: Float64Array, p: number): number {
  if (!(p >= 0 && p <= 1)) {
    throw new RangeError(`Cannot take the quantile at ${p}: must be between 0 and 1`);
  }
  const position = p * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (position - below) * (sorted[above]! - sorted[below]!);
}
