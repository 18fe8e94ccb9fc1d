import { breuschPagan } from "../stats/breusch_pagan.ts";
import { type Identification, identification } from "../stats/identification/identification.ts";
import { shapiroWilk } from "../stats/shapiro_wilk.ts";
import { isUndetermined, type Undetermined } from "../stats/undetermined.ts";
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

/** Identification and residual diagnostics of a fit of Equation 1. */
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
