/**
 * A dense matrix of doubles in row-major order: entry (i, j) is `values[i * columns + j]`.
 *
 * Every routine of this folder takes and returns this shape; frames never enter.
 */
export interface Matrix {
  /** Number of rows. */
  readonly rows: number;
  /** Number of columns. */
  readonly columns: number;
  /** The entries, row by row. */
  readonly values: Float64Array;
}

/**
 * Builds a matrix from an array of equally long rows.
 *
 * @throws {TypeError} when the rows differ in length.
 *
 * @example
 * ```ts
 * import { matrixFromRows } from "kit/stats/matrix.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(matrixFromRows([[1, 2], [3, 4]]).values[2], 3);
 * ```
 */
export function matrixFromRows(rows: readonly ArrayLike<number>[]): Matrix {
  const columns = rows[0]?.length ?? 0;
  const values = new Float64Array(rows.length * columns);
  rows.forEach((row, i) => {
    if (row.length !== columns) {
      throw new TypeError(
        `Cannot build a matrix: row ${i} has ${row.length} entries where row 0 has ${columns}`,
      );
    }
    for (let j = 0; j < columns; j++) values[i * columns + j] = row[j]!;
  });
  return { rows: rows.length, columns, values };
}

/** The column `j` of a matrix as a new array of length `rows`. */
export function column(matrix: Matrix, j: number): Float64Array {
  const out = new Float64Array(matrix.rows);
  for (let i = 0; i < matrix.rows; i++) out[i] = matrix.values[i * matrix.columns + j]!;
  return out;
}

/** The rows with the given indices, in that order, as a new matrix. */
export function selectRows(matrix: Matrix, indices: ArrayLike<number>): Matrix {
  const { columns } = matrix;
  const values = new Float64Array(indices.length * columns);
  for (let i = 0; i < indices.length; i++) {
    const start = indices[i]! * columns;
    values.set(matrix.values.subarray(start, start + columns), i * columns);
  }
  return { rows: indices.length, columns, values };
}

/** Product of two matrices; the columns of the first are the rows of the second. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  if (a.columns !== b.rows) {
    throw new TypeError(
      `Cannot multiply a ${a.rows} x ${a.columns} matrix by a ${b.rows} x ${b.columns} one`,
    );
  }
  const values = new Float64Array(a.rows * b.columns);
  for (let i = 0; i < a.rows; i++) {
    for (let k = 0; k < a.columns; k++) {
      const factor = a.values[i * a.columns + k]!;
      if (factor === 0) continue;
      for (let j = 0; j < b.columns; j++) {
        values[i * b.columns + j]! += factor * b.values[k * b.columns + j]!;
      }
    }
  }
  return { rows: a.rows, columns: b.columns, values };
}

/** Transpose as a new matrix. */
export function transpose(a: Matrix): Matrix {
  const values = new Float64Array(a.rows * a.columns);
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < a.columns; j++) values[j * a.rows + i] = a.values[i * a.columns + j]!;
  }
  return { rows: a.columns, columns: a.rows, values };
}

/** Product of a matrix and a vector of length `columns`; the result has length `rows`. */
export function multiplyVector(a: Matrix, x: ArrayLike<number>): Float64Array {
  if (a.columns !== x.length) {
    throw new TypeError(
      `Cannot multiply a ${a.rows} x ${a.columns} matrix by a vector of length ${x.length}`,
    );
  }
  const out = new Float64Array(a.rows);
  for (let i = 0; i < a.rows; i++) {
    let sum = 0;
    for (let j = 0; j < a.columns; j++) sum += a.values[i * a.columns + j]! * x[j]!;
    out[i] = sum;
  }
  return out;
}
