import { decompose } from "../decomposition.ts";
import type { Matrix } from "../matrix.ts";

/** Whether two designs describe the same fitted values. */
export interface SpaceComparison {
  readonly same: boolean;
  readonly rank: number;
  readonly otherRank: number;
  /** Rank of the columns of both designs side by side. */
  readonly jointRank: number;
  readonly sentence: string;
}

/**
 * Compares the column spaces of two designs on the same rows by ranks: they are the same when each
 * has the rank that both have side by side. Then every fit, prediction, R2 and AIC is the same, and
 * only the names given to the directions differ.
 *
 * @throws {TypeError} when the designs differ in rows.
 * @throws {RangeError} when a rank cannot be told.
 *
 * @example
 * ```ts
 * import { spansSameSpace } from "kit/stats/identification/same_space.ts";
 * import { matrixFromRows } from "kit/stats/matrix.ts";
 * import { strict as assert } from "node:assert";
 * const slope = matrixFromRows([[1, 0], [1, 1], [1, 1]]);
 * const labels = matrixFromRows([[1, 0], [0, 1], [0, 1]]);
 * assert.equal(spansSameSpace(slope, labels).same, true);
 * ```
 */
export function spansSameSpace(a: Matrix, b: Matrix): SpaceComparison {
  if (a.rows !== b.rows) {
    throw new TypeError(`Cannot compare a design of ${a.rows} rows with one of ${b.rows}`);
  }
  const rank = decompose(a).rank;
  const otherRank = decompose(b).rank;
  const jointRank = decompose(beside(a, b)).rank;
  const same = rank === jointRank && otherRank === jointRank;
  return { same, rank, otherRank, jointRank, sentence: sentenceOf(rank, otherRank, jointRank) };
}

function sentenceOf(rank: number, otherRank: number, jointRank: number): string {
  if (rank === jointRank && otherRank === jointRank) {
    return `The designs span the same space of dimension ${rank}: their fits are the same.`;
  }
  if (rank === jointRank) {
    return `The first design (rank ${rank}) contains the second (rank ${otherRank}) and more.`;
  }
  if (otherRank === jointRank) {
    return `The second design (rank ${otherRank}) contains the first (rank ${rank}) and more.`;
  }
  return `Neither design contains the other: ranks ${rank} and ${otherRank}, together ${jointRank}.`;
}

function beside(a: Matrix, b: Matrix): Matrix {
  const columns = a.columns + b.columns;
  const values = new Float64Array(a.rows * columns);
  for (let i = 0; i < a.rows; i++) {
    values.set(a.values.subarray(i * a.columns, (i + 1) * a.columns), i * columns);
    values.set(b.values.subarray(i * b.columns, (i + 1) * b.columns), i * columns + a.columns);
  }
  return { rows: a.rows, columns, values };
}
