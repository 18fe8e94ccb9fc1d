/**
 * A number in a sentence: three significant digits, whole numbers as they are.
 *
 * @example
 * ```ts
 * import { brief } from "kit/claims/bats/brief.ts";
 * import { strict as assert } from "node:assert";
 * assert.deepEqual([12.6449, 0.068986, 1266, -0.3, 2e-7].map(brief), [
 *   "12.6",
 *   "0.069",
 *   "1266",
 *   "-0.3",
 *   "2e-7",
 * ]);
 * ```
 */
export function brief(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(3)));
}

/** Numbers in a sentence, parted by commas. */
export function briefs(values: readonly number[]): string {
  return values.map(brief).join(", ");
}
