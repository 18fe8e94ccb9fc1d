import type { EvaluatedCurve } from "../stats/curves/evaluated_curve.ts";
import { curveFigure } from "./curve_figure.ts";
import type { Figure } from "./figure.ts";
import { COLOURS } from "./theme.ts";

/** One method's accuracy (%) against its budget, with a fitted curve. */
export interface BudgetSeries {
  readonly method: string;
  readonly budgets: readonly number[];
  readonly accuracies: readonly number[];
  readonly best: EvaluatedCurve;
}

const METHOD_COLOURS = [COLOURS.weak, COLOURS.strong, COLOURS.warning];

/** Accuracy against tool-call budget (Figure 3 of Liu et al.), digitised, with fitted curves. */
export function budgetFigure(series: readonly BudgetSeries[]): Figure {
  const gains = series.map(({ method, accuracies }) => {
    const last = accuracies.at(-1)! - accuracies.at(-2)!;
    return `${last < 0 ? "\u2212" : "+"}${Math.abs(last).toFixed(1)} points to ${method}`;
  });
  return curveFigure({
    id: "accuracy-against-budget",
    title: `The last step of budget adds ${gains.join(", ")}`,
    subtitle:
      "Points: read from the figure's bitmap (error about 0.03). Bands: 95% bootstrap interval of the curve.",
    xTitle: "budget (calls a tool)",
    yTitle: "accuracy (%)",
    yRange: [9, 16.5],
    series: series.map(({ method, budgets, accuracies }, k) => ({
      name: method,
      colour: METHOD_COLOURS[k % METHOD_COLOURS.length]!,
      points: budgets.map((x, i) => ({ x, y: accuracies[i]!, label: "" })),
    })),
    curves: series.map(({ best }, k) => ({
      ...best,
      name: `${best.name} (R2 ${best.r2.toFixed(2)})`,
      colour: METHOD_COLOURS[k % METHOD_COLOURS.length]!,
      dash: "solid" as const,
    })),
  });
}
