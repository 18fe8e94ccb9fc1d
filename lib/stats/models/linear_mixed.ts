import {
  backwardSolve,
  cholesky,
  choleskyInverse,
  choleskyLogDeterminant,
  diagonalBlock,
} from "../cholesky.ts";
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

interface Profile {
  readonly deviance: (theta: ArrayLike<number>) => number;
  /** Cholesky factor of the penalised normal equations of (u, b, y), or null. */
  readonly factor: (theta: ArrayLike<number>) => Matrix | null;
  readonly n: number;
}

/**
 * The penalised normal equations bordered by the outcome: one Cholesky factor holds the determinants
 * of both blocks, the solution, and the penalised residual length as its last entry.
 */
function profileOf(
  y: Float64Array,
  { column, termOf }: Grouping,
  { basis, rank, logVolume }: FixedBasis,
  method: "REML" | "ML",
): Profile {
  const n = y.length;
  const q = termOf.length;
  const size = q + rank + 1;
  const products = new Float64Array(size * size);
  for (let i = 0; i < n; i++) {
    const entries: [at: number, value: number][] = column.map((levels) => [levels[i]!, 1]);
    for (let k = 0; k < rank; k++) entries.push([q + k, basis.values[i * rank + k]!]);
    entries.push([size - 1, y[i]!]);
    for (const [a, left] of entries) {
      for (const [b, right] of entries) products[a * size + b]! += left * right;
    }
  }
  const factor = (theta: ArrayLike<number>): Matrix | null => {
    const values = products.slice();
    for (let a = 0; a < q; a++) {
      const scale = theta[termOf[a]!]!;
      for (let b = 0; b < size; b++) {
        values[a * size + b]! *= scale;
        values[b * size + a]! *= scale;
      }
      values[a * size + a]! += 1;
    }
    return cholesky({ rows: size, columns: size, values });
  };
  const df = method === "REML" ? n - rank : n;
  const deviance = (theta: ArrayLike<number>): number => {
    const l = factor(theta);
    if (l === null) return Infinity;
    const logDeterminant = (from: number, to: number): number =>
      choleskyLogDeterminant(diagonalBlock(l, from, to));
    const squares = l.values[size * size - 1]! ** 2;
    const fixed = method === "REML" ? logDeterminant(q, size - 1) + 2 * logVolume : 0;
    return logDeterminant(0, q) + fixed + df * (1 + Math.log(2 * Math.PI * squares / df));
  };
  return { deviance, factor, n };
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
