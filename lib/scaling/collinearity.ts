import type { EquationFit } from "./equation.ts";
import { type Term, TERMS } from "./terms.ts";

/** Variance inflation of one predictor of Equation 1. */
export interface Inflation {
  readonly term: Term;
  /** 1 / (1 - R2) of the predictor on all others; null where they determine it. */
  readonly vif: number | null;
}

/**
 * Variance inflation factors of the predictors of a fitted Equation 1, from the pseudo-inverse: a
 * standardised predictor has the sum of squares n, and what the others leave of it is the inverse
 * of its diagonal entry. A predictor that the others determine has none.
 *
 * Belsley, Kuh and Welsch, Regression Diagnostics (1980), chapter 3.
 */
export function inflationFactors({ fit, terms }: EquationFit): readonly Inflation[] {
  return terms.slice(1).map((term, k) => {
    const j = k + 1;
    return {
      term,
      vif: fit.estimable[j] ? fit.n * fit.gramInverse.values[j * fit.columns + j]! : null,
    };
  });
}

/** The terms of Equation 1 without the intercept, by the largest finite inflation first. */
export function largestInflation(equation: EquationFit): { term: Term; vif: number } {
  return inflationFactors(equation).reduce<{ term: Term; vif: number }>(
    (largest, { term, vif }) => vif !== null && vif > largest.vif ? { term, vif } : largest,
    { term: TERMS[1], vif: 0 },
  );
}
