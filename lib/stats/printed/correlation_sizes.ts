import { correlationP } from "../correlation_inference.ts";
import { checkInterval, type Interval } from "../interval.ts";
import { type Undetermined, undetermined } from "../undetermined.ts";
import { sizes } from "./p_of_statistic.ts";

/** More observations than this are not looked for. */
const MOST = 1e9;

/**
 * The numbers of observations with which a printed correlation has its printed two-sided p value,
 * least and greatest; `high` is null where no number is too large.
 *
 * p falls with n and with the size of r, so the least n pairs the largest r with the largest p.
 *
 * Undetermined when no n from 3 up to a thousand million fits.
 *
 * @param r What the printed correlation may stand for.
 * @param p What the printed p may stand for; p < 0.001 is from 0 to 0.001.
 * @throws {RangeError} when an interval is in the wrong order, r leaves -1..1 or p leaves 0..1.
 *
 * @example
 * ```ts
 * import { correlationSizes } from "kit/stats/printed/correlation_sizes.ts";
 * import { strict as assert } from "node:assert";
 * const r = { low: 0.495, high: 0.505 }; // printed 0.50
 * assert.deepEqual(correlationSizes(r, { low: 0.045, high: 0.055 }), { low: 15, high: 16 });
 * assert.deepEqual(correlationSizes(r, { low: 0, high: 0.001 }), { low: 40, high: null });
 * ```
 */
export function correlationSizes(
  r: Interval,
  p: Interval,
): { readonly low: number; readonly high: number | null } | Undetermined {
  checkInterval(p);
  if (p.low < 0 || p.high > 1) {
    throw new RangeError(`Cannot use p from "${p.low}" to "${p.high}": it must lie from 0 to 1`);
  }
  const size = sizes(r);
  const low = firstBelow(size.high, p.high);
  const after = size.low === 0 ? null : firstBelow(size.low, p.low, true);
  const high = after === null ? null : after - 1;
  if (low === null || (high !== null && high < low)) {
    return undetermined(
      `no number of observations gives a correlation from ${r.low} to ${r.high} a p from ${p.low} to ${p.high}`,
    );
  }
  return { low, high };
}

/** The least n at which p is at most the bound, or strictly below it; null where there is none. */
function firstBelow(r: number, bound: number, strictly = false): number | null {
  const below = (n: number): boolean => {
    const p = correlationP(r, n);
    return strictly ? p < bound : p <= bound;
  };
  let high = 3;
  while (!below(high)) {
    if (high > MOST) return null;
    high *= 2;
  }
  let low = 2;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (middle > 2 && below(middle)) high = middle;
    else low = middle;
  }
  return high;
}
