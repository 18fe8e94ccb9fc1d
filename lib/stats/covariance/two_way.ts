import { columnSpace, decompose } from "../decomposition.ts";
import type { LeastSquaresFit } from "../least_squares.ts";
import type { Matrix } from "../matrix.ts";
import { isUndetermined, type Undetermined } from "../undetermined.ts";
import { clusteredCore, type FactorConvention } from "./clustered.ts";
import { clustersOf, intersection } from "./clusters.ts";
import type { CovarianceEstimate } from "./estimate.ts";

/**
 * Covariance of the coefficients when errors may be correlated within either of two groupings: the
 * sum of the CR1 covariances by each, less the one by both together, each with its own factor. The
 * difference need not be positive; a coefficient whose variance comes out below zero gets a reason
 * from `covarianceTable`. Degrees of freedom: the smaller number of clusters less 1.
 *
 * Undetermined when either grouping has one cluster.
 *
 * Cameron, Gelbach and Miller, Journal of Business and Economic Statistics 29 (2011) 238-249.
 *
 * @example
 * ```ts
 * import { twoWayCovariance } from "kit/stats/covariance/two_way.ts";
 * import { leastSquares } from "kit/stats/least_squares.ts";
 * import { matrixFromRows } from "kit/stats/matrix.ts";
 * import { isUndetermined } from "kit/stats/undetermined.ts";
 * import { strict as assert } from "node:assert";
 * const design = matrixFromRows([[1], [1], [1], [1]]);
 * const fit = leastSquares(design, [0, 0, 1, 1]);
 * const estimate = twoWayCovariance(design, fit, [1, 1, 2, 2], [1, 2, 1, 2]);
 * if (isUndetermined(estimate)) throw new Error(estimate.reason);
 * assert.equal(estimate.covariance.values[0]?.toFixed(12), (2 / 8 - 4 / 3 / 16).toFixed(12));
 * ```
 */
export function twoWayCovariance(
  design: Matrix,
  fit: LeastSquaresFit,
  labels: readonly (string | number)[],
  otherLabels: readonly (string | number)[],
  convention: FactorConvention = "columns",
): CovarianceEstimate | Undetermined {
  const a = clustersOf(labels, fit.n);
  const b = clustersOf(otherLabels, fit.n);
  const space = columnSpace(decompose(design));
  const one = clusteredCore(space, fit, a, "CR1", convention);
  if (isUndetermined(one)) return one;
  const other = clusteredCore(space, fit, b, "CR1", convention);
  if (isUndetermined(other)) return other;
  const both = clusteredCore(space, fit, intersection(a, b), "CR1", convention);
  if (isUndetermined(both)) return both;
  const values = one.covariance.values.map((value, k) =>
    value + other.covariance.values[k]! - both.covariance.values[k]!
  );
  const clusters = Math.min(a.names.length, b.names.length);
  return {
    kind: "two-way",
    covariance: { ...one.covariance, values },
    df: new Array<number>(fit.columns).fill(clusters - 1),
    factor: 1,
    clusters,
  };
}
