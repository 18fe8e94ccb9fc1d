import { choleskyInverse } from "../cholesky.ts";
import { type Matrix, multiplyVector } from "../matrix.ts";
import { checkCounts, type Counts, deviance, logisticShare, logLikelihood } from "./binomial.ts";
import { coefficientCovariance, fixedBasis } from "./fixed_basis.ts";
import { irls } from "./irls.ts";
import { type ModelRefusal, refusal } from "./refusal.ts";
import { type WaldTest, waldTests } from "./wald_tests.ts";

/** A logistic regression of counts k of n. */
export interface BinomialFit {
  readonly status: "converged";
  readonly n: number;
  readonly columns: number;
  readonly rank: number;
  /** n - rank. */
  readonly dfResidual: number;
  /** Log-odds; the minimum-norm solution where the design lacks rank. */
  readonly coefficients: readonly number[];
  readonly estimable: readonly boolean[];
  /** Inverse Fisher information (X'WX)^+, for a dispersion of 1. */
  readonly covariance: Matrix;
  /** With dispersion 1: z and normal p. */
  readonly tests: readonly WaldTest[];
  /** Fitted shares, between 0 and 1. */
  readonly fitted: readonly number[];
  readonly linearPredictor: readonly number[];
  /** With the binomial coefficients. */
  readonly logLikelihood: number;
  /** -2 logL + 2 rank. */
  readonly aic: number;
  readonly deviance: number;
  /** Of the model with one common share. */
  readonly nullDeviance: number;
  readonly pearsonChi2: number;
  /** Pearson chi-squared over dfResidual: 1 for binomial scatter, above 1 for more. */
  readonly dispersion: number;
  readonly iterations: number;
}

/**
 * Binomial generalised linear model with the logit link, by iteratively reweighted least squares
 * with step halving (McCullagh and Nelder 1989, chapters 2 and 4).
 *
 * Refused with a kind: "perfect-separation" when some direction of the coefficients raises the
 * likelihood for ever (Albert and Anderson 1984), which is shown by such a direction and not guessed
 * from large numbers; "more-columns-than-rows" when the rank leaves no residual degree of freedom;
 * "not-converged".
 *
 * @param counts successes k, 0 to n, and trials n, above 0, a row each; shares of trials need not be
 *   whole numbers.
 * @throws {TypeError} when lengths differ.
 * @throws {RangeError} on a count outside its range, a value that is not finite, or a rank that
 *   cannot be told.
 *
 * @example
 * ```ts
 * import { matrixFromRows } from "kit/stats/matrix.ts";
 * import { binomialGlm } from "kit/stats/models/binomial_glm.ts";
 * import { strict as assert } from "node:assert";
 * // Two groups twice each: the slope is the log odds ratio of 14 of 40 against 6 of 40.
 * const design = matrixFromRows([[1, 0], [1, 0], [1, 1], [1, 1]]);
 * const fit = binomialGlm(design, { successes: [2, 4, 6, 8], trials: [20, 20, 20, 20] });
 * assert.ok(fit.status === "converged");
 * assert.equal(fit.coefficients[1]!.toFixed(8), Math.log((14 / 26) / (6 / 34)).toFixed(8));
 * const separated = binomialGlm(design, { successes: [0, 0, 6, 8], trials: [20, 20, 20, 20] });
 * assert.ok(separated.status === "undetermined" && separated.kind === "perfect-separation");
 * ```
 */
export function binomialGlm(design: Matrix, counts: Counts): BinomialFit | ModelRefusal {
  const { successes, trials } = checkCounts(design, counts);
  const space = fixedBasis(design);
  const n = design.rows;
  const dfResidual = n - space.rank;
  if (dfResidual <= 0) {
    return refusal(
      "more-columns-than-rows",
      `a design of rank ${space.rank} leaves no residual degree of freedom to ${n} rows`,
    );
  }
  const end = irls(space, successes, trials);
  if ("reason" in end) return end;
  const { coordinates, eta, information, iterations } = end;
  const fitted = eta.map(logisticShare);
  let pearsonChi2 = 0;
  for (let i = 0; i < n; i++) {
    const variance = trials[i]! * fitted[i]! * (1 - fitted[i]!);
    pearsonChi2 += (successes[i]! - trials[i]! * fitted[i]!) ** 2 / variance;
  }
  const total = trials.reduce((sum, value) => sum + value, 0);
  const common = fitted.map(() => successes.reduce((sum, value) => sum + value, 0) / total);
  const coefficients = [...multiplyVector(space.toCoefficients, coordinates)];
  const covariance = coefficientCovariance(space, choleskyInverse(information));
  const likelihood = logLikelihood(successes, trials, fitted);
  return {
    status: "converged",
    n,
    columns: design.columns,
    rank: space.rank,
    dfResidual,
    coefficients,
    estimable: space.estimable,
    covariance,
    tests: waldTests(coefficients, space.estimable, covariance, Infinity),
    fitted: [...fitted],
    linearPredictor: [...eta],
    logLikelihood: likelihood,
    aic: -2 * likelihood + 2 * space.rank,
    deviance: deviance(successes, trials, fitted),
    nullDeviance: deviance(successes, trials, common),
    pearsonChi2,
    dispersion: pearsonChi2 / dfResidual,
    iterations,
  };
}
