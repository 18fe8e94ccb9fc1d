import { backwardSolve, choleskyInverse, diagonalBlock } from "../cholesky.ts";
import { type Matrix, multiplyVector } from "../matrix.ts";
import { coefficientCovariance, type FixedBasis, fixedBasis } from "./fixed_basis.ts";
import {
  describeGroups,
  type Grouping,
  groupingOf,
  type RandomIntercept,
  type RandomInterceptEstimate,
} from "./grouping.ts";
import { minimiseDeviance } from "./minimise_deviance.ts";
import { type Profile, profileOf } from "./profiled_deviance.ts";
import { type ModelRefusal, refusal } from "./refusal.ts";
import { type WaldTest, waldTests } from "./wald_tests.ts";

/** A linear model with random intercepts. */
export interface LinearMixedFit {
  /** "boundary": some variance is estimated as zero (a singular fit). */
  readonly status: "converged" | "boundary";
  /** Names of the groupings whose variance is zero. */
  readonly zeroVariances: readonly string[];
  readonly method: "REML" | "ML";
  readonly n: number;
  readonly columns: number;
  readonly rank: number;
  readonly coefficients: readonly number[];
  readonly estimable: readonly boolean[];
  /** sigma^2 (X'V^-1 X)^+ with V the outcome's covariance over sigma^2. */
  readonly covariance: Matrix;
  /** With the normal distribution: too sure of itself where a grouping has few levels. */
  readonly tests: readonly WaldTest[];
  readonly groups: readonly RandomInterceptEstimate[];
  readonly residualSd: number;
  readonly residualVariance: number;
  /** -2 log-likelihood, restricted or full. */
  readonly deviance: number;
  readonly logLikelihood: number;
  /** deviance + 2 (rank + variances); comparable by REML only between equal fixed effects. */
  readonly aic: number;
  /** With the modes of the random intercepts. */
  readonly fitted: readonly number[];
  readonly iterations: number;
}

/**
 * Linear mixed model with crossed or nested random intercepts, y = X b + sum of intercepts + error,
 * by restricted (REML) or full maximum likelihood. The deviance is profiled over the fixed effects
 * and the residual variance (Bates, Maechler, Bolker and Walker 2015, Journal of Statistical
 * Software 67, sections 3.4 and 3.5) and minimised over the relative standard deviations.
 *
 * A design that lacks rank gives the minimum-norm solution with flags of estimability; the REML
 * deviance then contains the pseudo-determinant. Dense algebra: meant for hundreds of levels at most.
 *
 * Refused by kind: "one-level", "same-grouping", "a-level-per-row", "more-columns-than-rows",
 * "constant-outcome", "not-converged".
 *
 * @throws {TypeError} when lengths differ or no random intercept is given.
 * @throws {RangeError} when a value is not finite.
 *
 * @example
 * ```ts
 * import { matrixFromRows } from "kit/stats/matrix.ts";
 * import { linearMixedModel } from "kit/stats/models/linear_mixed.ts";
 * import { strict as assert } from "node:assert";
 * const labels = ["a", "a", "b", "b", "c", "c"];
 * const ones = matrixFromRows(labels.map(() => [1]));
 * const fit = linearMixedModel(ones, [1, 3, 5, 7, 9, 11], [{ name: "team", labels }]);
 * assert.ok(fit.status === "converged");
 * // Balanced groups: REML equals the analysis of variance, (MSB - MSE) / 2 = (32 - 2) / 2.
 * assert.equal(fit.groups[0]!.variance.toFixed(5), "15.00000");
 * assert.equal(fit.residualVariance.toFixed(5), "2.00000");
 * ```
 */
export function linearMixedModel(
  design: Matrix,
  outcome: ArrayLike<number>,
  terms: readonly RandomIntercept[],
  method: "REML" | "ML" = "REML",
): LinearMixedFit | ModelRefusal {
  const y = Float64Array.from(outcome);
  checkOutcome(design, y);
  const grouping = groupingOf(terms, design.rows);
  if ("reason" in grouping) return grouping;
  const space = fixedBasis(design);
  const refused = refusalOf(y, grouping, space);
  if (refused !== null) return refused;
  const profile = profileOf(y, grouping, space, method);
  const end = minimiseDeviance(
    (theta) => profile.deviance(theta),
    grouping.names.map(() => 1),
    grouping.names.length,
  );
  if ("reason" in end) return end;
  return describe(end.point, end.iterations, profile, grouping, space, method);
}

function describe(
  theta: Float64Array,
  iterations: number,
  profile: Profile,
  grouping: Grouping,
  space: FixedBasis,
  method: "REML" | "ML",
): LinearMixedFit {
  const { n } = profile;
  const { rank, basis } = space;
  const q = grouping.termOf.length;
  const whole = profile.factor(theta)!;
  const size = whole.rows;
  const solution = backwardSolve(
    diagonalBlock(whole, 0, size - 1),
    whole.values.subarray((size - 1) * size, size * size - 1),
  );
  const squares = whole.values[size * size - 1]! ** 2;
  const residualVariance = squares / (method === "REML" ? n - rank : n);
  const residualSd = Math.sqrt(residualVariance);
  const inverse = choleskyInverse(diagonalBlock(whole, q, size - 1));
  const covariance = coefficientCovariance(space, {
    ...inverse,
    values: inverse.values.map((value) => value * residualVariance),
  });
  const coordinates = solution.subarray(q);
  const coefficients = [...multiplyVector(space.toCoefficients, coordinates)];
  const modes = solution.subarray(0, q).map((u, k) => theta[grouping.termOf[k]!]! * u);
  const fixed = multiplyVector(basis, coordinates);
  const deviance = profile.deviance(theta);
  const zeroVariances = grouping.names.filter((_, t) => theta[t] === 0);
  const groups = describeGroups(grouping, theta, residualSd, solution);
  return {
    status: zeroVariances.length > 0 ? "boundary" : "converged",
    zeroVariances,
    method,
    n,
    columns: space.toCoefficients.rows,
    rank,
    coefficients,
    estimable: space.estimable,
    covariance,
    tests: waldTests(coefficients, space.estimable, covariance, Infinity),
    groups,
    residualSd,
    residualVariance,
    deviance,
    logLikelihood: -deviance / 2,
    aic: deviance + 2 * (rank + grouping.names.length + 1),
    fitted: Array.from(
      fixed,
      (value, i) => grouping.column.reduce((sum, levels) => sum + modes[levels[i]!]!, value),
    ),
    iterations,
  };
}

function checkOutcome(design: Matrix, y: Float64Array): void {
  if (y.length !== design.rows) {
    throw new TypeError(`Cannot fit ${y.length} outcomes with a design of ${design.rows} rows`);
  }
  for (const value of [...y, ...design.values]) {
    if (!Number.isFinite(value)) throw new RangeError(`Cannot fit a value of ${value}`);
  }
}

function refusalOf(y: Float64Array, grouping: Grouping, { rank }: FixedBasis): ModelRefusal | null {
  const n = y.length;
  if (rank >= n) {
    return refusal(
      "more-columns-than-rows",
      `a design of rank ${rank} leaves no residual degree of freedom to ${n} rows`,
    );
  }
  const crowded = grouping.levels.findIndex((levels) => levels.length >= n);
  if (crowded >= 0) {
    return refusal(
      "a-level-per-row",
      `"${
        grouping.names[crowded]
      }" has a level for every row, which cannot be told from the errors`,
    );
  }
  return y.every((value) => value === y[0])
    ? refusal("constant-outcome", `the outcome is ${y[0]} in every row`)
    : null;
}
