/** How bars look. */
export interface BarStyle {
  readonly color: string;
  /** Width of the line, in px; 1.5 unless told. */
  readonly thickness?: number;
  /** Length of the caps at its ends, in px; none unless told. */
  readonly width?: number;
}

/** Bars from points to the ends of their intervals, all on the same axis, as Plotly takes them. */
export function errorBars(
  points: readonly { readonly at: number; readonly low: number; readonly high: number }[],
  { color, thickness = 1.5, width = 0 }: BarStyle,
): Record<string, unknown> {
  return {
    type: "data",
    symmetric: false,
    array: points.map(({ at, high }) => high - at),
    arrayminus: points.map(({ at, low }) => at - low),
    color,
    thickness,
    width,
  };
}
