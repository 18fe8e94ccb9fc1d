import { tUpper } from "./tails.ts";

/**
 * The point of Student's t with `df` degrees of freedom below which a share `p` lies, by bisection
 * and secant steps on the upper tail.
 *
 * @throws {RangeError} when `p` is not between 0 and 1.
 *
 * @example
 * ```ts
 * import { tQuantile } from "kit/stats/quantiles.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(tQuantile(0.975, 28).toFixed(9), "2.048407142");
 * ```
 */
export function tQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`Cannot take a t quantile at ${p}: needs 0 < p < 1`);
  if (p === 0.5) return 0;
  if (p < 0.5) return -tQuantile(1 - p, df);
  let high = 2;
  while (tUpper(high, df) > 1 - p) high *= 2;
  let low = 0;
  for (let step = 0; step < 200 && high - low > 1e-15 * high; step++) {
    const middle = (low + high) / 2;
    if (tUpper(middle, df) > 1 - p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
