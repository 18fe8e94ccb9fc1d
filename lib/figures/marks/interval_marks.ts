import type { Data } from "plotly.js-dist";
import { COLOURS } from "../theme.ts";

/** A point in a row with a thick interval and, where there is one, a wider thin one. */
export interface IntervalMark {
  readonly x: number;
  readonly y: number;
  readonly low?: number;
  readonly high?: number;
  readonly wideLow?: number;
  readonly wideHigh?: number;
  readonly colour: string;
  /** A hollow mark is the second of two readings. */
  readonly hollow?: boolean;
  readonly hover: string;
  readonly xaxis?: string;
  readonly yaxis?: string;
}

/** The mark over its intervals, thin below thick. */
export function intervalMark(mark: IntervalMark): readonly Partial<Data>[] {
  const { x, y, low, high, wideLow, wideHigh, colour, hollow, hover } = mark;
  const axes = { xaxis: mark.xaxis ?? "x", yaxis: mark.yaxis ?? "y" };
  const bar = (from: number, to: number, width: number): Partial<Data> => ({
    type: "scatter",
    mode: "lines",
    ...axes,
    x: [from, to],
    y: [y, y],
    line: { color: colour, width },
    hoverinfo: "skip",
  });
  return [
    ...wideLow === undefined || wideHigh === undefined ? [] : [bar(wideLow, wideHigh, 1)],
    ...low === undefined || high === undefined ? [] : [bar(low, high, 3)],
    {
      type: "scatter",
      mode: "markers",
      ...axes,
      x: [x],
      y: [y],
      hovertemplate: `${hover}<extra></extra>`,
      marker: {
        color: hollow ? COLOURS.background : colour,
        size: 8,
        line: { color: colour, width: 1.5 },
      },
    },
  ];
}
