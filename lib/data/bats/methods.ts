/** Kinds of methods that Liu et al. compare, whatever their variants. */
export const BUDGET_METHODS = ["model", "trained", "react", "tracker", "parallel", "bats"] as const;

/** A model without tools, a trained agent, plain ReAct, ReAct with the tracker, votes, or BATS. */
export type BudgetMethod = typeof BUDGET_METHODS[number];

const STARTS: readonly (readonly [string, BudgetMethod])[] = [
  ["ReAct + Budget Tracker", "tracker"],
  ["ReAct", "react"],
  ["BATS", "bats"],
  ["Parallel", "parallel"],
];

/**
 * The kind of method behind a name in a table or figure, by how the name begins.
 *
 * @throws {RangeError} when the name begins like none of them.
 *
 * @example
 * ```ts
 * import { budgetMethod } from "kit/data/bats/methods.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(budgetMethod("ReAct + Budget Tracker (BoN)"), "tracker");
 * assert.equal(budgetMethod("ReAct (single pass)"), "react");
 * ```
 */
export function budgetMethod(name: string): BudgetMethod {
  const found = STARTS.find(([start]) => name.startsWith(start));
  if (found === undefined) {
    throw new RangeError(
      `No method begins like ${JSON.stringify(name)}: needs ${
        STARTS.map(([start]) => start).join(", ")
      }`,
    );
  }
  return found[1];
}
