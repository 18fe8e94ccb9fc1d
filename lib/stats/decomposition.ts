import { householder, reflect } from "./householder.ts";
import { jacobi } from "./jacobi.ts";
import { type Matrix, multiply, transpose } from "./matrix.ts";

/** Singular values below this share of the largest count as zero. */
const RANK_CUT = 1e-10;

/**
 * A design with its columns brought to unit length, taken apart as Q R by Householder reflections,
 * and R as U S V'. Made once, it answers for any number of outcomes.
 */
export interface Decomposition {
  readonly rows: number;
  readonly columns: number;
  readonly rank: number;
  /** Lengths of the columns as given; 1 for a column of zeros. */
  readonly lengths: Float64Array;
  /** Of the design with columns at unit length, largest first. */
  readonly singularValues: Float64Array;
  /** Right singular vectors, one a column, in the order of the singular values. */
  readonly right: Matrix;
  /** Left singular vectors of R, one a column; zero beyond the rank. */
  readonly left: Matrix;
  /** R by columns. */
  readonly triangle: Float64Array;
  /** Householder vectors, one a row, each as long as `height`. */
  readonly reflectors: Float64Array;
  readonly height: number;
  /** Orthonormal basis of the null space of the design as given. */
  readonly nullBasis: readonly Float64Array[];
}

/**
 * Rank-revealing decomposition: Householder QR, then one-sided Jacobi on the triangle (Demmel and
 * Veselic 1992). Columns are brought to unit length first, so that units decide nothing.
 *
 * The rank counts singular values above 1e-10 of the largest. Values below max(rows, columns) times
 * 2^-52 of the largest are rounding noise of an exact dependence. One between the two is neither, and
 * the design is refused.
 *
 * @throws {RangeError} when a singular value is too small to count and too large to be noise.
 */
export function decompose(design: Matrix): Decomposition {
  const { rows, columns } = design;
  const height = Math.max(rows, columns);
  const lengths = columnLengths(design);
  const { triangle, reflectors } = householder(design, lengths, height);
  const rotated = triangle.slice();
  const { values, right } = jacobi(rotated, columns);
  const order = Array.from(values.keys()).sort((a, b) => values[b]! - values[a]!);
  const singularValues = Float64Array.from(order, (k) => values[k]!);
  const rank = rankOf(singularValues, rows);
  const leftValues = new Float64Array(columns * columns);
  const rightValues = new Float64Array(columns * columns);
  order.forEach((from, to) => {
    for (let i = 0; i < columns; i++) {
      if (to < rank) leftValues[i * columns + to] = rotated[from * columns + i]! / values[from]!;
      rightValues[i * columns + to] = right[from * columns + i]!;
    }
  });
  return {
    rows,
    columns,
    rank,
    lengths,
    singularValues,
    right: { rows: columns, columns, values: rightValues },
    left: { rows: columns, columns, values: leftValues },
    triangle,
    reflectors,
    height,
    nullBasis: orthonormal(
      order.slice(rank).map((from) =>
        lengths.map((length, j) => right[from * columns + j]! / length)
      ),
    ),
  };
}

/** The shortest of all coefficient vectors with the least sum of squared residuals. */
export function minimumNorm(parts: Decomposition, outcome: ArrayLike<number>): Float64Array {
  const { rows, columns, rank, height, reflectors, triangle } = parts;
  const rotated = new Float64Array(height);
  for (let i = 0; i < rows; i++) rotated[i] = outcome[i]!;
  for (let k = 0; k < columns; k++) reflect(reflectors, k * height, rotated, 0, k, height);
  const coefficients = new Float64Array(columns);
  if (rank === columns) {
    for (let j = columns - 1; j >= 0; j--) {
      let sum = rotated[j]!;
      for (let k = j + 1; k < columns; k++) sum -= triangle[k * columns + j]! * coefficients[k]!;
      coefficients[j] = sum / triangle[j * columns + j]!;
    }
  } else {
    const { left, right, singularValues } = parts;
    for (let k = 0; k < rank; k++) {
      let along = 0;
      for (let i = 0; i < columns; i++) along += left.values[i * columns + k]! * rotated[i]!;
      along /= singularValues[k]!;
      for (let j = 0; j < columns; j++) coefficients[j]! += right.values[j * columns + k]! * along;
    }
  }
  for (let j = 0; j < columns; j++) coefficients[j]! /= parts.lengths[j]!;
  removeComponents(coefficients, parts.nullBasis);
  return coefficients;
}

