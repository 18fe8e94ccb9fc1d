import type { BudgetMethod } from "../../data/bats/methods.ts";
import { type BudgetPanel, budgetPanels } from "./panels.ts";
import type { PanelPoint } from "./traces.ts";
import type { Figure } from "../figure.ts";

/** An accuracy with its interval in percent, by budget or number of runs. */
export interface ReadRow {
  /** Kind of method. */
  readonly method: BudgetMethod;
  /** Calls a tool, number of runs, or US dollars a question. */
  readonly used: number;
  /** Share of questions answered correctly, percent. */
  readonly accuracyPct: number;
  /** Lower end of Wilson's 95% interval. */
  readonly lowPct: number;
  /** Upper end of Wilson's 95% interval. */
  readonly highPct: number;
}

/** What repeating buys (Liu et al.), as the figure takes it: each a list of both methods. */
export interface RepeatsView {
  /** Number of questions behind each accuracy. */
  readonly questions: number;
  /** One run that goes on, by budget of calls a tool. */
  readonly sequential: readonly ReadRow[];
  /** Majority vote of parallel runs, by their number. */
  readonly majority: readonly ReadRow[];
  /** The best of parallel runs, by their number. */
  readonly bestOf: readonly ReadRow[];
  /** Questions that at least one run answers, by number of runs. */
  readonly passAtN: readonly ReadRow[];
}

/**
 * What repeating a run buys with and without the tracker (Figures 4, 5 and 9 of Liu et al., as a
 * third party read them).
 *
 * @example
 * ```ts
 * import { loadBatsTables } from "kit/data/bats/tables.ts";
 * import { repeatedRunsFigure } from "kit/figures/budgets/repeats.ts";
 * import { repeatedRuns } from "kit/scaling/budgets/readings.ts";
 * import { strict as assert } from "node:assert";
 * const { title } = repeatedRunsFigure(repeatedRuns(loadBatsTables()));
 * assert.match(title, /17 of 17 .*0\.4 to 5\.0 points/);
 * ```
 */
export function repeatedRunsFigure(view: RepeatsView): Figure {
  const { questions, sequential, majority, bestOf, passAtN } = view;
  const all = [sequential, majority, bestOf, passAtN];
  const gaps = all.flatMap(trackerGaps);
  const ahead = gaps.filter((gap) => gap > 0).length;
  const top = 1.05 * Math.max(...all.flat().map(({ highPct }) => highPct));
  const panel = (heading: string, xTitle: string, rows: readonly ReadRow[]): BudgetPanel =>
    repeatPanel(heading, xTitle, rows, top);
  return budgetPanels({
    id: "repeated-runs",
    title: `With the tracker ${ahead} of ${gaps.length} readings are higher, by ${
      Math.min(...gaps).toFixed(1)
    } to ${Math.max(...gaps).toFixed(1)} points`,
    subtitle: "Approximate: a third party's readings of Figures 4, 5 and 9, Gemini-2.5-Pro on " +
      `BrowseComp. Bars: Wilson 95% intervals, were all ${
        questions.toLocaleString("en-US")
      } questions asked. x axes: logarithmic.`,
    columns: 2,
    panelPx: 150,
    panels: [
      panel("Sequential: accuracy (%)", "budget (calls a tool)", sequential),
      panel("Majority vote: accuracy (%)", "parallel runs", majority),
      panel("Best of n: accuracy (%)", "parallel runs", bestOf),
      panel("Any of n right: pass@n (%)", "parallel runs", passAtN),
    ],
  });
}

/** The tracker's reading minus plain ReAct's at each place. */
function trackerGaps(rows: readonly ReadRow[]): readonly number[] {
  return rows.filter(({ method }) => method === "tracker").map(({ used, accuracyPct }) =>
    accuracyPct - rows.find((row) => row.method === "react" && row.used === used)!.accuracyPct
  );
}

function repeatPanel(
  heading: string,
  xTitle: string,
  rows: readonly ReadRow[],
  top: number,
): BudgetPanel {
  const ticks = [...new Set(rows.map(({ used }) => used))].toSorted((a, b) => a - b);
  return {
    heading,
    xTitle,
    logTicks: ticks,
    xEnd: ticks.at(-1)!,
    yRange: [0, top],
    joined: true,
    points: rows.map(pointOf),
  };
}

/** A reading as a point of a panel. */
export function pointOf({ method, used, accuracyPct, lowPct, highPct }: ReadRow): PanelPoint {
  return { method, x: used, y: accuracyPct, low: lowPct, high: highPct };
}
