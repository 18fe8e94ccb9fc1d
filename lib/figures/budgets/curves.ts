import type { Data } from "plotly.js-dist";
import type { BudgetMethod } from "../../data/bats/methods.ts";
import type { EvaluatedCurve } from "../../stats/curves/evaluated_curve.ts";
import { budgetPanels } from "./panels.ts";
import type { Figure } from "../figure.ts";
import { METHOD_COLOURS, METHOD_LABELS, translucent } from "../theme.ts";

/** One method's accuracy (%) against its budget, with a fitted curve. */
export interface BudgetSeries {
  /** Kind of method. */
  readonly kind: BudgetMethod;
  /** Number of questions behind each accuracy. */
  readonly questions: number;
  /**
   * Accuracy (%) with Wilson's 95% interval at each budget, and the printed one where there is one.
   */
  readonly points: readonly {
    readonly budget: number;
    readonly accuracyPct: number;
    readonly lowPct: number;
    readonly highPct: number;
    readonly printedPct: number | null;
  }[];
  /** The curve of smallest AICc. */
  readonly best: EvaluatedCurve;
}

/**
 * Accuracy against the budget of tool calls (Figure 3 of Liu et al., read from its bitmap), with
 * fitted curves.
 *
 * @example
 * ```ts
 * import { loadBatsTables } from "kit/data/bats/tables.ts";
 * import { budgetFigure } from "kit/figures/budgets/curves.ts";
 * import { budgetCurves } from "kit/scaling/budgets/curves.ts";
 * import { strict as assert } from "node:assert";
 * const { title } = budgetFigure(budgetCurves(loadBatsTables()));
 * const more = Math.round((15.26 - 15.03) / 100 * 1266);
 * assert.ok(title.startsWith("Of 1,266 questions"));
 * assert.ok(title.includes(` ${more} to ReAct + tracker`));
 * ```
 */
export function budgetFigure(series: readonly BudgetSeries[]): Figure {
  const questions = series[0]!.questions;
  const gains = series.map(({ kind, points }, k) => {
    const gain = points.at(-1)!.accuracyPct - points.at(-2)!.accuracyPct;
    const more = Math.round(gain * questions / 100);
    return `${more}${k === 0 ? " right answers" : ""} to ${METHOD_LABELS[kind]}`;
  });
  const points = series.flatMap((one) => one.points.map((point) => ({ ...point, kind: one.kind })));
  const ticks = [...new Set(points.map(({ budget }) => budget))].toSorted((a, b) => a - b);
  const all = questions.toLocaleString("en-US");
  return budgetPanels({
    id: "accuracy-against-budget",
    title: `Of ${all} questions the last step of budget adds ${gains.join(" and ")}`,
    subtitle:
      "Gemini-2.5-Pro on BrowseComp, read from the bitmap (error about 0.03 points). Bars: " +
      `Wilson 95% intervals. Lines, with 95% bootstrap bands: ${
        series.map(({ kind, best }) =>
          `${METHOD_LABELS[kind]} ${unbroken(`${best.name} (R\u00b2 ${best.r2.toFixed(2)})`)}`
        ).join(", ")
      }. Cross: printed.`,
    columns: 1,
    panelPx: 260,
    panels: [{
      heading: "accuracy (%)",
      xTitle: "budget (calls a tool, logarithmic)",
      logTicks: ticks,
      xEnd: ticks.at(-1)!,
      yRange: [
        Math.floor(Math.min(...points.map(({ lowPct }) => lowPct))) - 0.3,
        Math.ceil(Math.max(...points.map(({ highPct }) => highPct))) + 0.3,
      ],
      joined: false,
      points: points.map(({ kind, budget, accuracyPct, lowPct, highPct }) => ({
        method: kind,
        x: budget,
        y: accuracyPct,
        low: lowPct,
        high: highPct,
      })),
      printed: points.flatMap(({ budget, printedPct }) =>
        printedPct === null ? [] : [{ x: budget, y: printedPct, label: "printed" }]
      ),
      below: series.flatMap(({ kind, best }) => curveTraces(METHOD_COLOURS[kind], best)),
    }],
  });
}

/** A text that no line break parts. */
function unbroken(text: string): string {
  return text.replaceAll(" ", "\u00a0");
}

function curveTraces(colour: string, { x, y, low, high }: EvaluatedCurve): Partial<Data>[] {
  const shared = { type: "scatter", mode: "lines", hoverinfo: "skip" } as const;
  const curve = { ...shared, x: [...x], y: [...y], line: { color: colour, width: 2 } };
  if (low === undefined || high === undefined) return [curve];
  const band = {
    ...shared,
    x: [...x, ...x.toReversed()],
    y: [...low, ...high.toReversed()],
    fill: "toself" as const,
    fillcolor: translucent(colour, 0.13),
    line: { width: 0 },
  };
  return [band, curve];
}
