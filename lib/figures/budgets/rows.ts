import type { Data } from "plotly.js-dist";
import type { BudgetMethod } from "../../data/bats/methods.ts";
import { METHOD_SYMBOLS } from "./traces.ts";
import type { Figure } from "../figure.ts";
import { errorBars } from "../marks/error_bars.ts";
import { groupHeadings, rowAxis } from "../marks/grouped_rows.ts";
import { axis, COLOURS, columnLayout, METHOD_COLOURS } from "../theme.ts";

/** A value with its interval in one row of one column. */
export interface RowMark {
  readonly row: string;
  readonly method: BudgetMethod;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** A second, narrower interval, drawn thick. */
  readonly inner?: readonly [number, number];
  /** Drawn hollow. */
  readonly open?: boolean;
  /** A printed value that differs. */
  readonly printed?: number;
}

/** One panel beside the row labels. */
export interface RowColumn {
  readonly heading: string;
  readonly xTitle: string;
  readonly range: readonly [number, number];
  /** Whether zero is what values are compared with. */
  readonly fromZero?: boolean;
  readonly marks: readonly RowMark[];
  /** Bars from zero without an interval in place of marks. */
  readonly bars?: readonly {
    readonly row: string;
    readonly method: BudgetMethod;
    readonly value: number;
  }[];
}

/** Grouped rows with one or more columns of values. */
export interface RowsView {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly groups: readonly {
    readonly heading: string;
    /** `key` is what marks name, `label` what is written. */
    readonly rows: readonly { readonly key: string; readonly label: string }[];
  }[];
  readonly columns: readonly RowColumn[];
  /** Room for the labels, px. */
  readonly labelPx: number;
}

const ROW_PX = 17;
const GUTTER = 0.04;

/** Values with intervals in grouped rows, a column a comparison; methods by colour and mark. */
export function budgetRows(view: RowsView): Figure {
  const { id, title, subtitle, groups, columns, labelPx } = view;
  let next = 0;
  const headings: { text: string; at: number }[] = [];
  const rows: { key: string; label: string; at: number }[] = [];
  for (const group of groups) {
    headings.push({ text: group.heading, at: next++ });
    for (const { key, label } of group.rows) rows.push({ key, label, at: next++ });
  }
  const place = new Map(rows.map(({ key, at }) => [key, at]));
  const layout = columnLayout(title, subtitle, 14);
  const wide = (1 - GUTTER * (columns.length - 1)) / columns.length;
  const start = (k: number): number => k * (wide + GUTTER);
  return {
    id,
    title,
    data: columns.flatMap((column, k) => columnTraces(column, place, k)),
    layout: {
      ...layout,
      ...Object.fromEntries(columns.map(({ xTitle, range, fromZero = false }, k) => [
        `xaxis${k === 0 ? "" : k + 1}`,
        {
          ...axis(xTitle),
          domain: [start(k), start(k) + wide],
          range: [...range],
          ...fromZero ? { zeroline: true, zerolinecolor: COLOURS.reference } : { zeroline: false },
        },
      ])),
      yaxis: rowAxis(rows, [next - 0.3, -0.7]),
      annotations: [
        ...groupHeadings(headings, 4 - labelPx),
        ...columns.map(({ heading }, k) => ({
          text: `<b>${heading}</b>`,
          xref: "paper" as const,
          yref: "paper" as const,
          x: start(k),
          y: 1,
          xanchor: "left" as const,
          yanchor: "bottom" as const,
          showarrow: false,
        })),
      ],
      showlegend: false,
      margin: { ...layout.margin, l: labelPx, b: 46 },
      height: layout.margin!.t! + 46 + ROW_PX * (next + 0.4),
    },
  };
}

type Place = ReadonlyMap<string, number>;

function columnTraces({ marks, bars }: RowColumn, place: Place, k: number): Partial<Data>[] {
  const axes = { xaxis: k === 0 ? "x" : `x${k + 1}`, yaxis: "y" };
  const printed = marks.filter((mark) => mark.printed !== undefined);
  return [
    ...(bars ?? []).map(({ row, method, value }) => ({
      type: "bar",
      orientation: "h",
      ...axes,
      x: [value],
      y: [place.get(row)],
      width: 0.6,
      marker: { color: METHOD_COLOURS[method] },
      hovertemplate: "%{x}<extra></extra>",
    })),
    ...marks.flatMap((mark) => {
      const { inner } = mark;
      const narrow = inner === undefined
        ? []
        : [markTrace({ ...mark, low: inner[0], high: inner[1] }, 4, 1, place, axes)];
      return [...narrow, markTrace(mark, 1.2, 8, place, axes)];
    }),
    ...printed.length === 0 ? [] : [{
      type: "scatter",
      mode: "markers",
      ...axes,
      x: printed.map((mark) => mark.printed),
      y: printed.map(({ row }) => place.get(row)),
      hovertemplate: "printed: %{x}<extra></extra>",
      marker: { color: COLOURS.printed, size: 6, symbol: "x" },
    }],
  ] as Partial<Data>[];
}

function markTrace(
  { row, method, value, low, high, open }: RowMark,
  thickness: number,
  size: number,
  place: Place,
  axes: Readonly<Record<"xaxis" | "yaxis", string>>,
): Record<string, unknown> {
  const color = METHOD_COLOURS[method];
  return {
    type: "scatter",
    mode: "markers",
    ...axes,
    x: [value],
    y: [place.get(row)],
    error_x: errorBars([{ at: value, low, high }], { color, thickness }),
    hovertemplate: "%{x:.1f}<extra></extra>",
    marker: {
      color: open === true ? COLOURS.background : color,
      size,
      symbol: METHOD_SYMBOLS[method],
      line: { color, width: open === true ? 1.5 : 0 },
    },
  };
}
