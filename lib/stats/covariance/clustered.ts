import { type ColumnSpace, columnSpace, decompose } from "../decomposition.ts";
import type { LeastSquaresFit } from "../least_squares.ts";
import { type Matrix, multiplyVector } from "../matrix.ts";
import { type Undetermined, undetermined } from "../undetermined.ts";
import { residualMoments } from "./cluster_moments.ts";
import { type Clusters, clustersOf } from "./clusters.ts";
import { type CovarianceEstimate, sumOfOuterProducts } from "./estimate.ts";

/**
 * Which number of parameters the small-sample factor of CR1 counts: the columns of the design, as
 * statsmodels does, or its rank, as software does that drops aliased columns.
 */
export type FactorConvention = "columns" | "rank";

/** G / (G - 1) times (n - 1) / (n - k), k by the convention. */
function smallSampleFactor(
  fit: LeastSquaresFit,
  clusters: number,
  convention: FactorConvention,
): number {
  const k = convention === "columns" ? fit.columns : fit.rank;
  return clusters / (clusters - 1) * (fit.n - 1) / (fit.n - k);
}

/**
 * Covariance of the coefficients when errors may be correlated within clusters and are not between
 * them: the sum over clusters of s s' with the cluster's score s = X_g^+ e_g. CR0 as it is, CR1
 * times G / (G - 1) (n - 1) / (n - k). Degrees of freedom: G - 1.
 *
 * Undetermined with one cluster, and for CR1 by columns when rows are no more than columns.
 *
 * Liang and Zeger, Biometrika 73 (1986) 13-22; Cameron and Miller, Journal of Human Resources 50
 * (2015) 317-372.
 *
 * @param labels The cluster of each row.
 *
 * @example
 * ```ts
 * import { clusteredCovariance } from "kit/stats/covariance/clustered.ts";
 * import { leastSquares } from "kit/stats/least_squares.ts";
 * import { matrixFromRows } from "kit/stats/matrix.ts";
 * import { isUndetermined } from "kit/stats/undetermined.ts";
 * import { strict as assert } from "node:assert";
 * const design = matrixFromRows([[1], [1], [1], [1]]);
 * const fit = leastSquares(design, [0, 0, 1, 1]);
 * const estimate = clusteredCovariance(design, fit, ["a", "a", "b", "b"], "CR0");
 * if (isUndetermined(estimate)) throw new Error(estimate.reason);
 * assert.equal(estimate.covariance.values[0]?.toFixed(12), (1 / 8).toFixed(12));
 * assert.equal(estimate.df[0], 1);
 * ```
 */
export function clusteredCovariance(
  design: Matrix,
  fit: LeastSquaresFit,
  labels: readonly (string | number)[],
  kind: "CR0" | "CR1",
  convention: FactorConvention = "columns",
): CovarianceEstimate | Undetermined {
  const clusters = clustersOf(labels, fit.n);
  return clusteredCore(columnSpace(decompose(design)), fit, clusters, kind, convention);
}

/** The core of `clusteredCovariance`, for any number of fits and groupings on one design. */
export function clusteredCore(
  space: ColumnSpace,
  fit: LeastSquaresFit,
  clusters: Clusters,
  kind: "CR0" | "CR1",
  convention: FactorConvention,
): CovarianceEstimate | Undetermined {
  const groups = clusters.names.length;
  if (groups < 2) return undetermined(oneCluster(clusters));
  if (kind === "CR1" && convention === "columns" && fit.n <= fit.columns) {
    return undetermined(
      `the factor of CR1 by columns divides by n - columns, and ${fit.n} rows are no more than ` +
        `${fit.columns} columns`,
    );
  }
  const factor = kind === "CR0" ? 1 : smallSampleFactor(fit, groups, convention);
  const scores = residualMoments(space, fit, clusters).map((moment) =>
    multiplyVector(space.map, moment)
  );
  return {
    kind,
    covariance: sumOfOuterProducts(scores, fit.columns, factor),
    df: new Array<number>(fit.columns).fill(groups - 1),
    factor,
    clusters: groups,
  };
}

/** Why one cluster gives no variance. */
export function oneCluster(clusters: Clusters): string {
  return `all rows are in the one cluster ${JSON.stringify(clusters.names[0])}: ` +
    `needs at least 2 clusters`;
}
