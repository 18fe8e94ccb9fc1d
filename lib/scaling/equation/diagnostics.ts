import { breuschPagan } from "../../stats/breusch_pagan.ts";
import { type Identification, identification } from "../../stats/identification/identification.ts";
import { shapiroWilk } from "../../stats/shapiro_wilk.ts";
import { isUndetermined, type Undetermined } from "../../stats/undetermined.ts";
import type { EquationFit } from "./equation.ts";

/** Whether the residuals of a fit look normal and of equal variance, and what its design fixes. */
export interface EquationDiagnostics {
  /** What the design can tell, whatever the outcome. */
  readonly identification: Identification;
  /** Tests of the residuals. */
  readonly diagnostics: {
    /** Shapiro and Wilk's test that the residuals are normal. */
    readonly shapiroWilk: { readonly w: number; readonly p: number } | Undetermined;
    /** Studentised Lagrange multiplier test of Koenker on the predictors. */
    readonly breuschPagan:
      | { readonly lm: number; readonly df: number; readonly p: number }
      | Undetermined;
  };
}

/**
 * What the design of a fit of Equation 1 can tell at all (rank, dependences between its columns,
 * estimable coefficients, variance inflation), and tests of its residuals: Shapiro and Wilk's for a
 * normal distribution, Koenker's studentised version of Breusch and Pagan's for equal variance.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { fitEquation } from "kit/scaling/equation/equation.ts";
 * import { diagnose } from "kit/scaling/equation/diagnostics.ts";
 * import { isUndetermined } from "kit/stats/undetermined.ts";
 * import { strict as assert } from "node:assert";
 * const { identification, diagnostics } = diagnose(
 *   fitEquation(loadTables(), "four-benchmark", "regression"),
 * );
 * assert.equal(identification.columns - identification.rank, 3);
 * const { shapiroWilk } = diagnostics;
 * assert.ok(!isUndetermined(shapiroWilk));
 * assert.equal(shapiroWilk.w.toFixed(4), "0.9841");
 * ```
 */
export function diagnose({ design, terms, fit }: EquationFit): EquationDiagnostics {
  const normal = shapiroWilk(fit.residuals);
  const equal = breuschPagan(design, fit.residuals);
  return {
    identification: identification(design, terms),
    diagnostics: {
      shapiroWilk: isUndetermined(normal) ? normal : { w: normal.w, p: normal.p },
      breuschPagan: isUndetermined(equal) ? equal : { lm: equal.lm, df: equal.df, p: equal.p },
    },
  };
}
