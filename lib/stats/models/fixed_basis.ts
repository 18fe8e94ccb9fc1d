import { coefficientMap, columnBasis, decompose, estimableCoefficients } from "../decomposition.ts";
import { type Matrix, multiply, transpose } from "../matrix.ts";

/**
 * The column space of a design, in coordinates that are always of full rank. Models that iterate are
 * fitted in these coordinates; designs that lack rank then need no case of their own.
 */
export interface FixedBasis {
  /** Orthonormal columns that span the design's columns: rows x rank. */
  readonly basis: Matrix;
  /** Turns coordinates into the minimum-norm coefficients: columns x rank. */
  readonly toCoefficients: Matrix;
  readonly rank: number;
  readonly estimable: readonly boolean[];
  /** Half the logarithm of the (pseudo-)determinant of X'X. */
  readonly logVolume: number;
}

/**
 * Takes a design apart by the rank-revealing decomposition of least squares.
 *
 * @throws {RangeError} when the rank cannot be told.
 */
export function fixedBasis(design: Matrix): FixedBasis {
  const parts = decompose(design);
  const { rank, singularValues, lengths } = parts;
  let logVolume = 0;
  for (let k = 0; k < rank; k++) logVolume += Math.log(singularValues[k]!);
  for (const length of lengths) logVolume += Math.log(length);
  return {
    basis: columnBasis(parts),
    toCoefficients: coefficientMap(parts),
    rank,
    estimable: estimableCoefficients(parts),
    logVolume,
  };
}

/** Covariance of the coefficients from that of the coordinates. */
export function coefficientCovariance({ toCoefficients }: FixedBasis, covariance: Matrix): Matrix {
  return multiply(multiply(toCoefficients, covariance), transpose(toCoefficients));
}
