import type { ColumnSpace } from "../decomposition.ts";
import type { LeastSquaresFit } from "../least_squares.ts";
import type { Matrix } from "../matrix.ts";
import type { Clusters } from "./clusters.ts";

/** All that cluster methods need of a fit, in coordinates of an orthonormal column basis U. */
export interface ClusterMoments {
  /** Columns x rank: the row c of a coefficient gives it as c'U'y. */
  readonly map: Matrix;
  /** U_g'e_g of each cluster. */
  readonly moments: readonly Float64Array[];
  /** U_g'U_g of each cluster, rank x rank. */
  readonly grams: readonly Matrix[];
}

/** Sums the basis and the residuals of a fit over each cluster. */
export function clusterMoments(
  space: ColumnSpace,
  fit: LeastSquaresFit,
  clusters: Clusters,
): ClusterMoments {
  return {
    map: space.map,
    moments: residualMoments(space, fit, clusters),
    grams: gramsOf(space, clusters),
  };
}

/** U_g'e_g of each cluster alone, which is all that CR0 and CR1 take. */
export function residualMoments(
  { basis: { columns: rank, values } }: ColumnSpace,
  { n, residuals }: LeastSquaresFit,
  clusters: Clusters,
): readonly Float64Array[] {
  const moments = clusters.names.map(() => new Float64Array(rank));
  for (let i = 0; i < n; i++) {
    const moment = moments[clusters.of[i]!]!;
    for (let a = 0; a < rank; a++) moment[a]! += values[i * rank + a]! * residuals[i]!;
  }
  return moments;
}

function gramsOf(
  { basis: { rows, columns: rank, values } }: ColumnSpace,
  clusters: Clusters,
): readonly Matrix[] {
  const grams = clusters.names.map(() => new Float64Array(rank * rank));
  for (let i = 0; i < rows; i++) {
    const gram = grams[clusters.of[i]!]!;
    for (let a = 0; a < rank; a++) {
      const value = values[i * rank + a]!;
      for (let b = 0; b < rank; b++) gram[a * rank + b]! += value * values[i * rank + b]!;
    }
  }
  return grams.map((gram) => ({ rows: rank, columns: rank, values: gram }));
}
