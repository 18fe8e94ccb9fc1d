import type { BatsTables } from "../../data/bats/tables.ts";
import type { Table2Row } from "../../data/bats/table2.ts";
import { numberAt } from "../../data/bats/lookup.ts";

/** One run of Table 2: Gemini-2.5-Pro on BrowseComp. */
export interface BudgetRun {
  readonly name: string;
  readonly budget: number;
  readonly accuracyPct: number;
  readonly searches: number;
  readonly browses: number;
  /** Unified cost, US cents a question. */
  readonly cents: number;
}

/** The run of Table 2 with a method and a budget. */
export function budgetRun(
  bats: BatsTables,
  method: Table2Row["method"],
  budget: number,
): BudgetRun {
  const at = (metric: Table2Row["metric"]): number =>
    numberAt(bats.table2, { method, budget_per_tool: budget, metric });
  return {
    name: `${method} at ${budget}`,
    budget,
    accuracyPct: at("accuracy"),
    searches: at("search_calls_avg"),
    browses: at("browse_calls_avg"),
    cents: at("unified_cost"),
  };
}

/** The four runs of Table 2: ReAct at 10, 30 and 100 calls, and the tracker at 10. */
export function budgetRuns(bats: BatsTables): readonly BudgetRun[] {
  return [
    ...[10, 30, 100].map((budget) => budgetRun(bats, "ReAct", budget)),
    budgetRun(bats, "ReAct + Budget Tracker", 10),
  ];
}

/** Fees of a search and a browse call as the settings have them, US dollars. */
export function toolFees(bats: BatsTables): { readonly search: number; readonly browse: number } {
  return {
    search: numberAt(bats.settings, { name: "tool_price_search" }),
    browse: numberAt(bats.settings, { name: "tool_price_browse" }),
  };
}
