import { type CoefficientInference, coefficientTable } from "../stats/coefficient_table.ts";
import type { CrossValidation } from "../stats/cross_validation.ts";
import type { EquationFit } from "./equation.ts";
import type { LeaveOneBenchmarkOut } from "./leave_one_benchmark_out.ts";
import type { Term } from "./terms.ts";

/** One coefficient of Equation 1, in success rate a standard deviation of the predictor. */
export interface EquationCoefficient extends CoefficientInference {
  readonly term: Term;
}

/** A fit of Equation 1 as reports show it. */
export interface EquationSummary {
  readonly n: number;
  readonly columns: number;
  readonly rank: number;
  readonly dfResidual: number;
  readonly r2: number;
  readonly r2Adjusted: number;
  readonly aic: number;
  readonly bic: number;
  readonly sigma: number;
  readonly crossValidation: Omit<CrossValidation, "predictions">;
  readonly leaveOneBenchmarkOut: Omit<LeaveOneBenchmarkOut, "predictions">;
  readonly coefficients: readonly EquationCoefficient[];
}

/** The numbers of a fit without its rows, designs and predictions. */
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
