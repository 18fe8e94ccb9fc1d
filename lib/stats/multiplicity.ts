/** How p values of one family are corrected for their number. */
export type Correction = "holm" | "bonferroni" | "benjamini-hochberg";

/** P values corrected for the size of the family they belong to. */
export interface CorrectedPValues {
  readonly correction: Correction;
  /** What the correction counts: all tests of the family, also those without a p value here. */
  readonly family: { readonly name: string; readonly size: number; readonly given: number };
  /** In the order given; null where no p value was given. */
  readonly adjusted: readonly (number | null)[];
}

/** The tests a correction is made for: their name in words, and their number. */
export interface Family {
  readonly name: string;
  /** At least the number of p values given; tests without one count too. Default: their number. */
  readonly size?: number;
}

/**
 * Holm's step-down correction, which holds the chance of any false rejection in the family whatever
 * the dependence: with the p values in rising order, the largest of `(m - j + 1) p_j` over j up to
 * the value's own rank, at most 1. Holm 1979, Scandinavian Journal of Statistics 6, 65-70.
 *
 * A null stands for a test that yielded no p value (a coefficient that is not estimable): it counts
 * in the family, as if its p were 1, and gets none. Tests of the family that are not listed are
 * treated alike.
 *
 * @throws {RangeError} when a p value is outside 0..1 or the family is smaller than the list.
 *
 * @example
 * ```ts
 * import { holm } from "kit/stats/multiplicity.ts";
 * import { strict as assert } from "node:assert";
 * const { adjusted } = holm([0.25, 0.125, null], { name: "slopes", size: 4 });
 * assert.deepEqual(adjusted, [0.75, 0.5, null]);
 * ```
 */
export function holm(p: readonly (number | null)[], family: Family): CorrectedPValues {
  return correct("holm", p, family, (sorted, m) => {
    let largest = 0;
    return sorted.map((value, j) => largest = Math.max(largest, Math.min(1, (m - j) * value)));
  });
}

/**
 * Bonferroni's correction: `m p`, at most 1, for m tests in the family. Valid whatever the
 * dependence, and never below Holm's. Nulls and tests not listed count in m.
 *
 * @throws {RangeError} when a p value is outside 0..1 or the family is smaller than the list.
 *
 * @example
 * ```ts
 * import { bonferroni } from "kit/stats/multiplicity.ts";
 * import { strict as assert } from "node:assert";
 * assert.deepEqual(bonferroni([0.25, 0.125], { name: "slopes", size: 4 }).adjusted, [1, 0.5]);
 * ```
 */
export function bonferroni(p: readonly (number | null)[], family: Family): CorrectedPValues {
  return correct("bonferroni", p, family, (sorted, m) => sorted.map((v) => Math.min(1, m * v)));
}

/**
 * Benjamini and Hochberg's step-up correction, which holds the expected share of false rejections
 * among the rejections when the tests are independent or positively dependent: the smallest of
 * `m p_j / j` over j from the value's own rank up, at most 1. Benjamini and Hochberg 1995, JRSS B
 * 57, 289-300. Nulls and tests not listed count in m, as if their p were 1.
 *
 * @throws {RangeError} when a p value is outside 0..1 or the family is smaller than the list.
 *
 * @example
 * ```ts
 * import { benjaminiHochberg } from "kit/stats/multiplicity.ts";
 * import { strict as assert } from "node:assert";
 * const { adjusted } = benjaminiHochberg([0.25, 0.125], { name: "slopes", size: 4 });
 * assert.deepEqual(adjusted, [0.5, 0.5]);
 * ```
 */
export function benjaminiHochberg(p: readonly (number | null)[], family: Family): CorrectedPValues {
  return correct("benjamini-hochberg", p, family, (sorted, m) => {
    let smallest = 1;
    return sorted.map((value, j) => m / (j + 1) * value)
      .reduceRight<number[]>((made, v) => [smallest = Math.min(smallest, v), ...made], []);
  });
}

function correct(
  correction: Correction,
  p: readonly (number | null)[],
  { name, size = p.length }: Family,
  adjust: (sorted: readonly number[], size: number) => readonly number[],
): CorrectedPValues {
  for (const value of p) {
    if (value !== null && !(value >= 0 && value <= 1)) {
      throw new RangeError(`Cannot correct a p value of "${value}": it must lie from 0 to 1`);
    }
  }
  if (!Number.isInteger(size) || size < p.length) {
    throw new RangeError(
      `Cannot correct ${p.length} p values in a family of "${size}": it needs a whole number, at least theirs`,
    );
  }
  const order = p.flatMap((value, i) => value === null ? [] : [{ value, i }])
    .sort((a, b) => a.value - b.value);
  const adjusted = new Array<number | null>(p.length).fill(null);
  adjust(order.map(({ value }) => value), size).forEach((v, j) => adjusted[order[j]!.i] = v);
  return { correction, family: { name, size, given: order.length }, adjusted };
}
