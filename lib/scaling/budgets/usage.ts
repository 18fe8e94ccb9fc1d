import { BATS_MODELS, type BatsModel } from "../../data/bats/columns.ts";
import { numberAt, questionsOf, rowsWhere } from "../../data/bats/lookup.ts";
import type { Table5Row } from "../../data/bats/table5.ts";
import type { BatsTables } from "../../data/bats/tables.ts";
import { type GainInterval, gainInterval } from "./gains.ts";

/**
 * One raise of plain ReAct's budget (Liu et al., Table 5) and what it gains in percentage points.
 */
export interface BudgetRaise extends GainInterval {
  /** The language model. */
  readonly model: BatsModel;
  /** The smaller budget, in calls a tool. */
  readonly from: number;
  /** The larger budget, in calls a tool. */
  readonly to: number;
  /** Share of questions that wanted more searches than the smaller budget, percent. */
  readonly ranOutPct: number;
  /** Mean searches a question at the smaller and the larger budget. */
  readonly searches: readonly [number, number];
}

/** Every raise of the budget in Table 5 of Liu et al., each over so many questions. */
export interface BudgetRaises {
  /** Number of questions behind each accuracy. */
  readonly questions: number;
  /** The raises, by model. */
  readonly raises: readonly BudgetRaise[];
}

/**
 * What raising plain ReAct's budget gains, in percentage points, beside the share of questions that
 * had run out of it (Table 5 of Liu et al., BrowseComp). Intervals as in `budgetGains`.
 *
 * @example
 * ```ts
 * import { loadBatsTables } from "kit/data/bats/tables.ts";
 * import { budgetRaises } from "kit/scaling/budgets/usage.ts";
 * import { strict as assert } from "node:assert";
 * const { questions, raises } = budgetRaises(loadBatsTables());
 * assert.equal(questions, 1266);
 * const { from, to, ranOutPct, gainPts } = raises[0]!;
 * assert.deepEqual([from, to, ranOutPct, gainPts.toFixed(1)], [30, 50, 9.24, "1.9"]);
 * ```
 */
export function budgetRaises(bats: BatsTables): BudgetRaises {
  const questions = questionsOf(bats, "BrowseComp");
  const raises = BATS_MODELS.flatMap((model) => {
    const budgets = rowsWhere(bats.table5, { model, metric: "accuracy" })
      .map(({ budget_per_tool }) => budget_per_tool);
    const at = (budget_per_tool: number, metric: Table5Row["metric"]): number =>
      numberAt(bats.table5, { model, budget_per_tool, metric });
    return budgets.slice(1).map((to, i) => {
      const from = budgets[i]!;
      return {
        model,
        from,
        to,
        ...gainInterval(at(from, "accuracy"), at(to, "accuracy"), questions),
        ranOutPct: at(from, "query_over_budget_share"),
        searches: [at(from, "query_calls_avg"), at(to, "query_calls_avg")] as const,
      };
    });
  });
  return { questions, raises };
}
