import type { Matrix } from "./matrix.ts";

/** Singular values below this share of the largest count as zero. */
export const RANK_CUT = 1e-10;

/**
 * A matrix taken apart as X = Q U S V': Householder reflections Q, then the singular value
 * decomposition of the triangle. Made once, it answers for any number of outcomes.
 */
export interface Decomposition {
  readonly rows: number;
  readonly columns: number;
  readonly rank: number;
  /** All singular values, largest first. */
  readonly singularValues: Float64Array;
  /** Right singular vectors, one a column in the order of the singular values. */
  readonly right: Matrix;
  /** Left singular vectors of the triangle, one a column. */
  readonly left: Matrix;
  /** Householder vectors, one a row, each as long as `height`. */
  readonly reflectors: Float64Array;
  readonly height: number;
}

/**
 * Rank-revealing decomposition: Householder QR, then one-sided Jacobi on the triangle, which keeps
 * its digits when columns differ widely in scale (Demmel and Veselic 1992).
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
  const { triangle, reflectors } = householder(design, height);
  const { values, right } = jacobi(triangle, columns);
  const order = Array.from(values.keys()).sort((a, b) => values[b]! - values[a]!);
  const singularValues = Float64Array.from(order, (k) => values[k]!);
  const largest = singularValues[0] ?? 0;
  const noise = height * Number.EPSILON * largest;
  let rank = 0;
  for (const value of singularValues) {
    if (value > RANK_CUT * largest) rank++;
    else if (value > noise) {
      throw new RangeError(
        `Cannot tell the rank of the ${rows} x ${columns} design: the singular value ${value} is ` +
          `${value / largest} of the largest, neither above 1e-10 nor rounding noise; ` +
          `rescale the columns or drop a nearly dependent one`,
      );
    }
  }
  const leftValues = new Float64Array(columns * columns);
  const rightValues = new Float64Array(columns * columns);
  order.forEach((from, to) => {
    for (let i = 0; i < columns; i++) {
      if (to < rank) {
        leftValues[i * columns + to] = triangle[from * columns + i]! / values[from]!;
      }
      rightValues[i * columns + to] = right[from * columns + i]!;
    }
  });
  return {
    rows,
    columns,
    rank,
    singularValues,
    right: { rows: columns, columns, values: rightValues },
    left: { rows: columns, columns, values: leftValues },
    reflectors,
    height,
  };
}

/** The shortest of all coefficient vectors with the least sum of squared residuals. */
export function minimumNorm(parts: Decomposition, outcome: ArrayLike<number>): Float64Array {
  const { rows, columns, rank, height, reflectors, left, right, singularValues } = parts;
  const rotated = new Float64Array(height);
  for (let i = 0; i < rows; i++) rotated[i] = outcome[i]!;
  for (let k = 0; k < columns; k++) reflect(reflectors, k * height, rotated, 0, k, height);
  const coefficients = new Float64Array(columns);
  for (let k = 0; k < rank; k++) {
    let along = 0;
    for (let i = 0; i < columns; i++) along += left.values[i * columns + k]! * rotated[i]!;
    along /= singularValues[k]!;
    for (let j = 0; j < columns; j++) coefficients[j]! += right.values[j * columns + k]! * along;
  }
  return coefficients;
}

/** The pseudo-inverse of X'X. */
export function gramPseudoInverse(parts: Decomposition): Matrix {
  const { columns, rank, right, singularValues } = parts;
  const values = new Float64Array(columns * columns);
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k < rank; k++) {
        const s = singularValues[k]!;
        sum += (right.values[i * columns + k]! / s) * (right.values[j * columns + k]! / s);
      }
      values[i * columns + j] = sum;
      values[j * columns + i] = sum;
    }
  }
  return { rows: columns, columns, values };
}

/** Reduces the design to a triangle, stored by columns; each reflector has length sqrt(2) or 0. */
function householder(
  design: Matrix,
  height: number,
): { triangle: Float64Array; reflectors: Float64Array } {
  const { rows, columns, values } = design;
  const work = new Float64Array(height * columns); // by columns
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) work[j * height + i] = values[i * columns + j]!;
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
