import type { ArchitectureRow } from "../data/architectures.ts";
import type { FigureReading } from "../data/bats/figure_readings.ts";
import { compareCurves } from "../stats/curves/compare_curves.ts";
import {
  type EvaluatedCurve,
  fittedCurve,
  grid,
  printedCurve,
} from "../stats/curves/evaluated_curve.ts";
import { logarithm, powerLaw, saturatingExponential } from "../stats/curves/families.ts";
import { largestR2 } from "../stats/curves/largest_r2.ts";
import { isUndetermined } from "../stats/undetermined.ts";

/** Turns of the architectures against agents: the printed law, its best fit, and the ceiling. */
export interface TurnCurves {
  readonly points: readonly ArchitectureRow[];
  readonly printed: EvaluatedCurve;
  readonly fitted: EvaluatedCurve;
  /** Largest R2 that any function of the number of agents can reach on the five means. */
  readonly ceiling: number;
}

/** The law of turns of Kim et al., T = 2.72 (n + 0.5)^1.724 with a printed R2 of 0.974. */
export function turnCurves(architectures: readonly ArchitectureRow[]): TurnCurves {
  const x = architectures.map(({ agents }) => agents);
  const y = architectures.map(({ turns }) => turns);
  const at = grid(1, 5);
  const shifted = { ...powerLaw, formula: "best a (n + 0.5)^b" };
  const moved = fittedCurve(shifted, x.map((n) => n + 0.5), y, at.map((n) => n + 0.5));
  return {
    points: architectures,
    printed: printedCurve(
      "printed 2.72 (n + 0.5)^1.724",
      (n) => 2.72 * (n + 0.5) ** 1.724,
      x,
      y,
      at,
    ),
    fitted: { ...moved, x: at },
    ceiling: ceilingOf(x, y),
  };
}

/** Success against message density: the printed law, its best fit, and the points behind it. */
export interface DensityCurves {
  /** The architectures that send messages; the logarithm has no value for the others. */
  readonly points: readonly ArchitectureRow[];
  readonly printed: EvaluatedCurve;
  readonly fitted: EvaluatedCurve;
}

/** The law of density of Kim et al., S = 0.73 + 0.28 ln c with a printed R2 of 0.68. */
export function densityCurves(architectures: readonly ArchitectureRow[]): DensityCurves {
  const points = architectures.filter(({ message_density }) => message_density > 0);
  const x = points.map(({ message_density }) => message_density);
  const y = points.map(({ success_rate_printed }) => success_rate_printed);
  const at = grid(0.2, 0.45);
  const named = { ...logarithm, formula: "best a + b ln c" };
  return {
    points,
    printed: printedCurve("printed 0.73 + 0.28 ln c", (c) => 0.73 + 0.28 * Math.log(c), x, y, at),
    fitted: fittedCurve(named, x, y, at),
  };
}

function ceilingOf(x: readonly number[], y: readonly number[]): number {
  const { r2 } = largestR2(x, y);
  if (isUndetermined(r2)) throw new RangeError(r2.reason);
  return r2;
}

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
