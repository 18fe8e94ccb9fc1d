import { backwardSolve, cholesky, choleskyInverse, diagonalBlock } from "../cholesky.ts";
import { type Matrix, matrixFromRows, multiplyVector, transpose } from "../matrix.ts";
import { bfgs } from "../optimise/bfgs.ts";
import { checkCounts, type Counts, deviance, logisticShare } from "./binomial.ts";
import { binomialGlm } from "./binomial_glm.ts";
import { coefficientCovariance, type FixedBasis, fixedBasis } from "./fixed_basis.ts";
import {
  describeGroups,
  groupingOf,
  type RandomIntercept,
  type RandomInterceptEstimate,
} from "./grouping.ts";
import { type DevianceMinimum, minimiseDeviance } from "./minimise_deviance.ts";
import { type PenalisedMode, penalisedMode, type PenalisedProblem } from "./penalised_mode.ts";
import { type ModelRefusal, refusal } from "./refusal.ts";
import { type WaldTest, waldTests } from "./wald_tests.ts";

/** A logistic regression of counts with random intercepts. */
export interface LogisticMixedFit {
  /** "boundary": some variance is estimated as zero (a singular fit). */
  readonly status: "converged" | "boundary";
  /** Names of the groupings whose variance is zero. */
  readonly zeroVariances: readonly string[];
  readonly n: number;
  readonly columns: number;
  readonly rank: number;
  /** Log-odds given the random intercepts, not averaged over them. */
  readonly coefficients: readonly number[];
  readonly estimable: readonly boolean[];
  /** From the second derivatives of the Laplace deviance. */
  readonly covariance: Matrix;
  /** With the normal distribution: too sure of itself where a grouping has few levels. */
  readonly tests: readonly WaldTest[];
  /** On the scale of log-odds. */
  readonly groups: readonly RandomInterceptEstimate[];
  /** -2 log-likelihood by Laplace's approximation, with the binomial coefficients. */
  readonly deviance: number;
  readonly logLikelihood: number;
  /** deviance + 2 (rank + variances). */
  readonly aic: number;
  /** Binomial deviance of the rows given the modes of the random intercepts. */
  readonly conditionalDeviance: number;
  /** Pearson chi-squared given the modes over n: far above 1, the rows scatter more than binomially. */
  readonly conditionalPearsonPerRow: number;
  /** Fitted shares with the modes of the random intercepts. */
  readonly fitted: readonly number[];
  readonly iterations: number;
}

/**
 * Logistic mixed model of counts k of n with crossed or nested random intercepts. The likelihood is
 * taken by Laplace's approximation at the most likely intercepts and maximised over fixed effects
 * and standard deviations together, as lme4's `glmer` with `nAGQ = 1` does.
 *
 * Standard errors come from the second derivatives of that deviance. Refused by kind: "one-level",
 * "same-grouping", and all kinds of `binomialGlm` ("perfect-separation" of the fixed effects among
 * them), and "not-converged".
 *
 * @throws {TypeError} when lengths differ or no random intercept is given.
 * @throws {RangeError} on a count outside its range or a value that is not finite.
 *
 * @example
 * ```ts
 * import { matrixFromRows } from "kit/stats/matrix.ts";
 * import { logisticMixedModel } from "kit/stats/models/logistic_mixed.ts";
 * import { strict as assert } from "node:assert";
 * const labels = ["a", "b", "c", "d", "e", "f"];
 * const counts = { successes: [1, 3, 5, 6, 8, 9], trials: labels.map(() => 10) };
 * const ones = matrixFromRows(labels.map(() => [1]));
 * const fit = logisticMixedModel(ones, counts, [{ name: "team", labels }]);
 * assert.ok(fit.status === "converged");
 * assert.ok(fit.groups[0]!.sd > 0.8 && fit.groups[0]!.sd < 1.2);
 * ```
 */
