const SIZE = 624;
const SHIFT = 397;

/** A source of 32-bit words in the order of a seeded generator. */
export interface WordSource {
  /** The next word, 0 to 2^32 - 1. */
  next(): number;
}

/**
 * The Mersenne Twister MT19937 seeded with one whole number, as NumPy's legacy `RandomState(seed)`
 * seeds it.
 *
 * Matsumoto and Nishimura, ACM Transactions on Modeling and Computer Simulation 8 (1998) 3-30.
 *
 * @throws {RangeError} when the seed is not a whole number from 0 to 2^32 - 1.
 *
 * @example
 * ```ts
 * import { mersenneTwister } from "kit/stats/mersenne_twister.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(mersenneTwister(42).next(), 1608637542);
 * ```
 */
export function mersenneTwister(seed: number): WordSource {
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) {
    throw new RangeError(`Cannot seed with ${seed}: needs a whole number from 0 to 4294967295`);
  }
  const state = new Uint32Array(SIZE);
  state[0] = seed;
  for (let i = 1; i < SIZE; i++) {
    const previous = state[i - 1]!;
    state[i] = Math.imul(1812433253, previous ^ (previous >>> 30)) + i;
  }
  let position = SIZE;
  return {
    next: (): number => {
      if (position === SIZE) {
        regenerate(state);
        position = 0;
      }
      return temper(state[position++]!);
    },
  };
}

function regenerate(state: Uint32Array): void {
  for (let i = 0; i < SIZE; i++) {
    const mixed = (state[i]! & 0x80000000) | (state[(i + 1) % SIZE]! & 0x7fffffff);
    const twisted = mixed & 1 ? 0x9908b0df : 0;
    state[i] = state[(i + SHIFT) % SIZE]! ^ (mixed >>> 1) ^ twisted;
  }
}

function temper(word: number): number {
  let y = word;
  y ^= y >>> 11;
  y ^= (y << 7) & 0x9d2c5680;
  y ^= (y << 15) & 0xefc60000;
  y ^= y >>> 18;
  return y >>> 0;
}

/**
 * A whole number from 0 to `high`, both included, by masking and rejection as NumPy's legacy
 * `random_interval` draws it.
 */
export function randomUpTo(words: WordSource, high: number): number {
  if (high === 0) return 0;
  const mask = 2 ** Math.ceil(Math.log2(high + 1)) - 1;
  for (;;) {
    const value = (words.next() & mask) >>> 0;
    if (value <= high) return value;
  }
}

/** The numbers 0 to n - 1 in the order of NumPy's legacy `RandomState(seed).shuffle`. */
export function shuffledIndices(n: number, seed: number): number[] {
  const words = mersenneTwister(seed);
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = randomUpTo(words, i);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
