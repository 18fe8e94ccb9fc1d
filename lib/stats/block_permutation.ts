import { meanOf } from "./mean.ts";
import { randomSource } from "./random.ts";

/** Where a statistic lies among its values when rows change places within their blocks. */
export interface BlockPermutation {
  /** The statistic of the rows as they were observed. */
  readonly statistic: number;
  /** Arrangements that were evaluated, the observed one among them. */
  readonly arrangements: number;
  /** Whether these are all arrangements there are. */
  readonly enumerated: boolean;
  /** Seed of the draws; null where all were enumerated. */
  readonly seed: number | null;
  /** Share of arrangements with a statistic at least, and at most, as large as the observed one. */
  readonly pUpper: number;
  /** Share with a statistic at most as large. */
  readonly pLower: number;
  /** Two-sided: twice the smaller of both, at most 1. */
  readonly p: number;
  /** The smallest one-sided p that so many arrangements can give. */
  readonly floor: number;
  /** Mean and standard deviation (divisor: arrangements) of the statistic over the arrangements. */
  readonly mean: number;
  /** Its standard deviation over the arrangements. */
  readonly sd: number;
}

/** Statistics this close, relative to the observed one, are ties. */
const TIE = 1e-9;

/**
 * Permutation test of outcomes that are exchangeable within blocks. `statistic` gets the order of the
 * rows: row i has the outcome of row `order[i]`. All arrangements are enumerated if there are at most
 * as many as draws are asked for; otherwise they are drawn at random and the observed arrangement
 * counts as one of them, so that no p is 0 (Phipson and Smyth 2010).
 *
 * @throws {RangeError} when no block has two rows, or draws is not a whole number of at least 1.
 *
 * @example
 * ```ts
 * import { permuteWithinBlocks } from "kit/stats/block_permutation.ts";
 * import { strict as assert } from "node:assert";
 * // The first row of each pair is the larger one: one of four arrangements.
 * const outcome = [5, 3, 9, 4];
 * const test = permuteWithinBlocks(["a", "a", "b", "b"], (order) =>
 *   outcome[order[0]!]! - outcome[order[1]!]! + outcome[order[2]!]! - outcome[order[3]!]!, { seed: 1 });
 * assert.ok(test.enumerated);
 * assert.equal(test.pUpper, 1 / 4);
 * ```
 */
export function permuteWithinBlocks(
  blocks: ArrayLike<string | number>,
  statistic: (order: readonly number[]) => number,
  { seed, draws = 499 }: { readonly seed: number; readonly draws?: number },
): BlockPermutation {
  if (!Number.isInteger(draws) || draws < 1) {
    throw new RangeError(`Cannot draw ${draws} arrangements: needs a whole number of at least 1`);
  }
  const members = Object.values(Object.groupBy(Array.from(blocks).keys(), (i) => blocks[i]!))
    .map((rows) => rows!).filter((rows) => rows.length > 1);
  if (members.length === 0) {
    throw new RangeError(`Cannot permute ${blocks.length} rows: no block has two of them`);
  }
  const identity = Array.from({ length: blocks.length }, (_, i) => i);
  const observed = statistic(identity);
  const count = members.reduce((product, rows) => product * factorial(rows.length), 1);
  const enumerated = count <= draws;
  const values = enumerated
    ? allOrders(identity, members).map(statistic)
    : [observed, ...drawn(identity, members, draws, seed).map(statistic)];
  const slack = TIE * Math.abs(observed);
  const share = (holds: (value: number) => boolean): number =>
    values.filter(holds).length / values.length;
  const pUpper = share((value) => value >= observed - slack);
  const pLower = share((value) => value <= observed + slack);
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    statistic: observed,
    arrangements: values.length,
    enumerated,
    seed: enumerated ? null : seed,
    pUpper,
    pLower,
    p: Math.min(1, 2 * Math.min(pUpper, pLower)),
    floor: 1 / values.length,
    mean,
    sd: Math.sqrt(squares / values.length),
  };
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

function drawn(
  identity: readonly number[],
  members: readonly (readonly number[])[],
  draws: number,
  seed: number,
): readonly (readonly number[])[] {
  const random = randomSource(seed);
  return Array.from({ length: draws }, () => {
    const order = [...identity];
    for (const rows of members) {
      for (let k = rows.length - 1; k > 0; k--) {
        const [a, b] = [rows[k]!, rows[random.below(k + 1)]!];
        [order[a], order[b]] = [order[b]!, order[a]!];
      }
    }
    return order;
  });
}

function allOrders(
  identity: readonly number[],
  members: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  return members.reduce<readonly (readonly number[])[]>(
    (orders, rows) =>
      orders.flatMap((order) =>
        permutations(rows).map((permuted) => {
          const next = [...order];
          rows.forEach((row, k) => next[row] = permuted[k]!);
          return next;
        })
      ),
    [identity],
  );
}

function permutations(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((first, i) =>
    permutations(items.filter((_, k) => k !== i)).map((rest) => [first, ...rest])
  );
}
