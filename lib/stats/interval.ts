/** An interval of numbers, both ends included. */
export interface Interval {
  /** The lower end. */
  readonly low: number;
  /** The upper end. */
  readonly high: number;
}

/**
 * Whether two intervals share a point. Ends that differ by less than 1e-9 of their size count as
 * equal: 5.195 as a double is not half-way between 5.19 and 5.20.
 *
 * @throws {RangeError} when an interval has its ends in the wrong order or not as numbers.
 *
 * @example
 * ```ts
 * import { overlaps } from "kit/stats/interval.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(overlaps({ low: 0.025, high: 0.035 }, { low: 0.0325, high: 0.0403 }), true);
 * assert.equal(overlaps({ low: 0.1 + 0.2, high: 1 }, { low: 0, high: 0.3 }), true);
 * assert.equal(overlaps({ low: 0.015, high: 0.025 }, { low: 0.0325, high: 0.0403 }), false);
 * ```
 */
export function overlaps(a: Interval, b: Interval): boolean {
  checkInterval(a);
  checkInterval(b);
  return atMost(a.low, b.high) && atMost(b.low, a.high);
}

/** `a <= b`, with room for the last bits of a double. */
export function atMost(a: number, b: number): boolean {
  return a <= b + 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

/** The interval from the least to the greatest of some numbers. */
export function span(values: readonly number[]): Interval {
  return { low: Math.min(...values), high: Math.max(...values) };
}

/** Refuses an interval whose ends are no numbers, or in the wrong order. */
export function checkInterval({ low, high }: Interval): void {
  if (!(low <= high)) {
    throw new RangeError(`Cannot use the interval from "${low}" to "${high}": needs low <= high`);
  }
}
