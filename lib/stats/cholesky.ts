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
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a.values[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= l[i * n + k]! * l[j * n + k]!;
      if (i > j) {
        l[i * n + j] = sum / l[j * n + j]!;
      } else if (sum > tolerance * a.values[i * n + i]!) {
        l[i * n + i] = Math.sqrt(sum);
      } else {
        return null;
      }
    }
  }
  return { rows: n, columns: n, values: l };
}

/** Solves L z = b for the lower factor L. */
export function forwardSolve(factor: Matrix, b: ArrayLike<number>): Float64Array {
  const n = factor.rows;
  const z = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    let sum = z[i]!;
    for (let k = 0; k < i; k++) sum -= factor.values[i * n + k]! * z[k]!;
    z[i] = sum / factor.values[i * n + i]!;
  }
  return z;
}

/** Solves L' x = z for the lower factor L. */
export function backwardSolve(factor: Matrix, z: ArrayLike<number>): Float64Array {
  const n = factor.rows;
  const x = Float64Array.from(z);
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i]!;
    for (let k = i + 1; k < n; k++) sum -= factor.values[k * n + i]! * x[k]!;
    x[i] = sum / factor.values[i * n + i]!;
  }
  return x;
}

/** Solves A x = b with the lower factor of A. */
export function choleskySolve(factor: Matrix, b: ArrayLike<number>): Float64Array {
  return backwardSolve(factor, forwardSolve(factor, b));
}

/** Inverse of A from its lower factor. */
export function choleskyInverse(factor: Matrix): Matrix {
  const n = factor.rows;
  const values = new Float64Array(n * n);
  const unit = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    unit.fill(0);
    unit[j] = 1;
    const column = choleskySolve(factor, unit);
    for (let i = 0; i < n; i++) values[i * n + j] = column[i]!;
  }
  return { rows: n, columns: n, values };
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
