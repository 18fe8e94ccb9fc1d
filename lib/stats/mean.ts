/**
 * Arithmetic mean: the sum over the number of values.
 *
 * @example
 * ```ts
 * import { meanOf } from "kit/stats/mean.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(meanOf([1, 2, 6]), 3);
 * ```
 */
export function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}
