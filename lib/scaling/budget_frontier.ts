import type { FigureReading } from "../data/bats/figure_readings.ts";
import { wilsonInterval } from "../stats/binomial_interval.ts";
import { paretoFrontier } from "./pareto_frontier.ts";

/** A point of Figure 7b: accuracy in 0..1 at a mean cost of a question in USD. */
export interface BudgetPoint {
  readonly name: string;
  readonly cost: number;
  readonly gain: number;
  /** Wilson's 95% interval over the figure's 200 questions. */
  readonly low: number;
  readonly high: number;
  /** Whether no other point is better in one of cost and accuracy and no worse in the other. */
  readonly onFrontier: boolean;
}

/** Questions of the subset of BrowseComp behind Figure 7. */
const QUESTIONS = 200;

/**
 * Accuracy against unified cost in Figure 7 of Liu et al., with the Pareto frontier of all points.
 *
 * @example
 * ```ts
 * import { FIGURE_7, loadFigure } from "kit/data/bats/figure_readings.ts";
 * import { budgetFrontier } from "kit/scaling/budget_frontier.ts";
 * import { strict as assert } from "node:assert";
 * const points = budgetFrontier(loadFigure(FIGURE_7).rows);
 * assert.equal(points.filter(({ onFrontier }) => onFrontier).length, 6);
 * ```
 */
export function budgetFrontier(readings: readonly FigureReading[]): readonly BudgetPoint[] {
  const points = readings.filter((row) => row.x_name === "unified_cost_avg").map((row) => {
    const { estimate, low, high } = wilsonInterval(
      Math.round(QUESTIONS * Number(row.y) / 100),
      QUESTIONS,
    );
    return { name: row.series, cost: Number(row.x), gain: estimate, low, high };
  });
  const frontier = new Set(paretoFrontier(points));
  return points.map((point) => ({ ...point, onFrontier: frontier.has(point) }));
}
