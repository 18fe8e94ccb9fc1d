import { coefficientMap, type Decomposition } from "../decomposition.ts";
import { column, type Matrix } from "../matrix.ts";
import { squaresAboutMean } from "../least_squares.ts";
import { type Undetermined, undetermined } from "../undetermined.ts";

/** A variance inflation factor, or that it is infinite. */
export type VarianceInflation =
  | { readonly status: "finite"; readonly value: number }
  | { readonly status: "infinite"; readonly reason: string }
  | Undetermined;

/**
 * Variance inflation factor of each column: 1 / (1 - R2) of the column on all others, R2 about the
 * mean. Exactly infinite when the column is a linear combination of the others, which is when its
 * coefficient is not estimable; undetermined for a constant column.
 *
 * Otherwise it is the column's sum of squares about its mean times its entry of (X'X)^+. The design
 * is taken to hold the constant in the span of its columns.
 */
export function varianceInflation(
  design: Matrix,
  parts: Decomposition,
  estimable: readonly boolean[],
): readonly VarianceInflation[] {
  const { values, columns: rank } = coefficientMap(parts);
  return estimable.map((told, j) => {
    const spread = squaresAboutMean(column(design, j));
    if (spread === 0) return undetermined("the column is constant and has no variance to inflate");
    if (!told) {
      return {
        status: "infinite",
        reason: "the column is an exact linear combination of the others",
      };
    }
    let entry = 0;
    for (let k = 0; k < rank; k++) entry += values[j * rank + k]! ** 2;
    return { status: "finite", value: spread * entry };
  });
}
