import { atMost, checkInterval, type Interval } from "./interval.ts";

/** How the values behind a printed mean are counted. */
export interface Granularity {
  /** Whole-number items averaged in each of the n observations; default 1. */
  readonly items?: number;
  /** What a whole is printed as: 1 for shares and means (default), 100 for percentages. */
  readonly whole?: number;
}

/** The totals behind a printed mean of n observations. */
export interface Grim {
  readonly n: number;
  /** Whether any whole-number total gives the printed mean. */
  readonly consistent: boolean;
  /** Least and greatest total that do; null where none does. */
  readonly totals: Interval | null;
  /** The attainable means on both sides of the middle of the print, as they would be printed. */
  readonly nearest: Interval;
}

/**
 * The granularity test of a printed mean: n observations of whole numbers have a mean that is a
 * whole number of n-ths, and a printed mean whose rounding interval holds no such fraction cannot
 * come from them. Brown and Heathers 2017, Social Psychological and Personality Science 8, 363-369.
 *
 * @param printed What the printed number may stand for: 5.19 means 5.185 to 5.195.
 * @param n Observations behind the mean.
 * @throws {RangeError} when n or the items are not whole numbers above 0, the whole is not positive,
 * or the interval has its ends in the wrong order.
 *
 * @example
 * ```ts
 * import { grim } from "kit/stats/grim.ts";
 * import { strict as assert } from "node:assert";
 * const printed = { low: 5.185, high: 5.195 };
 * assert.equal(grim(printed, 28).consistent, false);
 * assert.deepEqual(grim(printed, 32).totals, { low: 166, high: 166 });
 * assert.equal(grim({ low: 70.5, high: 71.5 }, 43, { whole: 100 }).consistent, false);
 * ```
 */
export function grim(printed: Interval, n: number, granularity: Granularity = {}): Grim {
  checkInterval(printed);
  const { items = 1, whole = 1 } = granularity;
  checkSize(n);
  checkSize(items);
  if (!(whole > 0)) {
    throw new RangeError(`Cannot print a whole as "${whole}": needs a positive number`);
  }
  const grains = n * items / whole;
  const middle = Math.floor((printed.low + printed.high) / 2 * grains);
  // Multiplying rounds: step to the first total whose mean the interval really holds.
  let low = Math.ceil(printed.low * grains) - 1;
  if (!atMost(printed.low, low / grains)) low++;
  let high = Math.floor(printed.high * grains) + 1;
  if (!atMost(high / grains, printed.high)) high--;
  const consistent = low <= high;
  return {
    n,
    consistent,
    totals: consistent ? { low, high } : null,
    nearest: { low: middle / grains, high: (middle + 1) / grains },
  };
}

/**
 * The numbers of observations from `from` to `to` that a printed mean can come from.
 *
 * @throws {RangeError} as `grim`.
 *
 * @example
 * ```ts
 * import { consistentSizes } from "kit/stats/grim.ts";
 * import { strict as assert } from "node:assert";
 * // 0.33 as a share: thirds, sixths and ninths, but no share of ten.
 * assert.deepEqual(consistentSizes({ low: 0.325, high: 0.335 }, 1, 10), [3, 6, 9]);
 * ```
 */
export function consistentSizes(
  printed: Interval,
  from: number,
  to: number,
  granularity: Granularity = {},
): readonly number[] {
  checkSize(from);
  checkSize(to);
  const sizes: number[] = [];
  for (let n = from; n <= to; n++) if (grim(printed, n, granularity).consistent) sizes.push(n);
  return sizes;
}

function checkSize(n: number): void {
  if (!(Number.isInteger(n) && n > 0)) {
    throw new RangeError(`Cannot average over "${n}": needs a whole number above 0`);
  }
}
