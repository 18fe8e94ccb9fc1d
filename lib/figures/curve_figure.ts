import type { Data } from "plotly.js-dist";
import type { Figure } from "./figure.ts";
import { axis, baseLayout, COLOURS } from "./theme.ts";

/** Measured points of one series, with a spread where one is known. */
export interface PointSeries {
  readonly name: string;
  readonly colour: string;
  readonly points: readonly {
    readonly x: number;
    readonly y: number;
    readonly label: string;
    /** Half-width of the error bar in units of y. */
    readonly spread?: number;
  }[];
}

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
  return {
    id: view.id,
    title: view.title,
    data: [
      ...bands.map(bandTrace),
      ...view.curves.map(curveTrace),
      ...view.series.map(pointTrace),
    ] as Partial<Data>[],
    layout: {
      ...baseLayout(view.title, view.subtitle),
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
      legend: { orientation: "h", x: 0, y: -0.18, yanchor: "top" },
      width: 860,
      height: 560,
      margin: { l: 70, r: 30, t: 90, b: 110 },
    },
  };
}

function bandTrace({ x, low, high, colour, name }: DrawnCurve): unknown {
  return {
    type: "scatter",
    mode: "lines",
    x: [...x, ...x.toReversed()],
    y: [...low ?? [], ...(high ?? []).toReversed()],
    fill: "toself",
    fillcolor: `${colour}22`,
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

function pointTrace({ name, colour, points }: PointSeries): unknown {
  const spreads = points.some(({ spread }) => spread !== undefined);
  return {
    type: "scatter",
    mode: "markers+text",
    name,
    x: points.map(({ x }) => x),
    y: points.map(({ y }) => y),
    text: points.map(({ label }) => label),
    textposition: "top left",
    textfont: { color: COLOURS.text, size: 12 },
    marker: { color: colour, size: 9 },
    ...spreads
      ? {
        error_y: {
          type: "data",
          array: points.map(({ spread }) => spread ?? 0),
          color: colour,
          thickness: 1.5,
          width: 4,
        },
      }
      : {},
    hovertemplate: "%{text}: %{y:.2f}<extra></extra>",
  };
}
