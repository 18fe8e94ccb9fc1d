import { coefficientMap, columnBasis, decompose } from "../decomposition.ts";
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
  design: Matrix,
  fit: LeastSquaresFit,
  clusters: Clusters,
): ClusterMoments {
  const parts = decompose(design);
  const { rank } = parts;
  const { values } = columnBasis(parts);
  const moments = clusters.names.map(() => new Float64Array(rank));
  const grams = clusters.names.map(() => new Float64Array(rank * rank));
  for (let i = 0; i < fit.n; i++) {
    const moment = moments[clusters.of[i]!]!;
    const gram = grams[clusters.of[i]!]!;
    for (let a = 0; a < rank; a++) {
      const value = values[i * rank + a]!;
      moment[a]! += value * fit.residuals[i]!;
      for (let b = 0; b < rank; b++) gram[a * rank + b]! += value * values[i * rank + b]!;
    }
  }
  return {
    map: coefficientMap(parts),
    moments,
    grams: grams.map((gram) => ({ rows: rank, columns: rank, values: gram })),
  };
}
