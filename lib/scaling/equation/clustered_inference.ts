import { clusteredCovariance } from "../../stats/covariance/clustered.ts";
import { covarianceTable, type RobustInference } from "../../stats/covariance/covariance_table.ts";
import { isUndetermined } from "../../stats/undetermined.ts";
import type { EquationFit } from "./equation.ts";
import type { Term } from "./terms.ts";

/**
 * Inference on the estimable coefficients of Equation 1 when errors may be correlated within a
 * benchmark: CR1 with the rank counted as parameters, t with one degree of freedom less than there
 * are benchmarks. Coefficients that are not estimable are left out.
 */
export function clusteredByBenchmark(equation: EquationFit): ReadonlyMap<Term, RobustInference> {
  const labels = equation.rows.map(({ benchmark }) => benchmark);
  const covariance = clusteredCovariance(equation.design, equation.fit, labels, "CR1", "rank");
  const table = covarianceTable(equation.fit, covariance);
  return new Map(
    table.flatMap((row, j) => isUndetermined(row) ? [] : [[equation.terms[j]!, row] as const]),
  );
}
