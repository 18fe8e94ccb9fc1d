import { checkInterval, type Interval } from "../interval.ts";
import { chiSquaredUpper, fUpper, normalUpper, tTwoSided } from "../tails.ts";

/**
 * The two-sided p values that a printed t may stand for; its sign does not matter.
 *
 * `overlaps` of `kit/stats/interval.ts` tells whether a printed p can be one of them, each within its
 * own rounding, as statcheck does (Nuijten and others 2016, Behavior Research Methods 48, 1205-1226).
 *
 * @throws {RangeError} when the interval is in the wrong order or df is not positive and finite.
 *
 * @example
 * ```ts
 * import { pOfT } from "kit/stats/printed/p_of_statistic.ts";
 * import { overlaps } from "kit/stats/interval.ts";
 * import { strict as assert } from "node:assert";
 * const p = pOfT({ low: 2.15, high: 2.25 }, 28); // printed t(28) = 2.2
 * assert.equal(overlaps(p, { low: 0.035, high: 0.045 }), true); // p = .04
 * assert.equal(overlaps(p, { low: 0.015, high: 0.025 }), false); // p = .02
 * ```
 */
export function pOfT(t: Interval, df: number): Interval {
  return falling(sizes(t), (value) => tTwoSided(value, df));
}

/** The two-sided p values that a printed z may stand for; its sign does not matter. See `pOfT`. */
export function pOfZ(z: Interval): Interval {
  return falling(sizes(z), (value) => 2 * normalUpper(value));
}

/** The upper-tail p values that a printed F may stand for. See `pOfT`. */
export function pOfF(f: Interval, df1: number, df2: number): Interval {
  return falling(f, (value) => fUpper(value, df1, df2));
}

/** The upper-tail p values that a printed chi-squared may stand for. See `pOfT`. */
export function pOfChiSquared(x: Interval, df: number): Interval {
  return falling(x, (value) => chiSquaredUpper(value, df));
}

/** The sizes without sign that the numbers of an interval have. */
export function sizes(interval: Interval): Interval {
  checkInterval(interval);
  const { low, high } = interval;
  const [least, most] = [Math.abs(low), Math.abs(high)];
  if (low <= 0 && high >= 0) return { low: 0, high: Math.max(least, most) };
  return { low: Math.min(least, most), high: Math.max(least, most) };
}

function falling(interval: Interval, p: (value: number) => number): Interval {
  checkInterval(interval);
  return { low: p(interval.high), high: p(interval.low) };
}
