import {
  type LeastSquaresProblem,
  levenbergMarquardt,
  type LevenbergMarquardtResult,
} from "../optimise/levenberg_marquardt.ts";
import { type Undetermined, undetermined } from "../undetermined.ts";
import { pairedValues, problemOf, refusalOf } from "./curve_problem.ts";
import type { CurveFamily } from "./family.ts";

/** A curve whose least-squares optimum was reached. */
export interface ConvergedCurve {
  readonly status: "converged";
  readonly family: string;
  readonly formula: string;
  readonly parameterNames: readonly string[];
  readonly parameters: readonly number[];
  /** sqrt(sigma^2 diag((J'J)^-1)); undetermined with as many parameters as points. */
  readonly standardErrors: readonly number[] | Undetermined;
  readonly n: number;
  /** Points minus parameters. */
  readonly dfResidual: number;
  readonly fitted: readonly number[];
  readonly residuals: readonly number[];
  readonly sumSquaredResiduals: number;
  /** Residual standard deviation, sqrt(SSR / dfResidual). */
  readonly sigma: number | Undetermined;
  /** 1 - SSR / SST with the centred SST; may be negative for a curve without a constant. */
  readonly r2: number | Undetermined;
  /** How many starts were tried and how many of them ended at this optimum. */
  readonly starts: { readonly tried: number; readonly agreeing: number };
  readonly iterations: number;
}

/** A curve that could not be fitted, and why; the best point reached is kept where there is one. */
export interface UnfittedCurve {
  /** "refused": the data cannot carry the family at all. */
  readonly status: "not-converged" | "singular" | "refused";
  readonly reason: string;
  readonly family: string;
  readonly formula: string;
  readonly parameterNames: readonly string[];
  readonly bestReached?: {
    readonly parameters: readonly number[];
    readonly sumSquaredResiduals: number;
  };
}

/** A curve that was fitted, or the reason why not. */
export type CurveFit = ConvergedCurve | UnfittedCurve;

/**
 * Fits a curve by nonlinear least squares: Levenberg-Marquardt from several starts, of which the
 * end with the smallest sum of squares counts. It is called converged only if the optimiser shows
 * that the residuals there are orthogonal to the derivatives; where another start reached a lower
 * sum of squares without an optimum (a parameter running away), the fit is not converged.
 *
 * Standard errors are those of the linearised model, sqrt(sigma^2 diag((J'J)^-1)), sigma^2 =
 * SSR / (n - p) with n - p residual degrees of freedom (Bates and Watts 1988, chapter 2).
 *
 * @param starts replaces the family's own starts.
 * @throws {TypeError} when x and y differ in length.
 * @throws {RangeError} when a value is not finite.
 *
 * @example
 * ```ts
 * import { fitCurve } from "kit/stats/curves/fit_curve.ts";
 * import { powerLaw } from "kit/stats/curves/families.ts";
 * import { strict as assert } from "node:assert";
 * // NIST StRD DanWood: certified 0.76886226176 and 3.8604055871.
 * const x = [1.309, 1.471, 1.49, 1.565, 1.611, 1.68];
 * const y = [2.138, 3.421, 3.597, 4.34, 4.882, 5.66];
 * const fit = fitCurve(powerLaw, x, y);
 * assert.ok(fit.status === "converged");
 * assert.equal(fit.parameters[1]!.toFixed(8), "3.86040559");
 * assert.equal(fitCurve(powerLaw, [0, 1, 2], [1, 2, 3]).status, "refused");
 * ```
 */
export function fitCurve(
  family: CurveFamily,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  starts?: readonly ArrayLike<number>[],
): CurveFit {
  const [xs, ys] = pairedValues(x, y);
  const refusal = refusalOf(family, xs);
  if (refusal !== null) return unfitted(family, "refused", refusal);
  const problem = problemOf(family, xs, ys);
  const tried = starts ?? family.starts(xs, ys);
  if (tried.length === 0) {
    return unfitted(family, "singular", "no start could be computed from the data");
  }
  const ends = tried.map((start) => levenbergMarquardt(problem, start));
  const lowest = ends.reduce((a, b) => b.sumSquares < a.sumSquares ? b : a);
  const close = (end: LevenbergMarquardtResult): boolean =>
    end.sumSquares - lowest.sumSquares <= 1e-7 * lowest.sumSquares + rounding(problem);
  const agreeing = ends.filter((end) => end.status === "converged" && close(end));
  const [best] = agreeing.sort((a, b) => a.sumSquares - b.sumSquares);
  if (best === undefined) {
    const status = lowest.status === "singular" ? "singular" : "not-converged";
    return {
      ...unfitted(family, status, lowest.reason),
      ...(Number.isFinite(lowest.sumSquares) && {
        bestReached: {
          parameters: [...lowest.parameters],
          sumSquaredResiduals: lowest.sumSquares,
        },
      }),
    };
  }
  return converged(family, xs, ys, best, { tried: tried.length, agreeing: agreeing.length });
}

function converged(
  family: CurveFamily,
  x: Float64Array,
  y: Float64Array,
  end: LevenbergMarquardtResult,
  starts: ConvergedCurve["starts"],
): ConvergedCurve {
  const n = x.length;
  const dfResidual = n - family.parameters.length;
  const fitted = Array.from(x, (value) => family.value(value, end.parameters));
  const mean = y.reduce((sum, value) => sum + value, 0) / n;
  const total = y.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const sigma = Math.sqrt(end.sumSquares / dfResidual);
  const saturated = undetermined(
    "as many parameters as points leave no residual degree of freedom",
  );
  return {
    status: "converged",
    family: family.name,
    formula: family.formula,
    parameterNames: family.parameters,
    parameters: [...end.parameters],
    standardErrors: dfResidual > 0
      ? Array.from(end.inverseGramDiagonal, (value) => sigma * Math.sqrt(value))
      : saturated,
    n,
    dfResidual,
    fitted,
    residuals: fitted.map((value, i) => y[i]! - value),
    sumSquaredResiduals: end.sumSquares,
    sigma: dfResidual > 0 ? sigma : saturated,
    r2: total > 0 ? 1 - end.sumSquares / total : undetermined("the outcome does not vary"),
    starts,
    iterations: end.iterations,
  };
}

function rounding(problem: LeastSquaresProblem): number {
  return (1e-13 * problem.outcomeLength) ** 2;
}

function unfitted(
  family: CurveFamily,
  status: UnfittedCurve["status"],
  reason: string,
): UnfittedCurve {
  const { name, formula, parameters } = family;
  return { status, reason, family: name, formula, parameterNames: parameters };
}
