import { numberAt } from "../../data/bats/lookup.ts";
import { type BudgetMethod, budgetMethod } from "../../data/bats/methods.ts";
import type { BatsTables } from "../../data/bats/tables.ts";
import { budgetAccuracy } from "./accuracy.ts";
import { costPerCorrect } from "./cost.ts";
import { budgetCostSplit } from "./cost_split.ts";

/** What one correct answer costs in one run of Liu et al., in US dollars. */
export interface CorrectAnswerCost {
  /** Table that prints the run. */
  readonly place: "Table 2" | "Table 6";
  /** Method and budget in words. */
  readonly name: string;
  /** Kind of method. */
  readonly method: BudgetMethod;
  /** Unified cost a question divided by the accuracy. */
  readonly usd: number;
  /** The cost at the ends of Wilson's 95% interval of the accuracy. */
  readonly lowUsd: number;
  /** Upper end of that cost. */
  readonly highUsd: number;
}

/**
 * Cost of a correct answer of Gemini-2.5-Pro on BrowseComp: the runs of Table 2, and BATS of Table 6
 * with old tool responses dropped and kept. Only the accuracy is taken as uncertain. Table 6 seems to
 * leave out the fees of the tools, about 0.1 USD a question.
 *
 * @example
 * ```ts
 * import { loadBatsTables } from "kit/data/bats/tables.ts";
 * import { correctAnswerCosts } from "kit/scaling/budgets/cost_per_correct.ts";
 * import { strict as assert } from "node:assert";
 * const costs = correctAnswerCosts(loadBatsTables());
 * assert.deepEqual(costs.map(({ usd }) => usd.toFixed(2)), [
 *   "0.50",
 *   "0.76",
 *   "0.79",
 *   "0.53",
 *   "4.47",
 *   "4.94",
 * ]);
 * ```
 */
export function correctAnswerCosts(bats: BatsTables): readonly CorrectAnswerCost[] {
  const { questions, runs } = budgetCostSplit(bats);
  const cost = (
    place: CorrectAnswerCost["place"],
    name: string,
    method: BudgetMethod,
    usd: number,
    accuracyPct: number,
  ): CorrectAnswerCost => {
    const { lowPct, highPct } = budgetAccuracy(accuracyPct, questions);
    const at = (pct: number): number => costPerCorrect(usd, pct / 100);
    return { place, name, method, usd: at(accuracyPct), lowUsd: at(highPct), highUsd: at(lowPct) };
  };
  return [
    ...runs.map(({ method, budget, used, accuracyPct }) =>
      cost("Table 2", `budget ${budget}`, method, used / 100, accuracyPct)
    ),
    ...([["BATS", "responses dropped"], ["BATS-response", "responses kept"]] as const).map(
      ([method, name]) =>
        cost(
          "Table 6",
          name,
          budgetMethod(method),
          numberAt(bats.table6, { method, metric: "cost" }),
          numberAt(bats.table6, { method, metric: "accuracy" }),
        ),
    ),
  ];
}
