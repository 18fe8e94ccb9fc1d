import { questionsOf, rowsWhere } from "../../data/bats/lookup.ts";
import { type BudgetMethod, budgetMethod } from "../../data/bats/methods.ts";
import type { BatsTables } from "../../data/bats/tables.ts";
import { compareCurves } from "../../stats/curves/compare_curves.ts";
import { type EvaluatedCurve, fittedCurve, grid } from "../../stats/curves/evaluated_curve.ts";
import { logarithm, powerLaw, saturatingExponential } from "../../stats/curves/families.ts";
import { isUndetermined } from "../../stats/undetermined.ts";
import { type BudgetAccuracy, budgetAccuracy } from "./accuracy.ts";

/** One run of Figure 3 of Liu et al.: accuracy (%) at a budget. */
export interface BudgetCurvePoint extends BudgetAccuracy {
  /** Calls that each tool may be asked for. */
  readonly budget: number;
  /** What a table prints for this run; null where none does or where it agrees with the figure. */
  readonly printedPct: number | null;
}

/** Accuracy of one method against its budget, with the family of smallest AICc drawn through it. */
export interface BudgetCurve {
  /** Name of the method in the figure. */
  readonly method: string;
  /** Kind of method. */
  readonly kind: BudgetMethod;
  /** Number of questions behind each accuracy. */
  readonly questions: number;
  /** The points read from the figure, smallest budget first. */
  readonly points: readonly BudgetCurvePoint[];
  /** The curve of smallest AICc. */
  readonly best: EvaluatedCurve;
  /** AICc minus the smallest, by family; null where the points are too few for one. */
  readonly deltas: readonly { readonly family: string; readonly delta: number | null }[];
}

const MODEL = "Gemini-2.5-Pro", BENCHMARK = "BrowseComp";
/** Half a digit of the tables and the error of the digitised figure, in points. */
const DIFFERS = 0.05 + 0.03;
const FAMILIES = [powerLaw, logarithm, saturatingExponential];

/**
 * Curves of accuracy against budget (Figure 3 of Liu et al.): power law, logarithm and saturating
 * exponential compared, each run with its interval and with what the tables print for it.
 *
 * @example
 * ```ts
 * import { loadBatsTables } from "kit/data/bats/tables.ts";
 * import { budgetCurves } from "kit/scaling/budgets/curves.ts";
 * import { strict as assert } from "node:assert";
 * const [react, tracker] = budgetCurves(loadBatsTables());
 * assert.equal(react!.deltas[0]!.family, "logarithm");
 * assert.ok(tracker!.best.r2 > react!.best.r2);
 * ```
 */
export function budgetCurves(bats: BatsTables): readonly BudgetCurve[] {
  const questions = questionsOf(bats, BENCHMARK);
  return [...Map.groupBy(bats.figure3, ({ series }) => series)].map(([method, own]) => {
    const points = own.map(({ x, y }) => ({
      budget: Number(x),
      ...budgetAccuracy(Number(y), questions),
      printedPct: differingPrint(bats, method, Number(x), Number(y)),
    }));
    const budgets = points.map(({ budget }) => budget);
    const accuracies = points.map(({ accuracyPct }) => accuracyPct);
    const compared = compareCurves(FAMILIES, budgets, accuracies);
    const first = compared.find(({ fit }) => fit.status === "converged")!.fit.family;
    const family = FAMILIES.find(({ name }) => name === first)!;
    const at = grid(Math.min(...budgets), Math.max(...budgets));
    return {
      method,
      kind: budgetMethod(method),
      questions,
      points,
      best: fittedCurve(family, budgets, accuracies, at),
      deltas: compared.map(({ fit, delta }) => ({
        family: fit.family,
        delta: isUndetermined(delta) ? null : delta,
      })),
    };
  });
}

function differingPrint(
  bats: BatsTables,
  method: string,
  budget: number,
  read: number,
): number | null {
  const where = { model: MODEL, budget_per_tool: budget, metric: "accuracy" } as const;
  const printed = [
    ...rowsWhere(bats.table1, { ...where, benchmark: BENCHMARK }),
    ...rowsWhere(bats.table2, where),
    ...rowsWhere(bats.table5, where),
  ].filter((row) => row.method === method).map(({ value }) => Number(value));
  return printed.find((value) => Math.abs(value - read) > DIFFERS) ?? null;
}
