import type { Data } from "plotly.js-dist";
import type { Figure } from "../figure.ts";
import { axis, COLOURS, columnLayout, translucent } from "../theme.ts";
import { errorBars } from "./error_bars.ts";

/** Measured points of one series, with a spread where one is known. */
export interface PointSeries {
  readonly name: string;
  readonly colour: string;
  readonly points: readonly {
    readonly x: number;
    readonly y: number;
    /** Written beside the point; a series without labels stands in the legend. */
    readonly label: string;
    /** Where the label stands: beside the point, or beyond an end of its bar; left unless told. */
    readonly side?: "left" | "right" | "above" | "below";
    /** Ends of the error bar. */
    readonly bar?: readonly [low: number, high: number];
  }[];
}

const LEGEND_ROW_PX = 20;
const PLOT_PX = 280;

/** One curve through given points, with a band where its uncertainty is known. */
export interface DrawnCurve {
  readonly name: string;
  readonly colour: string;
  readonly dash: "solid" | "dash" | "dot";
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly low?: readonly number[];
  readonly high?: readonly number[];
}

/** What a figure of curves shows. */
export interface CurveView {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly xRange?: readonly [number, number];
  readonly yRange?: readonly [number, number];
  readonly series: readonly PointSeries[];
  readonly curves: readonly DrawnCurve[];
}

/** Measured points with fitted and printed curves; bands are 95% intervals of the curve. */
export function curveFigure(view: CurveView): Figure {
  const bands = view.curves.filter(({ low, high }) => low !== undefined && high !== undefined);
  const layout = columnLayout(view.title, view.subtitle);
  const below = 60 + LEGEND_ROW_PX * (view.curves.length + view.series.filter(unlabelled).length);
  return {
    id: view.id,
    title: view.title,
    data: [
      ...bands.map(bandTrace),
      ...view.curves.map(curveTrace),
      ...view.series.map(pointTrace),
      ...view.series.filter((series) => !unlabelled(series)).map((series) =>
        labelTrace(series, CLEAR * ((view.yRange?.[1] ?? 0) - (view.yRange?.[0] ?? 0)))
      ),
    ] as Partial<Data>[],
    layout: {
      ...layout,
      xaxis: {
        ...axis(view.xTitle),
        ...view.xRange === undefined ? {} : { range: [...view.xRange] },
      },
      yaxis: {
        ...axis(view.yTitle),
        ...view.yRange === undefined
          ? { rangemode: "tozero" as const }
          : { range: [...view.yRange] },
      },
      legend: { x: 0, y: 0, yref: "container", yanchor: "bottom", traceorder: "normal" },
      margin: { ...layout.margin, b: below },
      height: layout.margin!.t! + below + PLOT_PX,
    },
  };
}

function unlabelled({ points }: PointSeries): boolean {
  return points.every(({ label }) => label === "");
}

function bandTrace({ x, low, high, colour, name }: DrawnCurve): unknown {
  return {
    type: "scatter",
    mode: "lines",
    x: [...x, ...x.toReversed()],
    y: [...low ?? [], ...(high ?? []).toReversed()],
    fill: "toself",
    fillcolor: translucent(colour, 0.13),
    line: { width: 0 },
    hoverinfo: "skip",
    showlegend: false,
    name: `${name}, 95% interval`,
  };
}

function curveTrace({ name, colour, dash, x, y }: DrawnCurve): unknown {
  return {
    type: "scatter",
    mode: "lines",
    name,
    x: [...x],
    y: [...y],
    line: { color: colour, dash, width: 2 },
    hovertemplate: `${name}: %{y:.2f}<extra></extra>`,
  };
}

function pointTrace(series: PointSeries): unknown {
  const { name, colour, points } = series;
  const bars = points.map(({ y, bar: [low, high] = [y, y] }) => ({ at: y, low, high }));
  return {
    type: "scatter",
    mode: "markers",
    name,
    x: points.map(({ x }) => x),
    y: points.map(({ y }) => y),
    text: points.map(({ label }) => label),
    showlegend: unlabelled(series),
    marker: { color: colour, size: 9 },
    ...points.some(({ bar }) => bar !== undefined)
      ? { error_y: errorBars(bars, { color: colour, width: 4 }) }
      : {},
    hovertemplate: "%{text}: %{y:.2f}<extra></extra>",
  };
}

const POSITIONS = {
  left: "middle left",
  right: "middle right",
  above: "top center",
  below: "bottom center",
} as const;

/** Room for the mark, which is of another trace. */
const GAP = "\u00a0\u00a0";

/** Between the end of a bar and its label, as a share of the axis. */
const CLEAR = 0.015;

function labelTrace({ name, points }: PointSeries, clear: number): unknown {
  return {
    type: "scatter",
    mode: "text",
    name,
    x: points.map(({ x }) => x),
    y: points.map(({ y, side, bar: [low, high] = [y, y] }) =>
      side === "above" ? high + clear : side === "below" ? low - clear : y
    ),
    text: points.map(({ label }) => `${GAP}${label}${GAP}`),
    textposition: points.map(({ side = "left" }) => POSITIONS[side]),
    textfont: { color: COLOURS.text },
    showlegend: false,
    cliponaxis: false,
    hoverinfo: "skip",
  };
}
