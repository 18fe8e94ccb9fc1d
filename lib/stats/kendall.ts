import { normalUpper } from "./tails.ts";
import { type Undetermined, undetermined } from "./undetermined.ts";

/** Kendall's rank correlation of two variables. */
export interface Kendall {
  readonly n: number;
  /** Tau-b, -1..1, corrected for ties. */
  readonly tau: number;
  /** Pairs that both variables order alike, and pairs they order against each other. */
  readonly concordant: number;
  readonly discordant: number;
  /** Pairs tied in the first and in the second variable; pairs tied in both count in both. */
  readonly tiedFirst: number;
  readonly tiedSecond: number;
  /** Two-sided p of no association. */
  readonly p: number;
  /** Exact over all orders below 50 values without ties, else normal with the tie-corrected variance. */
  readonly method: "exact" | "normal";
}

/** From here on, and whenever there are ties, the normal approximation stands in (as in R). */
const NORMAL_FROM = 50;

/**
 * Kendall's tau-b: concordant less discordant pairs, over the geometric mean of the numbers of pairs
 * that each variable does not tie. Kendall 1970, Rank Correlation Methods, chapters 3 to 5.
 *
 * Undetermined for fewer than two values or a variable without variation.
 *
 * @throws {TypeError} when the variables differ in length.
 * @throws {RangeError} on a value that is NaN.
 *
 * @example
 * ```ts
 * import { kendall } from "kit/stats/kendall.ts";
 * import { isUndetermined } from "kit/stats/undetermined.ts";
 * import { strict as assert } from "node:assert";
 * const rank = kendall([1, 2, 3, 4], [1, 2, 4, 3]);
 * assert.equal(isUndetermined(rank) ? rank.reason : rank.tau.toFixed(4), "0.6667");
 * ```
 */
export function kendall(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
): Kendall | Undetermined {
  const n = first.length;
  if (second.length !== n) {
    throw new TypeError(`Cannot correlate ${n} ranks with ${second.length}: needs as many of each`);
  }
  let concordant = 0;
  let discordant = 0;
  let tiedFirst = 0;
  let tiedSecond = 0;
  for (let i = 0; i < n; i++) {
    if (Number.isNaN(first[i]) || Number.isNaN(second[i])) {
      throw new RangeError(`Cannot rank "NaN" at position ${i}: needs numbers`);
    }
    for (let j = 0; j < i; j++) {
      const a = Math.sign(first[i]! - first[j]!);
      const b = Math.sign(second[i]! - second[j]!);
      if (a === 0) tiedFirst++;
      if (b === 0) tiedSecond++;
      if (a * b > 0) concordant++;
      else if (a * b < 0) discordant++;
    }
  }
  const pairs = n * (n - 1) / 2;
  if (n < 2) return undetermined(`ranks need at least two values, and there are ${n}`);
  if (tiedFirst === pairs || tiedSecond === pairs) {
    const which = tiedFirst === pairs ? "first" : "second";
    return undetermined(`the ${which} variable has one value throughout, so it has no ranks`);
  }
  const score = concordant - discordant;
  const exact = tiedFirst + tiedSecond === 0 && n < NORMAL_FROM;
  return {
    n,
    tau: score / Math.sqrt(pairs - tiedFirst) / Math.sqrt(pairs - tiedSecond),
    concordant,
    discordant,
    tiedFirst,
    tiedSecond,
    p: exact
      ? exactP(Math.min(concordant, discordant), n)
      : Math.min(1, 2 * normalUpper(Math.abs(score) / Math.sqrt(variance(first, second)))),
    method: exact ? "exact" : "normal",
  };
}

/** Twice the share of orders of n values with at most `few` inversions, at most 1. */
function exactP(few: number, n: number): number {
  let shares = [1];
  for (let size = 2; size <= n; size++) {
    const next = new Array<number>(shares.length + size - 1).fill(0);
    shares.forEach((share, k) => {
      for (let moved = 0; moved < size; moved++) next[k + moved]! += share / size;
    });
    shares = next;
  }
  return Math.min(1, 2 * shares.slice(0, few + 1).reduce((sum, share) => sum + share, 0));
}

/** Variance of concordant less discordant pairs under no association, given the ties. */
function variance(first: ArrayLike<number>, second: ArrayLike<number>): number {
  const n = first.length;
  const over = (sizes: readonly number[], term: (size: number) => number): number =>
    sizes.reduce((sum, size) => sum + term(size), 0);
  const [a, b] = [tieSizes(first), tieSizes(second)];
  const spread = (t: number): number => t * (t - 1) * (2 * t + 5);
  const two = (t: number): number => t * (t - 1);
  const three = (t: number): number => t * (t - 1) * (t - 2);
  return (spread(n) - over(a, spread) - over(b, spread)) / 18 +
    over(a, two) * over(b, two) / (2 * n * (n - 1)) +
    (n > 2 ? over(a, three) * over(b, three) / (9 * n * (n - 1) * (n - 2)) : 0);
}

function tieSizes(values: ArrayLike<number>): readonly number[] {
  const sizes = new Map<number, number>();
  for (let i = 0; i < values.length; i++) sizes.set(values[i]!, (sizes.get(values[i]!) ?? 0) + 1);
  return [...sizes.values()];
}
