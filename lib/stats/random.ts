import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A seeded stream of random numbers. */
export interface RandomSource {
  /** A whole number from 0 to n - 1, each as likely as any other to within n / 2^32. */
  below(n: number): number;
  /** A number from 0 to 1, 1 excluded, in steps of 2^-32. */
  fraction(): number;
}

/**
 * The stream that a seed gives: xoroshiro128+ with its first 20 words dropped, which are alike for
 * small seeds; the high bits of a word decide, which are its better ones.
 *
 * Blackman and Vigna, ACM Transactions on Mathematical Software 47 (2021) 36.
 *
 * @throws {RangeError} when the seed is not a whole number from -2^31 to 2^31 - 1.
 *
 * @example
 * ```ts
 * import { randomSource } from "kit/stats/random.ts";
 * import { strict as assert } from "node:assert";
 * const [one, same] = [randomSource(7), randomSource(7)];
 * assert.deepEqual([one.below(100), one.below(100)], [same.below(100), same.below(100)]);
 * ```
 */
export function randomSource(seed: number): RandomSource {
  if (!Number.isInteger(seed) || seed !== (seed | 0)) {
    throw new RangeError(
      `Cannot seed with ${seed}: needs a whole number from -2147483648 to 2147483647`,
    );
  }
  const generator = xoroshiro128plus(seed);
  for (let word = 0; word < 20; word++) generator.next();
  const fraction = (): number => (generator.next() >>> 0) / 4294967296;
  return { below: (n: number): number => Math.floor(fraction() * n), fraction };
}
