import { oneCluster } from "../covariance/clustered.ts";
import { clustersOf } from "../covariance/clusters.ts";
import { sumOfOuterProducts } from "../covariance/estimate.ts";
import { type Matrix, multiply } from "../matrix.ts";
import { checkCounts, type Counts } from "./binomial.ts";
import type { BinomialFit } from "./binomial_glm.ts";
import { type ModelRefusal, refusal } from "./refusal.ts";
import { type WaldTest, waldTests } from "./wald_tests.ts";

/** Tests of a logistic regression that allow for scatter beyond the binomial one. */
export interface QuasiBinomialTests {
  readonly status: "estimated";
  /** Dispersion: Pearson chi-squared over the residual degrees of freedom. */
  readonly dispersion: number;
  /** Degrees of freedom of t: residual ones, or clusters - 1. */
  readonly df: number;
  readonly covariance: Matrix;
  readonly tests: readonly WaldTest[];
}

/**
 * Quasi-binomial tests: the covariance of the binomial model times its dispersion, t with the
 * residual degrees of freedom (McCullagh and Nelder 1989, 4.5), as R's `quasibinomial`.
 *
 * @example
 * ```ts
 * import { matrixFromRows } from "kit/stats/matrix.ts";
 * import { binomialGlm } from "kit/stats/models/binomial_glm.ts";
 * import { quasiBinomial } from "kit/stats/models/clustered_binomial.ts";
 * import { strict as assert } from "node:assert";
 * const design = matrixFromRows([[1], [1], [1]]);
 * const fit = binomialGlm(design, { successes: [2, 5, 8], trials: [10, 10, 10] });
 * assert.ok(fit.status === "converged");
 * // Pearson chi-squared (9 + 0 + 9) / 2.5 = 7.2 on 2 degrees of freedom.
 * assert.equal(quasiBinomial(fit).dispersion.toFixed(10), "3.6000000000");
 * ```
 */
export function quasiBinomial(fit: BinomialFit): QuasiBinomialTests {
  const { dispersion, coefficients, estimable, dfResidual: df } = fit;
  const covariance = {
    ...fit.covariance,
    values: fit.covariance.values.map((value) => dispersion * value),
  };
  const tests = waldTests(coefficients, estimable, covariance, df);
  return { status: "estimated", dispersion, df, covariance, tests };
}

/**
 * Cluster-robust tests of a logistic regression: the sandwich of the inverse information around the
 * clusters' sums of scores X'(k - n p), times G / (G - 1) x (N - 1) / (N - rank) (CR1, as statsmodels'
 * `cov_type="cluster"` and R's `vcovCL(type = "HC1")`), t with G - 1 degrees of freedom. It needs no
 * dispersion: any scatter and any correlation within clusters is covered, as far as G is large.
 *
 * @param labels The cluster of each row; refused ("one-cluster") when all are the same.
 * @throws {TypeError} when lengths differ.
 *
 * @example
 * ```ts
 * import { matrixFromRows } from "kit/stats/matrix.ts";
 * import { binomialGlm } from "kit/stats/models/binomial_glm.ts";
 * import { clusteredBinomial } from "kit/stats/models/clustered_binomial.ts";
 * import { strict as assert } from "node:assert";
 * const design = matrixFromRows([[1], [1], [1]]);
 * const counts = { successes: [2, 5, 8], trials: [10, 10, 10] };
 * const fit = binomialGlm(design, counts);
 * assert.ok(fit.status === "converged");
 * const result = clusteredBinomial(fit, design, counts, ["a", "b", "c"]);
 * assert.ok(result.status === "estimated");
 * // Scores -3, 0, 3; information 7.5: sqrt(18 / 7.5^2 x 3 / 2).
 * assert.equal(result.tests[0]!.se!.toFixed(10), Math.sqrt(18 / 7.5 ** 2 * 1.5).toFixed(10));
 * ```
 */
export function clusteredBinomial(
  fit: BinomialFit,
  design: Matrix,
  counts: Counts,
  labels: readonly (string | number)[],
): QuasiBinomialTests | ModelRefusal {
  const { successes, trials } = checkCounts(design, counts);
  const { rows: n, columns: p } = design;
  const clusters = clustersOf(labels, n);
  const groups = clusters.names.length;
  if (groups < 2) return refusal("one-cluster", oneCluster(clusters));
  const scores = clusters.names.map(() => new Float64Array(p));
  for (let i = 0; i < n; i++) {
    const score = scores[clusters.of[i]!]!;
    const residual = successes[i]! - trials[i]! * fit.fitted[i]!;
    for (let j = 0; j < p; j++) score[j]! += design.values[i * p + j]! * residual;
  }
  const factor = groups / (groups - 1) * (n - 1) / fit.dfResidual;
  const meat = sumOfOuterProducts(scores, p, factor);
  const covariance = multiply(multiply(fit.covariance, meat), fit.covariance);
  const tests = waldTests(fit.coefficients, fit.estimable, covariance, groups - 1);
  return {
    status: "estimated",
    dispersion: fit.dispersion,
    df: groups - 1,
    covariance,
    tests,
  };
}
