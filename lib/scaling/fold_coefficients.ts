import { complement, shuffledFolds } from "../stats/folds.ts";
import { leastSquares } from "../stats/least_squares.ts";
import { selectRows } from "../stats/matrix.ts";
import { CROSS_VALIDATION, type EquationFit } from "./equation.ts";
import type { Term } from "./terms.ts";

/** How much one coefficient of Equation 1 varies between the fits of the cross-validation. */
export interface FoldVariation {
  readonly term: Term;
  /** Estimate on all rows. */
  readonly estimate: number;
  /** Population standard deviation over the five fits against the absolute mean, in percent. */
  readonly cvPct: number;
}

/**
 * Coefficient of variation of each estimable coefficient over the training parts of the paper's
 * five folds.
 */
export function foldVariation(equation: EquationFit): readonly FoldVariation[] {
  const { design, outcome, fit, terms } = equation;
  const fits = shuffledFolds(fit.n, CROSS_VALIDATION.folds, CROSS_VALIDATION.seed).map((fold) => {
    const kept = complement(fit.n, fold);
    return leastSquares(selectRows(design, kept), kept.map((i) => outcome[i]!)).coefficients;
  });
  return terms.flatMap((term, j) => {
    if (j === 0 || !fit.estimable[j]) return [];
    const values = fits.map((coefficients) => coefficients[j]!);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return [{
      term,
      estimate: fit.coefficients[j]!,
      cvPct: 100 * Math.sqrt(variance) / Math.abs(mean),
    }];
  });
}
