import type { Clusters } from "../covariance/clusters.ts";
import { coefficientMap, columnBasis, decompose } from "../decomposition.ts";
import type { LeastSquaresFit } from "../least_squares.ts";
import type { Matrix } from "../matrix.ts";

/** Normal equations of every unit (row or cluster) that a bootstrap draws, ready to be summed. */
export interface Units {
  readonly count: number;
  readonly rank: number;
  /**
   * Of each unit the lower triangle of U'U row by row, then U'y, for an orthonormal basis U of the
   * columns of the full sample.
   */
  readonly sums: Float64Array;
  /** Columns x rank: coefficients from coordinates in U. */
  readonly map: Matrix;
}

/** Sums the products of the rows of each unit. */
export function unitsOf(design: Matrix, fit: LeastSquaresFit, clusters: Clusters | null): Units {
  const parts = decompose(design);
  const { rank, rows } = parts;
  const basis = columnBasis(parts).values;
  const width = widthOf(rank);
  const count = clusters === null ? rows : clusters.names.length;
  const sums = new Float64Array(count * width);
  for (let i = 0; i < rows; i++) {
    let at = (clusters === null ? i : clusters.of[i]!) * width;
    const from = i * rank;
    const outcome = fit.fitted[i]! + fit.residuals[i]!;
    for (let a = 0; a < rank; a++) {
      for (let b = 0; b <= a; b++) sums[at++]! += basis[from + a]! * basis[from + b]!;
    }
    for (let a = 0; a < rank; a++) sums[at++]! += basis[from + a]! * outcome;
  }
  return { count, rank, sums, map: coefficientMap(parts) };
}

function widthOf(rank: number): number {
  return rank * (rank + 1) / 2 + rank;
}

/**
 * A function that refits with each unit counted a number of times and writes the coordinates in U;
 * it returns false when the resample is degenerate: a Cholesky pivot below 1e-12 of its diagonal.
 * The normal equations in the basis U are near the identity, so they lose few digits.
 */
export function refitter(units: Units): (counts: Uint16Array, into: Float64Array) => boolean {
  const { count, rank, sums } = units;
  const width = widthOf(rank);
  const starts = new Int32Array(count + 3);
  const weights = new Float64Array(count + 3);
  const system = new Float64Array(width);
  return (counts, into) => {
    let drawn = 0;
    for (let unit = 0; unit < count; unit++) {
      if (counts[unit] === 0) continue;
      starts[drawn] = unit * width;
      weights[drawn++] = counts[unit]!;
    }
    while (drawn % 4 !== 0) { // fill up with nothing times the first unit
      starts[drawn] = 0;
      weights[drawn++] = 0;
    }
    system.fill(0);
    for (let k = 0; k < drawn; k += 4) {
      const a = starts[k]!, b = starts[k + 1]!, c = starts[k + 2]!, d = starts[k + 3]!;
      const wa = weights[k]!, wb = weights[k + 1]!, wc = weights[k + 2]!, wd = weights[k + 3]!;
      for (let q = 0; q < width; q++) {
        system[q] = system[q]! + wa * sums[a + q]! + wb * sums[b + q]! + wc * sums[c + q]! +
          wd * sums[d + q]!;
      }
    }
    return solve(system, rank, into);
  };
}

/** Cholesky in place on a packed lower triangle with the right-hand side behind it. */
function solve(packed: Float64Array, rank: number, into: Float64Array): boolean {
  for (let i = 0; i < rank; i++) {
    const row = i * (i + 1) / 2;
    for (let j = 0; j <= i; j++) {
      const other = j * (j + 1) / 2;
      const whole = packed[row + j]!;
      let sum = whole;
      for (let k = 0; k < j; k++) sum -= packed[row + k]! * packed[other + k]!;
      if (i > j) packed[row + j] = sum / packed[other + j]!;
      else if (sum > 1e-12 * whole) packed[row + j] = Math.sqrt(sum);
      else return false;
    }
  }
  const right = rank * (rank + 1) / 2;
  for (let i = 0; i < rank; i++) {
    const row = i * (i + 1) / 2;
    let sum = packed[right + i]!;
    for (let k = 0; k < i; k++) sum -= packed[row + k]! * into[k]!;
    into[i] = sum / packed[row + i]!;
  }
  for (let i = rank - 1; i >= 0; i--) {
    let sum = into[i]!;
    for (let k = i + 1; k < rank; k++) sum -= packed[k * (k + 1) / 2 + i]! * into[k]!;
    into[i] = sum / packed[i * (i + 1) / 2 + i]!;
  }
  return true;
}
