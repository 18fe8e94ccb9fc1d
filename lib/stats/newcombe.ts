import type { Interval } from "./interval.ts";

/** A proportion with its interval, such as Wilson's. */
export interface EstimatedProportion extends Interval {
  readonly estimate: number;
}

/** The difference of two proportions, in -1..1, with its interval. */
export interface DifferenceInterval extends Interval {
  readonly difference: number;
}

/**
 * Newcombe's hybrid interval of the difference of two proportions of independent samples, from the
 * Wilson interval of each: the distances of the ends from their estimates add up as squares. Newcombe
 * 1998, Statistics in Medicine 17, 873-890, method 10. Proportions of the same questions would need
 * the outcome of each question, and their interval is mostly narrower.
 *
 * @returns the second proportion minus the first.
 *
 * @example
 * ```ts
 * import { wilsonInterval } from "kit/stats/binomial_interval.ts";
 * import { newcombeInterval } from "kit/stats/newcombe.ts";
 * import { strict as assert } from "node:assert";
 * // Newcombe's first example, 56/70 against 48/80.
 * const { difference, low, high } = newcombeInterval(wilsonInterval(48, 80), wilsonInterval(56, 70));
 * assert.deepEqual([difference, low, high].map((x) => x.toFixed(4)), ["0.2000", "0.0524", "0.3339"]);
 * ```
 */
export function newcombeInterval(
  first: EstimatedProportion,
  second: EstimatedProportion,
): DifferenceInterval {
  const difference = second.estimate - first.estimate;
  return {
    difference,
    low: difference - Math.hypot(second.estimate - second.low, first.high - first.estimate),
    high: difference + Math.hypot(second.high - second.estimate, first.estimate - first.low),
  };
}
