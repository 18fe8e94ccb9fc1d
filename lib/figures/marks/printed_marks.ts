import type { Data } from "plotly.js-dist";
import { COLOURS } from "../theme.ts";

/** A printed number and where it would lie in a figure. */
export interface PrintedPoint {
  readonly x: number;
  readonly y: number;
  /** What stands beside the mark where the figure is interactive. */
  readonly hover: string;
}

/** Printed values nearer than this to the drawn one, in points, have no mark: it would hide there. */
const VISIBLE = 0.5;

/** Whether a printed value lies visibly away from the drawn one. */
export function liesElsewhere(printed: number, drawn: number): boolean {
  return Math.abs(printed - drawn) > VISIBLE;
}

/** Crosses at printed values, on the axes named. */
export function printedCrosses(
  points: readonly PrintedPoint[],
  axes: { readonly xaxis?: string; readonly yaxis?: string } = {},
): Partial<Data> {
  return {
    type: "scatter",
    mode: "markers",
    name: "printed",
    ...axes,
    x: points.map(({ x }) => x),
    y: points.map(({ y }) => y),
    text: points.map(({ hover }) => hover),
    hovertemplate: "printed: %{text}<extra></extra>",
    marker: { color: COLOURS.printed, size: 10, symbol: "x" },
  } as Partial<Data>;
}
