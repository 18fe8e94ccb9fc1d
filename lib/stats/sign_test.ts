import { binomialCdf } from "./binomial_distribution.ts";

/** A sign test: how many differences point up, and how surprising that is. */
export interface SignTest {
  readonly up: number;
  readonly down: number;
  /** Differences of exactly zero, left out. */
  readonly ties: number;
  /** Two-sided exact p under equal chances of up and down. */
  readonly p: number;
}

/**
 * Exact two-sided sign test of paired differences: twice the binomial tail of the rarer sign with
 * chance 1/2, at most 1; ties are left out (Conover 1999, Practical Nonparametric Statistics, 3.4).
 * Pairs are taken as independent.
 *
 * @throws {RangeError} when a difference is not finite or all are ties.
 *
 * @example
 * ```ts
 * import { signTest } from "kit/stats/sign_test.ts";
 * import { strict as assert } from "node:assert";
 * const { p } = signTest([2, 1.4, 1.3, 1, 2.2, 2.6, 1.8, 2, 2.5]);
 * assert.equal(p.toFixed(12), (2 / 2 ** 9).toFixed(12));
 * ```
 */
export function signTest(differences: ArrayLike<number>): SignTest {
  const values = Array.from(differences);
  const odd = values.find((value) => !Number.isFinite(value));
  if (odd !== undefined) {
    throw new RangeError(`Cannot take the sign of ${odd}: needs finite numbers`);
  }
  const up = values.filter((value) => value > 0).length;
  const down = values.filter((value) => value < 0).length;
  const n = up + down;
  if (n === 0) throw new RangeError("Cannot test signs: every difference is zero");
  const tail = binomialCdf(Math.min(up, down), n, 0.5);
  return { up, down, ties: values.length - n, p: Math.min(1, 2 * tail) };
}
