import type { Data } from "plotly.js-dist";
import type { Figure } from "./figure.ts";
import { axis, COLOURS, columnLayout } from "./theme.ts";

/** A method at one budget: cost in USD a question, gain and interval as fractions 0..1. */
export interface FrontierRow {
  readonly name: string;
  readonly cost: number;
  readonly gain: number;
  readonly low: number;
  readonly high: number;
  readonly onFrontier: boolean;
}

/** Accuracy against cost by method with the Pareto frontier (Figure 7 of Liu et al.). */
export function budgetFrontierFigure(points: readonly FrontierRow[]): Figure {
  const methods = [...Map.groupBy(points, ({ name }) => name)];
  const frontier = points.filter(({ onFrontier }) => onFrontier)
    .toSorted((a, b) => a.cost - b.cost);
  const [leader, count] = methods
    .map(([name]) => [name, frontier.filter((point) => point.name === name).length] as const)
    .reduce((a, b) => b[1] > a[1] ? b : a);
  const title = `${leader} holds ${count} of ${frontier.length} places on the frontier of cost ` +
    "and accuracy";
  const layout = columnLayout(
    title,
    "Read from the bitmap; bars: Wilson 95% intervals over 200 questions. Dotted: the frontier.",
  );
  return {
    id: "budget-frontier",
    title,
    data: [
      {
        type: "scatter",
        mode: "lines",
        name: "frontier",
        x: frontier.map(({ cost }) => cost),
        y: frontier.map(({ gain }) => 100 * gain),
        line: { color: COLOURS.text, width: 1, dash: "dot", shape: "hv" },
        hoverinfo: "skip",
      },
      ...methods.map(([name, own], i): Partial<Data> => trace(name, own, i)),
    ],
    layout: {
      ...layout,
      xaxis: { ...axis("unified cost (USD a question)"), rangemode: "tozero" },
      yaxis: { ...axis("accuracy (%)"), range: [0, 40] },
      legend: { orientation: "h", x: 0, y: -0.2, yanchor: "top", traceorder: "normal" },
      margin: { ...layout.margin, b: 90 },
      height: 420,
    },
  };
}

function trace(name: string, own: readonly FrontierRow[], i: number): Partial<Data> {
  const color = i === 0 ? COLOURS.strong : COLOURS.weak;
  return {
    type: "scatter",
    mode: "markers",
    name,
    x: own.map(({ cost }) => cost),
    y: own.map(({ gain }) => 100 * gain),
    error_y: {
      type: "data",
      symmetric: false,
      array: own.map(({ gain, high }) => 100 * (high - gain)),
      arrayminus: own.map(({ gain, low }) => 100 * (gain - low)),
      color,
      thickness: 1.2,
      width: 0,
    },
    hovertemplate: `${name}: %{y:.1f}% at %{x:.2f} USD<extra></extra>`,
    marker: { color, size: 7 },
  };
}
