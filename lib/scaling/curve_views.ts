import type { FigureReading } from "../data/bats/figure_readings.ts";
import { compareCurves } from "../stats/curves/compare_curves.ts";
import { type EvaluatedCurve, fittedCurve, grid } from "../stats/curves/evaluated_curve.ts";
import { logarithm, powerLaw, saturatingExponential } from "../stats/curves/families.ts";
import { isUndetermined } from "../stats/undetermined.ts";

/** Accuracy of one method against its budget, with the family of smallest AICc drawn through it. */
export interface BudgetCurve {
  readonly method: string;
  readonly budgets: readonly number[];
  /** Percent. */
  readonly accuracies: readonly number[];
  readonly best: EvaluatedCurve;
  /** AICc minus the smallest, by family; null where the points are too few for one. */
  readonly deltas: readonly { readonly family: string; readonly delta: number | null }[];
}

/** Curves of accuracy against budget: power law, logarithm and saturating exponential compared. */
export function budgetCurves(readings: readonly FigureReading[]): readonly BudgetCurve[] {
  return [...new Set(readings.map(({ series }) => series))].map((method) => {
    const own = readings.filter(({ series }) => series === method);
    const budgets = own.map(({ x }) => Number(x));
    const accuracies = own.map(({ y }) => Number(y));
    const compared = compareCurves(
      [powerLaw, logarithm, saturatingExponential],
      budgets,
      accuracies,
    );
    const families = new Map([powerLaw, logarithm, saturatingExponential].map((f) => [f.name, f]));
    const first = compared.find(({ fit }) => fit.status === "converged")!;
    const at = grid(Math.min(...budgets), Math.max(...budgets));
    return {
      method,
      budgets,
      accuracies,
      best: fittedCurve(families.get(first.fit.family)!, budgets, accuracies, at),
      deltas: compared.map(({ fit, delta }) => ({
        family: fit.family,
        delta: isUndetermined(delta) ? null : delta,
      })),
    };
  });
}
