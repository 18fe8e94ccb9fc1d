import { columnSpace, decompose } from "../decomposition.ts";
import { jacobi } from "../jacobi.ts";
import type { LeastSquaresFit } from "../least_squares.ts";
import { type Matrix, multiplyVector } from "../matrix.ts";
import { type Undetermined, undetermined } from "../undetermined.ts";
import { oneCluster } from "./clustered.ts";
import { clusterMoments } from "./cluster_moments.ts";
import { clustersOf } from "./clusters.ts";
import { type CovarianceEstimate, sumOfOuterProducts } from "./estimate.ts";

/**
 * The bias-reduced cluster covariance CR2 with Satterthwaite degrees of freedom for each
 * coefficient. Residuals of a cluster are multiplied by (I - H_gg)^(-1/2), the pseudo-inverse root
 * where the cluster alone fixes some direction, which makes the estimate unbiased under independent
 * errors of equal variance. The degrees of freedom match mean and variance of the estimate to a
 * scaled chi-squared under those same errors: trace(P)^2 / trace(P^2).
 *
 * Undetermined with one cluster.
 *
 * Bell and McCaffrey, Survey Methodology 28 (2002) 169-181; Pustejovsky and Tipton, Journal of
 * Business and Economic Statistics 36 (2018) 672-683.
 *
 * @param labels The cluster of each row.
 *
 * @example
 * ```ts
 * import { biasReducedCovariance } from "kit/stats/covariance/bias_reduced.ts";
 * import { leastSquares } from "kit/stats/least_squares.ts";
 * import { matrixFromRows } from "kit/stats/matrix.ts";
 * import { isUndetermined } from "kit/stats/undetermined.ts";
 * import { strict as assert } from "node:assert";
 * const design = matrixFromRows([[1], [1], [1], [1]]);
 * const fit = leastSquares(design, [0, 0, 1, 1]);
 * const estimate = biasReducedCovariance(design, fit, ["a", "a", "b", "b"]);
 * if (isUndetermined(estimate)) throw new Error(estimate.reason);
 * assert.equal(estimate.covariance.values[0]?.toFixed(12), (1 / 4).toFixed(12));
 * assert.equal(estimate.df[0]?.toFixed(12), "1.000000000000");
 * ```
 */
export function biasReducedCovariance(
  design: Matrix,
  fit: LeastSquaresFit,
  labels: readonly (string | number)[],
): CovarianceEstimate | Undetermined {
  const clusters = clustersOf(labels, fit.n);
  if (clusters.names.length < 2) return undetermined(oneCluster(clusters));
  const { rank, columns } = fit;
  const space = columnSpace(decompose(design));
  const { map, moments, grams } = clusterMoments(space, fit, clusters);
  const roots = grams.map((gram) => inverseRootOfComplement(gram, rank));
  const scores = roots.map((root, g) => multiplyVector(map, multiplyVector(root, moments[g]!)));
  return {
    kind: "CR2",
    covariance: sumOfOuterProducts(scores, columns, 1),
    df: Array.from(
      { length: columns },
      (_, j) => satterthwaite(map.values.subarray(j * rank, (j + 1) * rank), roots, grams),
    ),
    factor: 1,
    clusters: clusters.names.length,
  };
}

/**
 * (I - S)^(-1/2) for the gram matrix S of a cluster. It stands for (I - H_gg)^(-1/2), which would
 * be as large as the cluster: U_g' (I - U_g U_g')^(-1/2) = (I - U_g'U_g)^(-1/2) U_g'.
 */
function inverseRootOfComplement(gram: Matrix, size: number): Matrix {
  const work = gram.values.map((value) => -value);
  for (let k = 0; k < size; k++) work[k * size + k]! += 1;
  const { values: eigenvalues, right } = jacobi(work, size);
  const values = new Float64Array(size * size);
  eigenvalues.forEach((eigenvalue, k) => {
    if (eigenvalue < 1e-10) return;
    const weight = 1 / Math.sqrt(eigenvalue);
    for (let a = 0; a < size; a++) {
      const scaled = weight * right[k * size + a]!;
      for (let b = 0; b < size; b++) values[a * size + b]! += scaled * right[k * size + b]!;
    }
  });
  return { rows: size, columns: size, values };
}

/**
 * The variance of c'beta is estimated by the sum over clusters of (p_g'y)^2 with
 * p_g = (I - UU') a_g, a_g = U_g W_g c. Under independent errors of unit variance its mean is
 * trace(P) and its variance 2 trace(P^2) with P_gh = p_g'p_h = [g = h] a_g'a_h - (U'a_g)'(U'a_h).
 */
function satterthwaite(
  c: Float64Array,
  roots: readonly Matrix[],
  grams: readonly Matrix[],
): number {
  const lengths: number[] = [];
  const shadows = roots.map((root, g) => {
    const weighted = multiplyVector(root, c);
    const shadow = multiplyVector(grams[g]!, weighted);
    lengths.push(dot(weighted, shadow));
    return shadow;
  });
  let trace = 0, squared = 0;
  for (let g = 0; g < roots.length; g++) {
    for (let h = 0; h <= g; h++) {
      const entry = (g === h ? lengths[g]! : 0) - dot(shadows[g]!, shadows[h]!);
      if (g === h) trace += entry;
      squared += (g === h ? 1 : 2) * entry * entry;
    }
  }
  return trace * trace / squared;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}
