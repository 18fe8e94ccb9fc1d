import type { Matrix } from "../matrix.ts";

/** A least-squares solution by a column-pivoted QR decomposition. */
export interface PivotedQr {
  /** Coefficients in the order of the columns; zero for columns beyond the rank. */
  readonly solution: Float64Array;
  /** Number of columns whose pivot exceeds the tolerance times the largest one. */
  readonly rank: number;
  /** Smallest pivot over the largest, after scaling every column to length 1. */
  readonly pivotRatio: number;
  /** Length of the part of the right-hand side that lies in the span of the columns. */
  readonly explained: number;
  /** Length of the remainder. */
  readonly unexplained: number;
  /** Computes the diagonal of (A'A)^-1; empty unless the rank is full. */
  readonly inverseGramDiagonal: () => Float64Array;
}

/**
 * Minimises ||A x - b|| by Householder reflections with column pivoting (Golub and Van Loan,
 * section 5.4), on columns scaled to length 1 so that the rank does not depend on units.
 *
 * A has at least as many rows as columns; `tolerance` is the pivot ratio below which columns count
 * as dependent.
 */
export function pivotedQr(a: Matrix, b: ArrayLike<number>, tolerance = 1e-10): PivotedQr {
  const { rows: n, columns: p } = a;
  // Column by column, which is how reflections walk through the matrix.
  const q: Float64Array[] = [];
  const scale = new Float64Array(p);
  for (let j = 0; j < p; j++) {
    const column = new Float64Array(n);
    for (let i = 0; i < n; i++) column[i] = a.values[i * p + j]!;
    scale[j] = length(column, 0);
    if (scale[j]! > 0) { for (let i = 0; i < n; i++) column[i]! /= scale[j]!; }
    q.push(column);
  }
  const order = Array.from({ length: p }, (_, j) => j);
  const rhs = Float64Array.from(b);
  const diagonal = new Float64Array(p);
  let rank = p;
  for (let k = 0; k < p; k++) {
    let best = k;
    let longest = -1;
    for (let j = k; j < p; j++) {
      const size = length(q[order[j]!]!, k);
      if (size > longest) [best, longest] = [j, size];
    }
    [order[k], order[best]] = [order[best]!, order[k]!];
    if (longest <= tolerance * Math.abs(diagonal[0]!) || longest === 0) {
      diagonal[k] = longest;
      rank = k;
      break;
    }
    const v = q[order[k]!]!;
    const head = v[k]! > 0 ? -longest : longest;
    diagonal[k] = head;
    v[k]! -= head;
    const beta = -1 / (head * v[k]!);
    for (let j = k + 1; j < p; j++) reflect(v, beta, k, q[order[j]!]!);
    reflect(v, beta, k, rhs);
  }
  const upper = (i: number, j: number): number => i === j ? diagonal[i]! : q[order[j]!]![i]!;
  const solution = new Float64Array(p);
  for (let i = rank - 1; i >= 0; i--) {
    let sum = rhs[i]!;
    for (let j = i + 1; j < rank; j++) sum -= upper(i, j) * solution[order[j]!]!;
    solution[order[i]!] = sum / upper(i, i);
  }
  for (let j = 0; j < p; j++) if (scale[j]! > 0) solution[j]! /= scale[j]!;
  return {
    solution,
    rank,
    pivotRatio: p === 0 ? 1 : Math.abs(diagonal[rank < p ? rank : p - 1]! / (diagonal[0]! || 1)),
    explained: length(rhs.subarray(0, rank), 0),
    unexplained: length(rhs, rank),
    inverseGramDiagonal: () =>
      rank < p ? new Float64Array(0) : inverseGramDiagonal(upper, order, scale),
  };
}

/** Applies I - beta v v' to the entries from `from` on; entries above keep their values. */
function reflect(v: Float64Array, beta: number, from: number, target: Float64Array): void {
  let dot = 0;
  for (let i = from; i < v.length; i++) dot += v[i]! * target[i]!;
  dot *= beta;
  for (let i = from; i < v.length; i++) target[i]! -= dot * v[i]!;
}

function length(v: Float64Array, from: number): number {
  let largest = 0;
  for (let i = from; i < v.length; i++) largest = Math.max(largest, Math.abs(v[i]!));
  if (largest === 0 || !Number.isFinite(largest)) return largest;
  let sum = 0;
  for (let i = from; i < v.length; i++) sum += (v[i]! / largest) ** 2;
  return largest * Math.sqrt(sum);
}

/** Row lengths of R^-1, squared, in the order and units of the original columns. */
function inverseGramDiagonal(
  upper: (i: number, j: number) => number,
  order: readonly number[],
  scale: Float64Array,
): Float64Array {
  const p = order.length;
  const out = new Float64Array(p);
  for (let j = 0; j < p; j++) {
    const column = new Float64Array(p);
    column[j] = 1 / upper(j, j);
    for (let i = j - 1; i >= 0; i--) {
      let sum = 0;
      for (let k = i + 1; k <= j; k++) sum += upper(i, k) * column[k]!;
      column[i] = -sum / upper(i, i);
    }
    for (let i = 0; i <= j; i++) out[order[i]!]! += (column[i]! / scale[order[i]!]!) ** 2;
  }
  return out;
}