export function logisticMixedModel(
  design: Matrix,
  counts: Counts,
  terms: readonly RandomIntercept[],
): LogisticMixedFit | ModelRefusal {
  const { successes, trials } = checkCounts(design, counts);
  const grouping = groupingOf(terms, design.rows);
  if ("reason" in grouping) return grouping;
  const plain = binomialGlm(design, counts);
  if (plain.status === "undetermined") return plain;
  const space = fixedBasis(design);
  const problem = { basis: space.basis, grouping, successes, trials };
  const scales = grouping.names.length;

  // First with the fixed effects at their most likely value for each theta: a start, and units.
  const rough = warmed(problem, (theta) => ({ theta, fixed: null }));
  const start = bfgs(rough.deviance, new Float64Array(scales).fill(1), 1e-4).point;
  const centre = rough.mode(start);
  if (centre === null) return refusal("not-converged", "no most likely intercepts were found");
  const q = grouping.termOf.length;
  const unit = diagonalBlock(centre.factor, q, q + space.rank);

  // Then all together, the fixed effects as steps from there in units of their standard errors.
  const coordinates = (steps: Float64Array): Float64Array =>
    backwardSolve(unit, steps).map((step, k) => step + centre.fixed[k]!);
  const laplace = warmed(problem, (parameters) => ({
    theta: parameters.subarray(space.rank),
    fixed: coordinates(parameters.subarray(0, space.rank)),
  }));
  const end = minimiseDeviance(
    laplace.deviance,
    [...new Float64Array(space.rank), ...start.map((theta) => Math.max(Math.abs(theta), 0.1))],
    scales,
  );
  if ("reason" in end) return end;
  const mode = laplace.mode(end.point);
  if (mode === null) return refusal("not-converged", "no most likely intercepts were found");
  return describe(end, mode, unit, problem, space);
}

interface Warmed {
  readonly deviance: (parameters: Float64Array) => number;
  readonly mode: (parameters: Float64Array) => PenalisedMode | null;
}

/** The Laplace deviance as a function of parameters, each search starting at the last mode found. */
function warmed(
  problem: PenalisedProblem,
  split: (parameters: Float64Array) => { theta: Float64Array; fixed: Float64Array | null },
): Warmed {
  let last: PenalisedMode | null = null;
  const mode = (parameters: Float64Array): PenalisedMode | null => {
    const { theta, fixed } = split(parameters);
    const found = penalisedMode(problem, theta, fixed, last);
    last = found ?? last;
    return found;
  };
  return { mode, deviance: (parameters) => mode(parameters)?.laplaceDeviance ?? Infinity };
}

function describe(
  end: DevianceMinimum,
  mode: PenalisedMode,
  unit: Matrix,
  { grouping, successes, trials }: PenalisedProblem,
  space: FixedBasis,
): LogisticMixedFit {
  const { rank } = space;
  const theta = end.point.subarray(rank);
  const zeroVariances = grouping.names.filter((_, t) => end.atZero[t]);
  const coefficients = [...multiplyVector(space.toCoefficients, mode.fixed)];
  const covariance = coefficientCovariance(space, fixedCovariance(end.hessian, unit));
  const fitted = mode.eta.map(logisticShare);
  const pearson = fitted.reduce(
    (sum, p, i) => sum + (successes[i]! - trials[i]! * p) ** 2 / (trials[i]! * p * (1 - p)),
    0,
  );
  return {
    status: zeroVariances.length > 0 ? "boundary" : "converged",
    zeroVariances,
    n: fitted.length,
    columns: space.toCoefficients.rows,
    rank,
    coefficients,
    estimable: space.estimable,
    covariance,
    tests: waldTests(coefficients, space.estimable, covariance, Infinity),
    groups: describeGroups(grouping, theta, 1, mode.spherical),
    deviance: end.value,
    logLikelihood: -end.value / 2,
    aic: end.value + 2 * (rank + grouping.names.length),
    conditionalDeviance: deviance(successes, trials, fitted),
    conditionalPearsonPerRow: pearson / fitted.length,
    fitted: [...fitted],
    iterations: end.iterations,
  };
}

/** Twice the inverse of the second derivatives, its block of fixed effects in coordinates. */
function fixedCovariance(hessian: Matrix, unit: Matrix): Matrix {
  const rank = unit.rows;
  const inverse = choleskyInverse(cholesky(hessian)!);
  const rows = Array.from({ length: rank }, (_, k) => {
    const steps = inverse.values.subarray(k * inverse.columns, k * inverse.columns + rank);
    return backwardSolve(unit, steps.map((value) => 2 * value));
  });
  // Rows are in coordinates; the same for the columns.
  const half = transpose(matrixFromRows(rows));
  return matrixFromRows(
    Array.from(
      { length: rank },
      (_, k) => backwardSolve(unit, half.values.subarray(k * rank, (k + 1) * rank)),
    ),
  );
}
