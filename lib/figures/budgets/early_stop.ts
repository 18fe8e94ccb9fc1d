import type { BudgetMethod } from "../../data/bats/methods.ts";
import { type BudgetPanel, budgetPanels } from "./panels.ts";
import { pointOf, type ReadRow } from "./repeats.ts";
import type { Figure } from "../figure.ts";

/** Mean calls of one tool at a budget. */
export interface CallRow {
  /** Kind of method. */
  readonly method: BudgetMethod;
  /** Calls allowed for each tool. */
  readonly budget: number;
  /** Mean calls a question. */
  readonly calls: number;
}

/** BATS that stops early, on BrowseComp-ZH (Liu et al.), as the figure takes it. */
export interface EarlyStopView {
  /** Number of questions behind each accuracy. */
  readonly questions: number;
  /** Accuracy by budget of calls a tool. */
  readonly byBudget: readonly ReadRow[];
  /** Accuracy (%) that text or a table prints for a run. */
  readonly printed: readonly {
    readonly method: BudgetMethod;
    readonly budget: number;
    readonly printedPct: number;
    readonly place: string;
  }[];
  /** Mean searches by budget. */
  readonly searches: readonly CallRow[];
  /** Mean pages browsed by budget. */
  readonly browses: readonly CallRow[];
  /** Cost in USD a question. */
  readonly byCost: readonly ReadRow[];
}

const TICKS = [3, 10, 30, 100] as const;
const BUDGET = "budget (calls a tool, log scale)";

/**
 * Accuracy, calls and cost of BATS that stops early (Figures 8 and 10 of Liu et al., as a third
 * party read them).
 *
 * @example
 * ```ts
 * import { loadBatsTables } from "kit/data/bats/tables.ts";
 * import { earlyStopFigure } from "kit/figures/budgets/early_stop.ts";
 * import { earlyStopping } from "kit/scaling/budgets/readings.ts";
 * import { strict as assert } from "node:assert";
 * const { title } = earlyStopFigure(earlyStopping(loadBatsTables()));
 * assert.match(title, /BATS .*of 200 searches .*\(printed: 37\.4%\)/);
 * ```
 */
export function earlyStopFigure(view: EarlyStopView): Figure {
  const { questions, byBudget, printed, searches, browses, byCost } = view;
  const read = [...byBudget, ...byCost];
  const yRange = [
    Math.floor(Math.min(...read.map(({ lowPct }) => lowPct))) - 1,
    Math.ceil(Math.max(...read.map(({ highPct }) => highPct))) + 1,
  ] as const;
  return budgetPanels({
    id: "early-stopping",
    title: titleOf(view),
    subtitle: "Approximate: a third party's readings of Figures 8 and 10, good to about a point; " +
      `Gemini-2.5-Pro on BrowseComp-ZH. Bars: Wilson 95% intervals over ${questions} questions. ` +
      "Crosses: printed in text and tables. Calls: the labels of the bars.",
    columns: 2,
    panelPx: 160,
    panels: [
      {
        ...byBudgetPanel("accuracy (%)", yRange),
        points: byBudget.map(pointOf),
        printed: printed.map(({ budget, printedPct, place }) => ({
          x: budget,
          y: printedPct,
          label: place,
        })),
      },
      {
        heading: "accuracy (%)",
        xTitle: "unified cost (USD a question)",
        xEnd: 1.08 * Math.max(...byCost.map(({ used }) => used)),
        yRange,
        joined: true,
        points: byCost.map(pointOf),
      },
      callPanel("searches a question", searches),
      callPanel("browses a question", browses),
    ],
  });
}

function byBudgetPanel(
  heading: string,
  yRange: BudgetPanel["yRange"],
): Omit<BudgetPanel, "points"> {
  return { heading, xTitle: BUDGET, logTicks: TICKS, xEnd: 200, yRange, joined: true };
}

function callPanel(heading: string, rows: readonly CallRow[]): BudgetPanel {
  const top = 1.15 * Math.max(...rows.map(({ calls }) => calls));
  return {
    ...byBudgetPanel(heading, [-0.04 * top, top]),
    points: rows.map(({ method, budget, calls }) => ({ method, x: budget, y: calls })),
  };
}

/** What BATS uses of its largest budget, and what ReAct does of its own. */
function titleOf({ byBudget, searches, printed }: EarlyStopView): string {
  const last = (method: BudgetMethod, what: string): string => {
    const { used, accuracyPct } = byBudget.findLast((row) => row.method === method)!;
    const { calls } = searches.findLast((row) => row.method === method)!;
    const text = printed.find((one) => one.method === method && one.budget === used);
    return `${calls.toFixed(0)} of ${used}${what} for about ${accuracyPct}%` +
      (text === undefined ? "" : ` (printed: ${text.printedPct}%)`);
  };
  return `Stopping early, BATS makes ${last("bats", " searches")}, ReAct ${last("react", "")}`;
}
