import { numberAt, rowsWhere } from "../../data/bats/lookup.ts";
import { type BudgetMethod, budgetMethod } from "../../data/bats/methods.ts";
import type { BatsTables } from "../../data/bats/tables.ts";
import { budgetRuns } from "./runs.ts";

/**
 * What each tool call costs in one run of Liu et al., tokens included, and its calls a question.
 */
export interface CallCost {
  /** Table or figure that prints the run. */
  readonly place: "Table 2" | "Figure 7" | "Table 6";
  /** Kind of method. */
  readonly method: BudgetMethod;
  /** Searches and browses a question. */
  readonly calls: number;
  /** Unified cost over calls, US cents. */
  readonly centsPerCall: number;
}

/**
 * Unified cost for each call, tokens included, in US cents, wherever Liu et al. give both: the runs
 * of Table 2, the points of Figure 7 (panel b's cost over panel a's calls) and Table 6.
 *
 * @example
 * ```ts
 * import { loadBatsTables } from "kit/data/bats/tables.ts";
 * import { costsPerCall } from "kit/scaling/budgets/cost_scale.ts";
 * import { strict as assert } from "node:assert";
 * const [react10] = costsPerCall(loadBatsTables());
 * assert.equal(react10!.centsPerCall.toFixed(3), (5.2 / (7.87 + 0.6)).toFixed(3));
 * ```
 */
export function costsPerCall(bats: BatsTables): readonly CallCost[] {
  const cost = (
    place: CallCost["place"],
    name: string,
    calls: number,
    cents: number,
  ): CallCost => ({ place, method: budgetMethod(name), calls, centsPerCall: cents / calls });
  const [a, b] = ["a", "b"].map((panel) => rowsWhere(bats.figure7, { panel }));
  return [
    ...budgetRuns(bats).map(({ name, searches, browses, cents }) =>
      cost("Table 2", name, searches + browses, cents)
    ),
    ...[...Map.groupBy(a!, ({ series }) => series)].flatMap(([series, points]) => {
      const costs = rowsWhere(b!, { series });
      return points.map(({ x }, i) =>
        cost("Figure 7", series, Number(x), 100 * Number(costs[i]!.x))
      );
    }),
    ...(["BATS", "BATS-response"] as const).map((method) => {
      const at = (metric: "search_calls_avg" | "browse_calls_avg" | "cost"): number =>
        numberAt(bats.table6, { method, metric });
      return cost(
        "Table 6",
        method,
        at("search_calls_avg") + at("browse_calls_avg"),
        100 * at("cost"),
      );
    }),
  ];
}
