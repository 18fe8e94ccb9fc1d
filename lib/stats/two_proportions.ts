import { normalUpper } from "./tails.ts";

/** Difference of two proportions with its uncertainty. */
export interface ProportionDifference {
  /** Second minus first. */
  readonly difference: number;
  /** sqrt(p1 (1 - p1) / n1 + p2 (1 - p2) / n2), not pooled. */
  readonly standardError: number;
  readonly z: number;
  /** Two-sided, from the normal distribution. */
  readonly p: number;
}

/**
 * Compares two proportions of independent samples by the normal approximation with the unpooled
 * standard error (Fleiss, Levin and Paik 2003, Statistical Methods for Rates and Proportions, 3.2).
 * On shared questions a paired test would be sharper; it needs the outcome of each question.
 *
 * @param p1 first proportion, 0..1, of `n1` trials
 * @param p2 second proportion, 0..1, of `n2` trials
 * @throws {RangeError} when a proportion is outside 0..1, a count below 1, or both proportions are 0
 * or 1, so that the standard error vanishes.
 *
 * @example
 * ```ts
 * import { twoProportions } from "kit/stats/two_proportions.ts";
 * import { strict as assert } from "node:assert";
 * const { z, p } = twoProportions(0.126, 0.146, 1266, 1266);
 * assert.equal(z.toFixed(4), "1.4686");
 * assert.equal(p.toFixed(4), "0.1420");
 * ```
 */
export function twoProportions(
  p1: number,
  p2: number,
  n1: number,
  n2: number,
): ProportionDifference {
  for (const p of [p1, p2]) {
    if (!(p >= 0 && p <= 1)) {
      throw new RangeError(`Cannot compare a proportion of ${p}: not in 0..1`);
    }
  }
  for (const n of [n1, n2]) {
    if (!(n >= 1)) {
      throw new RangeError(`Cannot compare proportions of ${n} trials: needs 1 or more`);
    }
  }
  const standardError = Math.sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2);
  if (standardError === 0) {
    throw new RangeError(`Cannot compare proportions of ${p1} and ${p2}: neither varies`);
  }
  const difference = p2 - p1;
  const z = difference / standardError;
  return { difference, standardError, z, p: 2 * normalUpper(Math.abs(z)) };
}
