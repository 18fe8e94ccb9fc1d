import { numberAt, rowsWhere } from "../../data/bats/lookup.ts";
import { type BudgetMethod, budgetMethod } from "../../data/bats/methods.ts";
import type { BatsTables } from "../../data/bats/tables.ts";
import { type BudgetAccuracy, budgetAccuracy } from "./accuracy.ts";
import { paretoFrontier } from "./pareto_frontier.ts";

/** Accuracy (%) of a method at one budget, placed by what it uses of a resource. */
export interface FrontierPoint extends BudgetAccuracy {
  /** Kind of method. */
  readonly method: BudgetMethod;
  /** Tool calls or US dollars a question. */
  readonly used: number;
  /** Whether no other point uses as little and is as accurate, and better in one of the two. */
  readonly onFrontier: boolean;
}

/** Both panels of Figure 7 of Liu et al.: accuracy against tool calls and against unified cost. */
export interface BudgetFrontier {
  /** Number of questions behind each accuracy. */
  readonly questions: number;
  /** Accuracy against tool calls a question. */
  readonly calls: readonly FrontierPoint[];
  /** Accuracy against unified cost, in US dollars a question. */
  readonly cost: readonly FrontierPoint[];
}

/**
 * Accuracy against tool calls and unified cost in Figure 7 of Liu et al., with Wilson's 95% intervals
 * over its questions and the Pareto frontier of all points.
 *
 * @example
 * ```ts
 * import { loadBatsTables } from "kit/data/bats/tables.ts";
 * import { budgetFrontier } from "kit/scaling/budgets/frontier.ts";
 * import { strict as assert } from "node:assert";
 * const { cost } = budgetFrontier(loadBatsTables());
 * assert.equal(cost.filter(({ onFrontier }) => onFrontier).length, 6);
 * ```
 */
export function budgetFrontier(bats: BatsTables): BudgetFrontier {
  const questions = numberAt(bats.settings, { name: "browsecomp_random_subset_for_figure_7" });
  const panel = (x_name: "tool_calls_avg" | "unified_cost_avg"): readonly FrontierPoint[] =>
    withFrontier(
      rowsWhere(bats.figure7, { x_name }).map(({ series, x, y }) => ({
        method: budgetMethod(series),
        used: Number(x),
        ...budgetAccuracy(Number(y), questions),
      })),
    );
  return { questions, calls: panel("tool_calls_avg"), cost: panel("unified_cost_avg") };
}

/** Points with whether each is on the Pareto frontier of little use and high accuracy. */
export function withFrontier<Point extends Omit<FrontierPoint, "onFrontier">>(
  points: readonly Point[],
): readonly (Point & { readonly onFrontier: boolean })[] {
  const costed = points.map((point) => ({
    point,
    name: point.method,
    cost: point.used,
    gain: point.accuracyPct,
  }));
  const frontier = new Set(paretoFrontier(costed).map(({ point }) => point));
  return points.map((point) => ({ ...point, onFrontier: frontier.has(point) }));
}
