import type { BudgetMethod } from "../../data/bats/methods.ts";
import { type BudgetPanel, budgetPanels } from "./panels.ts";
import type { Figure } from "../figure.ts";
import { METHOD_LABELS } from "../theme.ts";

/** A method at one budget: accuracy and interval in percent, by what a question used. */
export interface FrontierRow {
  /** Kind of method. */
  readonly method: BudgetMethod;
  /** Tool calls a question, or cost of a question. */
  readonly used: number;
  /** Share of questions answered correctly, percent. */
  readonly accuracyPct: number;
  /** Lower end of Wilson's 95% interval. */
  readonly lowPct: number;
  /** Upper end of Wilson's 95% interval. */
  readonly highPct: number;
  /** Whether no other run uses as little and is as accurate. */
  readonly onFrontier: boolean;
}

/**
 * The same runs of Liu et al. by tool calls and by cost in US dollars, as the figure takes them.
 */
export interface FrontierView {
  /** Number of questions behind each accuracy. */
  readonly questions: number;
  /** Accuracy against tool calls a question. */
  readonly calls: readonly FrontierRow[];
  /** Accuracy against unified cost, US dollars a question. */
  readonly cost: readonly FrontierRow[];
}

/**
 * Accuracy against tool calls and against unified cost by method, with the Pareto frontier (Figure
 * 7 of Liu et al., read from its bitmap).
 *
 * @example
 * ```ts
 * import { loadBatsTables } from "kit/data/bats/tables.ts";
 * import { budgetFrontierFigure } from "kit/figures/budgets/frontier.ts";
 * import { budgetFrontier } from "kit/scaling/budgets/frontier.ts";
 * import { strict as assert } from "node:assert";
 * const { title } = budgetFrontierFigure(budgetFrontier(loadBatsTables()));
 * assert.match(title, /^BATS holds 5 of 6 places/);
 * ```
 */
export function budgetFrontierFigure({ questions, calls, cost }: FrontierView): Figure {
  const frontier = cost.filter(({ onFrontier }) => onFrontier);
  const [leader, own] = [...Map.groupBy(frontier, ({ method }) => method)]
    .reduce((a, b) => b[1].length > a[1].length ? b : a);
  return budgetPanels({
    id: "budget-frontier",
    title: `${METHOD_LABELS[leader]} holds ${own.length} of ${frontier.length} places on the ` +
      "frontier of cost and accuracy",
    subtitle: `Gemini-2.5-Pro on ${questions} questions of BrowseComp, read from the bitmap ` +
      "(error about 0.03 points). Bars: Wilson 95% intervals.",
    columns: 2,
    panelPx: 230,
    panels: [
      frontierPanel("a  accuracy (%)", "tool calls a question", calls),
      frontierPanel("b  accuracy (%)", "unified cost (USD a question)", cost),
    ],
  });
}

/** A panel of accuracy by what was used, with the Pareto frontier. */
function frontierPanel(
  heading: string,
  xTitle: string,
  rows: readonly FrontierRow[],
): BudgetPanel {
  return {
    heading,
    xTitle,
    xEnd: 1.08 * Math.max(...rows.map(({ used }) => used)),
    yRange: [0, 1.06 * Math.max(...rows.map(({ highPct }) => highPct))],
    joined: false,
    points: rows.map(({ method, used, accuracyPct, lowPct, highPct }) => ({
      method,
      x: used,
      y: accuracyPct,
      low: lowPct,
      high: highPct,
    })),
    frontier: rows.filter(({ onFrontier }) => onFrontier)
      .map(({ used, accuracyPct }) => ({ x: used, y: accuracyPct })),
  };
}
