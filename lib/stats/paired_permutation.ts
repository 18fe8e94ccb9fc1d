import { randomSource } from "./random.ts";
import { type Undetermined, undetermined } from "./undetermined.ts";

/** A permutation test of paired differences. */
export interface PairedPermutation {
  /** Pairs, and those among them that differ. */
  readonly n: number;
  readonly differing: number;
  /** Mean difference, second less first. */
  readonly meanDifference: number;
  /** Two-sided p. */
  readonly p: number;
  /** The least p that this many pairs, or this many draws, can give. */
  readonly smallestP: number;
  /** Sign vectors counted: all of them, or draws of them. */
  readonly enumerated: boolean;
  readonly vectors: number;
  /** Seed of the draws; null when all vectors were counted. */
  readonly seed: number | null;
}

/** Up to here all sign vectors are counted: 2^20 are about a million. */
const ENUMERATE_UP_TO = 20;

/** Sums that differ by less than this share of their largest possible size are ties. */
const TIE = 1e-9;

/**
 * Tests whether paired differences have mean zero, by the exchangeability of the two members of
 * each pair: p is the share of sign vectors under which the mean difference is at least as large in
 * size as the one seen, ties included (within 1e-9 of the largest possible). Pairs without a
 * difference do not matter.
 *
 * All vectors are counted up to 20 differing pairs, and p is exact. Beyond, `draws` vectors are drawn
 * and p is (1 + hits) / (1 + draws), valid but never below 1 / (1 + draws). Phipson and Smyth 2010,
 * Statistical Applications in Genetics and Molecular Biology 9, 39.
 *
 * Undetermined when no pair differs.
 *
 * @param first One value a pair.
 * @param second The other values, in the same order.
 * @throws {TypeError} when the lists differ in length.
 * @throws {RangeError} on a value that is not finite, or draws that are not a whole number above 0.
 *
 * @example
 * ```ts
 * import { pairedPermutation } from "kit/stats/paired_permutation.ts";
 * import { isUndetermined } from "kit/stats/undetermined.ts";
 * import { strict as assert } from "node:assert";
 * const test = pairedPermutation([1, 2, 3, 4], [2, 4, 6, 8]);
 * assert.equal(isUndetermined(test) ? test.reason : test.p, 2 / 2 ** 4);
 * ```
 */
export function pairedPermutation(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  { draws = 99_999, seed = 42 }: { readonly draws?: number; readonly seed?: number } = {},
): PairedPermutation | Undetermined {
  const n = first.length;
  if (second.length !== n) {
    throw new TypeError(`Cannot pair ${n} values with ${second.length}: needs as many of each`);
  }
  if (!(Number.isInteger(draws) && draws > 0)) {
    throw new RangeError(`Cannot make "${draws}" draws: needs a whole number above 0`);
  }
  const differences = Float64Array.from({ length: n }, (_, i) => second[i]! - first[i]!);
  const odd = differences.findIndex((difference) => !Number.isFinite(difference));
  if (odd >= 0) {
    throw new RangeError(
      `Cannot compare "${first[odd]}" with "${second[odd]}": needs finite values`,
    );
  }
  const moving = differences.filter((difference) => difference !== 0);
  const m = moving.length;
  if (m === 0) return undetermined(`none of the ${n} pairs differs, so no sign can be exchanged`);
  const seen = moving.reduce((sum, difference) => sum + difference, 0);
  const bound = Math.abs(seen) -
    TIE * moving.reduce((sum, difference) => sum + Math.abs(difference), 0);
  const common = { n, differing: m, meanDifference: seen / n };
  if (m <= ENUMERATE_UP_TO) {
    const vectors = 2 ** m;
    const p = enumerate(moving, bound) / vectors;
    return { ...common, p, smallestP: 2 / vectors, enumerated: true, vectors, seed: null };
  }
  const p = (1 + sample(moving, bound, draws, seed)) / (1 + draws);
  return { ...common, p, smallestP: 1 / (1 + draws), enumerated: false, vectors: draws, seed };
}

/** Sign vectors whose sum reaches the bound in size, by a Gray code: one sign turns at a time. */
function enumerate(differences: Float64Array, bound: number): number {
  const m = differences.length;
  const signs = new Int8Array(m).fill(1);
  let sum = differences.reduce((total, difference) => total + difference, 0);
  let hits = 0;
  for (let step = 1; step <= 2 ** m; step++) {
    if (Math.abs(sum) >= bound) hits++;
    const turned = Math.min(m - 1, 31 - Math.clz32(step & -step));
    sum -= 2 * signs[turned]! * differences[turned]!;
    signs[turned] = -signs[turned]!;
  }
  return hits;
}

function sample(differences: Float64Array, bound: number, draws: number, seed: number): number {
  const random = randomSource(seed);
  let hits = 0;
  for (let draw = 0; draw < draws; draw++) {
    let sum = 0;
    for (const difference of differences) {
      sum += random.fraction() < 0.5 ? difference : -difference;
    }
    if (Math.abs(sum) >= bound) hits++;
  }
  return hits;
}
