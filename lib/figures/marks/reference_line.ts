import type { Shape } from "plotly.js-dist";
import { COLOURS } from "../theme.ts";

/** A dotted line from bottom to top at the value that all others are compared with. */
export function referenceLine(x: number): Partial<Shape> {
  return {
    type: "line",
    x0: x,
    x1: x,
    yref: "paper",
    y0: 0,
    y1: 1,
    line: { color: COLOURS.reference, width: 1, dash: "dot" },
  };
}
