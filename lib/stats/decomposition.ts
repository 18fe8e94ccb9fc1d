import type { Matrix } from "./matrix.ts";

/** Singular values below this share of the largest count as zero. */
export const RANK_CUT = 1e-10;

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

/** The pseudo-inverse of X'X. */
export function gramPseudoInverse(parts: Decomposition): Matrix {
  const { columns, rank, right, singularValues, lengths, nullBasis } = parts;
  const factor = Array.from({ length: rank }, (_, k) => {
    const row = new Float64Array(columns);
    for (let j = 0; j < columns; j++) {
      row[j] = right.values[j * columns + k]! / (singularValues[k]! * lengths[j]!);
    }
    removeComponents(row, nullBasis);
    return row;
  });
  const values = new Float64Array(columns * columns);
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (const row of factor) sum += row[i]! * row[j]!;
      values[i * columns + j] = sum;
      values[j * columns + i] = sum;
    }
  }
  return { rows: columns, columns, values };
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

/** Reduces the design to a triangle, stored by columns; each reflector has length sqrt(2) or 0. */
function householder(
  design: Matrix,
  lengths: Float64Array,
  height: number,
): { triangle: Float64Array; reflectors: Float64Array } {
  const { rows, columns, values } = design;
  const work = new Float64Array(height * columns); // by columns
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      work[j * height + i] = values[i * columns + j]! / lengths[j]!;
    }
  }
  const reflectors = new Float64Array(height * columns);
  const triangle = new Float64Array(columns * columns);
  for (let k = 0; k < columns; k++) {
    const start = k * height;
    let largest = 0;
    for (let i = k; i < height; i++) largest = Math.max(largest, Math.abs(work[start + i]!));
    if (largest > 0) {
      let squared = 0;
      for (let i = k; i < height; i++) squared += (work[start + i]! / largest) ** 2;
      const length = Math.sqrt(squared);
      const head = work[start + k]! / largest;
      const shifted = head + (head >= 0 ? length : -length);
      const scale = 1 / Math.sqrt(length * Math.abs(shifted));
      for (let i = k + 1; i < height; i++) {
        reflectors[start + i] = (work[start + i]! / largest) * scale;
      }
      reflectors[start + k] = shifted * scale;
      for (let j = k; j < columns; j++) reflect(reflectors, start, work, j * height, k, height);
    }
    for (let i = 0; i <= k; i++) triangle[k * columns + i] = work[start + i]!;
  }
  return { triangle, reflectors };
}

/** Reflects one vector of `into` in the hyperplane orthogonal to one reflector. */
function reflect(
  reflectors: Float64Array,
  reflector: number,
  into: Float64Array,
  start: number,
  from: number,
  height: number,
): void {
  let dot = 0;
  for (let i = from; i < height; i++) dot += reflectors[reflector + i]! * into[start + i]!;
  if (dot === 0) return;
  for (let i = from; i < height; i++) into[start + i]! -= dot * reflectors[reflector + i]!;
}

/** Rotates pairs of columns of `g` (size x size, by columns) until all are orthogonal. */
function jacobi(g: Float64Array, size: number): { values: Float64Array; right: Float64Array } {
  const right = new Float64Array(size * size);
  for (let k = 0; k < size; k++) right[k * size + k] = 1;
  for (let sweep = 0; sweep < 60; sweep++) {
    let rotations = 0;
    for (let p = 0; p < size - 1; p++) {
      for (let q = p + 1; q < size; q++) {
        let alpha = 0, beta = 0, gamma = 0;
        for (let i = 0; i < size; i++) {
          const a = g[p * size + i]!, b = g[q * size + i]!;
          alpha += a * a;
          beta += b * b;
          gamma += a * b;
        }
        if (Math.abs(gamma) <= Number.EPSILON * Math.sqrt(alpha * beta)) continue;
        rotations++;
        const zeta = (beta - alpha) / (2 * gamma);
        const tangent = Math.sign(zeta || 1) / (Math.abs(zeta) + Math.hypot(1, zeta));
        const cosine = 1 / Math.hypot(1, tangent);
        rotate(g, p * size, q * size, size, cosine, cosine * tangent);
        rotate(right, p * size, q * size, size, cosine, cosine * tangent);
      }
    }
    if (rotations === 0) break;
  }
  const values = new Float64Array(size);
  for (let k = 0; k < size; k++) values[k] = Math.hypot(...g.subarray(k * size, (k + 1) * size));
  return { values, right };
}

function rotate(
  into: Float64Array,
  p: number,
  q: number,
  size: number,
  cosine: number,
  sine: number,
): void {
  for (let i = 0; i < size; i++) {
    const a = into[p + i]!, b = into[q + i]!;
    into[p + i] = cosine * a - sine * b;
    into[q + i] = sine * a + cosine * b;
  }
}
