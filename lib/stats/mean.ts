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
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
