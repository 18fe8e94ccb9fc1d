import { type CoefficientInference, coefficientTable } from "../../stats/coefficient_table.ts";
import type { CrossValidation } from "../../stats/cross_validation.ts";
import type { EquationFit } from "./equation.ts";
import type { LeaveOneBenchmarkOut } from "./leave_one_benchmark_out.ts";
import type { Term } from "./terms.ts";

/** One coefficient of Equation 1, in success rate a standard deviation of the predictor. */
export interface EquationCoefficient extends CoefficientInference {
  /** The term of Equation 1. */
  readonly term: Term;
}

/** The numbers of a fit of Equation 1, as reports show them. */
export interface EquationSummary {
  /** Number of configurations. */
  readonly n: number;
  /** Number of coefficients, the intercept included. */
  readonly columns: number;
  /** Number of independent columns of the design. */
  readonly rank: number;
  /** n - rank. */
  readonly dfResidual: number;
  /** Share of the variance explained in the sample. */
  readonly r2: number;
  /** The same, adjusted for the degrees of freedom. */
  readonly r2Adjusted: number;
  /** Akaike's criterion, -2 logL + 2 rank. */
  readonly aic: number;
  /** Schwarz's criterion, -2 logL + log(n) rank. */
  readonly bic: number;
  /** Residual standard error, in success rate. */
  readonly sigma: number;
  /** Out-of-fold accuracy over five shuffled folds. */
  readonly crossValidation: Omit<CrossValidation, "predictions">;
  /** Accuracy on benchmarks that were left out. */
  readonly leaveOneBenchmarkOut: Omit<LeaveOneBenchmarkOut, "predictions">;
  /** The coefficients in the order of `TERMS`. */
  readonly coefficients: readonly EquationCoefficient[];
}

/**
 * The numbers of a fit of Equation 1 without its rows, designs and predictions: what a report
 * prints.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { fitEquation } from "kit/scaling/equation/equation.ts";
 * import { summariseEquation } from "kit/scaling/equation/summary.ts";
 * import { strict as assert } from "node:assert";
 * const summary = summariseEquation(fitEquation(loadTables(), "four-benchmark", "regression"));
 * assert.deepEqual([summary.n, summary.columns, summary.rank], [180, 20, 17]);
 * assert.equal(summary.r2.toFixed(3), "0.613");
 * const { estimate, p } = summary.coefficients.find(({ term }) => term === "intelligence")!;
 * assert.equal(estimate.toFixed(3), "0.171");
 * assert.equal(p!.toFixed(4), "0.0011");
 * ```
 */
export function summariseEquation(equation: EquationFit): EquationSummary {
  const { fit, terms } = equation;
  const { predictions: _folds, ...crossValidation } = equation.crossValidation;
  const { predictions: _benchmarks, ...leaveOneBenchmarkOut } = equation.leaveOneBenchmarkOut;
  return {
    n: fit.n,
    columns: fit.columns,
    rank: fit.rank,
    dfResidual: fit.dfResidual,
    r2: fit.r2,
    r2Adjusted: fit.r2Adjusted,
    aic: fit.aic,
    bic: fit.bic,
    sigma: fit.sigma,
    crossValidation,
    leaveOneBenchmarkOut,
    coefficients: coefficientTable(fit).map((row, j) => ({ term: terms[j]!, ...row })),
  };
}
