import type { Matrix } from "./matrix.ts";

/**
 * Lower factor L of a symmetric positive definite matrix A = L L', row by row (Golub and Van Loan,
 * Matrix Computations, section 4.2). Only the lower triangle of A is read.
 *
 * Returns null where A is not positive definite to working precision: a pivot is at most
 * `tolerance` (default 1e-14) times its diagonal entry.
 *
 * @throws {TypeError} when the matrix is not square.
 *
 * @example
 * ```ts
 * import { cholesky } from "kit/stats/cholesky.ts";
 * import { matrixFromRows } from "kit/stats/matrix.ts";
 * import { strict as assert } from "node:assert";
 * assert.deepEqual([...cholesky(matrixFromRows([[4, 2], [2, 5]]))!.values], [2, 0, 1, 2]);
 * assert.equal(cholesky(matrixFromRows([[1, 2], [2, 4]])), null);
 * ```
 */
export function cholesky(a: Matrix, tolerance = 1e-14): Matrix | null {
  const n = a.rows;
  if (a.columns !== n) {
    throw new TypeError(`Cannot factor a ${n} x ${a.columns} matrix: it must be square`);
  }
  const l = new Float64Array(n * n);
  for (let i = 0; i < n; i++) l.set(a.values.subarray(i * n, i * n + i + 1), i * n);
  return factorInPlace(l, n, tolerance) ? { rows: n, columns: n, values: l } : null;
}

/** The core of `cholesky`: L over the lower triangle of A; false where A is not definite. */
export function factorInPlace(a: Float64Array, n: number, tolerance = 1e-14): boolean {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= a[i * n + k]! * a[j * n + k]!;
      if (i > j) a[i * n + j] = sum / a[j * n + j]!;
      else if (sum > tolerance * a[i * n + i]!) a[i * n + i] = Math.sqrt(sum);
      else return false;
    }
  }
  return true;
}

/** Solves L z = b for the lower factor L. */
export function forwardSolve(factor: Matrix, b: ArrayLike<number>): Float64Array {
  const z = new Float64Array(b);
  forwardInPlace(factor.values, factor.rows, z, 0);
  return z;
}

/** The core of `forwardSolve`: z over the n entries of b from a position on. */
export function forwardInPlace(l: Float64Array, n: number, b: Float64Array, from: number): void {
  for (let i = 0; i < n; i++) {
    let sum = b[from + i]!;
    for (let k = 0; k < i; k++) sum -= l[i * n + k]! * b[from + k]!;
    b[from + i] = sum / l[i * n + i]!;
  }
}

/** Solves L' x = z for the lower factor L. */
export function backwardSolve(factor: Matrix, z: ArrayLike<number>): Float64Array {
  const x = new Float64Array(z);
  backwardInPlace(factor.values, factor.rows, x);
  return x;
}

/** The core of `backwardSolve`: x over z. */
export function backwardInPlace(l: Float64Array, n: number, z: Float64Array): void {
  for (let i = n - 1; i >= 0; i--) {
    let sum = z[i]!;
    for (let k = i + 1; k < n; k++) sum -= l[k * n + i]! * z[k]!;
    z[i] = sum / l[i * n + i]!;
  }
}

/** Solves A x = b with the lower factor of A. */
export function choleskySolve(factor: Matrix, b: ArrayLike<number>): Float64Array {
  return backwardSolve(factor, forwardSolve(factor, b));
}

/** Inverse of A from its lower factor: all columns of L Z = I, then of L' X = Z, row by row. */
export function choleskyInverse(factor: Matrix): Matrix {
  const { rows: n, values: l } = factor;
  const x = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    x[i * n + i] = 1;
    for (let k = 0; k < i; k++) subtractRow(x, i * n, l[i * n + k]!, k * n, k + 1);
    for (let j = 0; j <= i; j++) x[i * n + j]! /= l[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) subtractRow(x, i * n, l[k * n + i]!, k * n, n);
    for (let j = 0; j < n; j++) x[i * n + j]! /= l[i * n + i]!;
  }
  return { rows: n, columns: n, values: x };
}

/** Takes a multiple of the row at `from` off the row at `at`, in its first columns. */
function subtractRow(
  x: Float64Array,
  at: number,
  factor: number,
  from: number,
  columns: number,
): void {
  for (let j = 0; j < columns; j++) x[at + j]! -= factor * x[from + j]!;
}

/** Natural logarithm of the determinant of A from its lower factor. */
export function choleskyLogDeterminant(factor: Matrix): number {
  let sum = 0;
  for (let i = 0; i < factor.rows; i++) sum += Math.log(factor.values[i * factor.rows + i]!);
  return 2 * sum;
}

/** The square block of a lower factor from one position up to another. */
export function diagonalBlock(factor: Matrix, from: number, to: number): Matrix {
  const size = to - from;
  const values = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    const row = (from + i) * factor.columns + from;
    values.set(factor.values.subarray(row, row + i + 1), i * size);
  }
  return { rows: size, columns: size, values };
}
