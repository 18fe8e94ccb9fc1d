import type { Matrix } from "../matrix.ts";

/** Names of the estimators of the covariance of coefficients. */
export type CovarianceKind =
  | "classical"
  | "HC0"
  | "HC1"
  | "HC2"
  | "HC3"
  | "CR0"
  | "CR1"
  | "CR2"
  | "two-way";

/** An estimated covariance of the coefficients of a minimum-norm solution. */
export interface CovarianceEstimate {
  readonly kind: CovarianceKind;
  /** Columns x columns. */
  readonly covariance: Matrix;
  /** Degrees of freedom of the t distribution that goes with each coefficient. */
  readonly df: readonly number[];
  /** What the sum of squared scores was multiplied by. */
  readonly factor: number;
  /** Number of clusters; of two-way clustering, the smaller number. Null without clusters. */
  readonly clusters: number | null;
}

/** Sum over groups of the outer product of a group's score, times a factor. */
export function sumOfOuterProducts(
  scores: readonly Float64Array[],
  size: number,
  factor: number,
): Matrix {
  const values = new Float64Array(size * size);
  for (const score of scores) {
    for (let i = 0; i < size; i++) {
      const scaled = factor * score[i]!;
      for (let j = 0; j < size; j++) values[i * size + j]! += scaled * score[j]!;
    }
  }
  return { rows: size, columns: size, values };
}
