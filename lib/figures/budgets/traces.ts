import type { BudgetMethod } from "../../data/bats/methods.ts";
import { errorBars } from "../marks/error_bars.ts";
import { COLOURS, METHOD_COLOURS, METHOD_LABELS } from "../theme.ts";

/** A point of a method, with its interval where one is known. */
export interface PanelPoint {
  readonly method: BudgetMethod;
  readonly x: number;
  readonly y: number;
  readonly low?: number;
  readonly high?: number;
}

/** Marks of the methods, so that colour is never alone. */
export const METHOD_SYMBOLS = {
  model: "circle",
  trained: "square",
  react: "circle",
  tracker: "diamond",
  parallel: "square",
  bats: "triangle-up",
} as const satisfies Record<BudgetMethod, string>;

/** The axes of a panel. */
export type Axes = Readonly<Record<"xaxis" | "yaxis", string>>;

/** Points of one method with their intervals, joined or not. */
export function methodTrace(
  method: BudgetMethod,
  points: readonly PanelPoint[],
  moved: (x: number) => number,
  mode: "lines+markers" | "markers",
  axes: Axes,
): Record<string, unknown> {
  const color = METHOD_COLOURS[method];
  const name = METHOD_LABELS[method];
  const bars = points.every(({ low, high }) => low !== undefined && high !== undefined);
  return {
    type: "scatter",
    mode,
    name,
    legendgroup: method,
    ...axes,
    x: points.map(({ x }) => moved(x)),
    y: points.map(({ y }) => y),
    customdata: points.map(({ x }) => x),
    ...bars
      ? {
        error_y: errorBars(
          points.map(({ y, low, high }) => ({ at: y, low: low!, high: high! })),
          { color, thickness: 1.2 },
        ),
      }
      : {},
    hovertemplate: `${name}: %{y} at %{customdata}<extra></extra>`,
    ...mode === "markers" ? {} : { line: { color, width: 1 } },
    marker: { color, size: 7, symbol: METHOD_SYMBOLS[method] },
  };
}

/** The Pareto frontier through its corners. */
export function frontierTrace(
  corners: readonly { readonly x: number; readonly y: number }[],
  axes: Axes,
): Record<string, unknown> {
  const ordered = corners.toSorted((a, b) => a.x - b.x);
  return {
    type: "scatter",
    mode: "lines",
    name: "Pareto frontier",
    legendgroup: "frontier",
    ...axes,
    x: ordered.map(({ x }) => x),
    y: ordered.map(({ y }) => y),
    line: { color: COLOURS.text, width: 1, dash: "dot", shape: "hv" },
    hoverinfo: "skip",
  };
}

/** What text or tables print. */
export function printedTrace(
  printed: readonly { readonly x: number; readonly y: number; readonly label: string }[],
  axes: Axes,
): Record<string, unknown> {
  return {
    type: "scatter",
    mode: "markers",
    name: "printed",
    legendgroup: "printed",
    ...axes,
    x: printed.map(({ x }) => x),
    y: printed.map(({ y }) => y),
    text: printed.map(({ label }) => label),
    hovertemplate: "%{text}: %{y}<extra></extra>",
    marker: { color: COLOURS.printed, size: 8, symbol: "x" },
  };
}
