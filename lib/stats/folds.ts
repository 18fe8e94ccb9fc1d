import { shuffledIndices } from "./mersenne_twister.ts";

/**
 * The test rows of each fold of a shuffled k-fold split, ascending within a fold: the rows that
 * scikit-learn's `KFold(k, shuffle=True, random_state=seed)` holds out. The first n mod k folds
 * have one row more.
 *
 * @throws {RangeError} when there are fewer than 2 folds or fewer rows than folds.
 *
 * @example
 * ```ts
 * import { shuffledFolds } from "kit/stats/folds.ts";
 * import { strict as assert } from "node:assert";
 * assert.deepEqual(shuffledFolds(6, 3, 42), [[0, 1], [2, 5], [3, 4]]);
 * ```
 */
export function shuffledFolds(
  n: number,
  folds: number,
  seed: number,
): readonly (readonly number[])[] {
  if (!Number.isInteger(folds) || folds < 2) {
    throw new RangeError(`Cannot split into ${folds} folds: needs a whole number of at least 2`);
  }
  if (!Number.isInteger(n) || n < folds) {
    throw new RangeError(`Cannot split ${n} rows into ${folds} folds: needs a row for each fold`);
  }
  const order = shuffledIndices(n, seed);
  let start = 0;
  return Array.from({ length: folds }, (_, fold) => {
    const size = Math.floor(n / folds) + (fold < n % folds ? 1 : 0);
    const rows = order.slice(start, start + size).sort((a, b) => a - b);
    start += size;
    return rows;
  });
}

/** The rows of 0 to n - 1 that are not in a fold, ascending. */
export function complement(n: number, fold: readonly number[]): readonly number[] {
  const heldOut = new Set(fold);
  return Array.from({ length: n }, (_, i) => i).filter((i) => !heldOut.has(i));
}