/**
 * The columns x rank matrix M that turns coordinates in the column basis U into coefficients:
 * X^+ = M U', (X'X)^+ = M M'.
 */
export function coefficientMap(parts: Decomposition): Matrix {
  const { columns, rank, right, singularValues, lengths, nullBasis } = parts;
  const values = new Float64Array(columns * rank);
  for (let k = 0; k < rank; k++) {
    const vector = new Float64Array(columns);
    for (let j = 0; j < columns; j++) {
      vector[j] = right.values[j * columns + k]! / (singularValues[k]! * lengths[j]!);
    }
    removeComponents(vector, nullBasis);
    for (let j = 0; j < columns; j++) values[j * rank + k] = vector[j]!;
  }
  return { rows: columns, columns: rank, values };
}

/** The rows x rank matrix U, an orthonormal basis of the column space of the design. */
export function columnBasis(parts: Decomposition): Matrix {
  const { rows, columns, rank, left, reflectors, height } = parts;
  const values = new Float64Array(rows * rank);
  const vector = new Float64Array(height);
  for (let k = 0; k < rank; k++) {
    vector.fill(0);
    for (let i = 0; i < columns; i++) vector[i] = left.values[i * columns + k]!;
    for (let j = columns - 1; j >= 0; j--) reflect(reflectors, j * height, vector, 0, j, height);
    for (let i = 0; i < rows; i++) values[i * rank + k] = vector[i]!;
  }
  return { rows, columns: rank, values };
}

/** All that methods on scores need of a design X: U and M with X^+ = M U'. */
export interface ColumnSpace {
  /** Rows x rank, orthonormal columns. */
  readonly basis: Matrix;
  /** Columns x rank: the row c of a coefficient gives it as c'U'y. */
  readonly map: Matrix;
}

/** The column space of a design that was taken apart. */
export function columnSpace(parts: Decomposition): ColumnSpace {
  return { basis: columnBasis(parts), map: coefficientMap(parts) };
}

/** The pseudo-inverse of X'X. */
export function gramPseudoInverse(parts: Decomposition): Matrix {
  const map = coefficientMap(parts);
  return multiply(map, transpose(map));
}

/** A coefficient is estimable when no null vector, with columns at unit length, moves it. */
export function estimableCoefficients(parts: Decomposition): boolean[] {
  const { columns, rank, right } = parts;
  return Array.from({ length: columns }, (_, j) => {
    let squared = 0;
    for (let k = rank; k < columns; k++) squared += right.values[j * columns + k]! ** 2;
    return Math.sqrt(squared) < 1e-8;
  });
}

function columnLengths({ rows, columns, values }: Matrix): Float64Array {
  const lengths = new Float64Array(columns);
  for (let j = 0; j < columns; j++) {
    let largest = 0, squared = 0;
    for (let i = 0; i < rows; i++) largest = Math.max(largest, Math.abs(values[i * columns + j]!));
    for (let i = 0; largest > 0 && i < rows; i++) {
      squared += (values[i * columns + j]! / largest) ** 2;
    }
    lengths[j] = largest > 0 ? largest * Math.sqrt(squared) : 1;
  }
  return lengths;
}

function rankOf(singularValues: Float64Array, rows: number): number {
  const largest = singularValues[0] ?? 0;
  const noise = Math.max(rows, singularValues.length) * Number.EPSILON * largest;
  const rank = singularValues.filter((value) => value > RANK_CUT * largest).length;
  const next = singularValues[rank] ?? 0;
  if (next > noise) {
    throw new RangeError(
      `Cannot tell the rank of the ${rows} x ${singularValues.length} design: with columns at ` +
        `unit length a singular value is ${(next / largest).toExponential(1)} of the largest, ` +
        `neither above ${RANK_CUT} nor rounding noise; drop or recentre a nearly dependent column`,
    );
  }
  return rank;
}

/** Gram-Schmidt, twice over for full precision. */
function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const vector of vectors) {
    removeComponents(vector, basis);
    removeComponents(vector, basis);
    const size = Math.hypot(...vector);
    basis.push(vector.map((value) => value / size));
  }
  return basis;
}

function removeComponents(vector: Float64Array, basis: readonly Float64Array[]): void {
  for (const other of basis) {
    let along = 0;
    for (let j = 0; j < vector.length; j++) along += other[j]! * vector[j]!;
    for (let j = 0; j < vector.length; j++) vector[j]! -= along * other[j]!;
  }
}
