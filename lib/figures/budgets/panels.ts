import type { Data } from "plotly.js-dist";
import type { Figure } from "../figure.ts";
import { frontierTrace, methodTrace, type PanelPoint, printedTrace } from "./traces.ts";
import { axis, columnLayout } from "../theme.ts";

/** A small panel of a figure about budgets. */
export interface BudgetPanel {
  readonly heading: string;
  readonly xTitle: string;
  /** Ticks of a logarithmic axis; without them the axis is linear from 0. */
  readonly logTicks?: readonly number[];
  readonly xEnd: number;
  readonly yRange: readonly [number, number];
  /** Whether lines join the points of a method. */
  readonly joined: boolean;
  readonly points: readonly PanelPoint[];
  /** Corners of the Pareto frontier. */
  readonly frontier?: readonly { readonly x: number; readonly y: number }[];
  /** Values that text or tables print. */
  readonly printed?: readonly { readonly x: number; readonly y: number; readonly label: string }[];
  /** Curves with their bands, drawn below the points. */
  readonly below?: readonly Partial<Data>[];
}

/** What a figure of small panels shows. */
export interface PanelsView {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly columns: 1 | 2;
  readonly panelPx: number;
  readonly panels: readonly BudgetPanel[];
}

/** Between two rows of panels: ticks and title of the upper axis, heading of the lower panel. */
const GAP_PX = 84;
const BELOW_PX = 50;
const LEGEND_ROW_PX = 20;
/** Between two columns, as a share of the width: the tick labels of the right one. */
const GUTTER = 0.1;

/** Small panels of accuracy or calls by method, in one or two columns, with one legend. */
export function budgetPanels(view: PanelsView): Figure {
  const { id, title, subtitle, panels, columns, panelPx } = view;
  const rows = Math.ceil(panels.length / columns);
  const height = rows * panelPx + (rows - 1) * GAP_PX;
  const layout = columnLayout(title, subtitle, 12);
  const placed = panels.map((panel, i) => {
    const top = 1 - Math.floor(i / columns) * (panelPx + GAP_PX) / height;
    const wide = (1 - (columns - 1) * GUTTER) / columns;
    const left = (i % columns) * (wide + GUTTER);
    return {
      panel,
      suffix: i === 0 ? "" : String(i + 1),
      x: [left, left + wide] as const,
      y: [Math.max(0, top - panelPx / height), top] as const,
    };
  });
  const data = placed.flatMap(({ panel, suffix }) => panelTraces(panel, suffix));
  const named = onceInLegend(data);
  const entries = named.filter(({ showlegend }) => showlegend === true).length;
  const legendRows = entries <= 3 ? 1 : Math.ceil(entries / 2);
  return {
    id,
    title,
    data: named as Partial<Data>[],
    layout: {
      ...layout,
      ...Object.fromEntries(placed.flatMap(({ panel, suffix, x, y }) => [
        [`xaxis${suffix}`, { ...xAxis(panel), domain: [...x], anchor: `y${suffix}` }],
        [
          `yaxis${suffix}`,
          { ...axis(""), range: [...panel.yRange], domain: [...y], anchor: `x${suffix}` },
        ],
      ])),
      annotations: placed.map(({ panel, x, y }) => ({
        text: `<b>${panel.heading}</b>`,
        xref: "paper" as const,
        yref: "paper" as const,
        x: x[0],
        y: y[1],
        xanchor: "left" as const,
        yanchor: "bottom" as const,
        yshift: 3,
        showarrow: false,
      })),
      legend: {
        orientation: "h",
        x: 0,
        y: 0,
        yref: "container",
        yanchor: "bottom",
        traceorder: "normal",
      },
      margin: { ...layout.margin, l: 36, b: BELOW_PX + LEGEND_ROW_PX * legendRows + 8 },
      height: layout.margin!.t! + height + BELOW_PX + LEGEND_ROW_PX * legendRows + 8,
    },
  };
}

function xAxis({ xTitle, logTicks, xEnd }: BudgetPanel): Record<string, unknown> {
  if (logTicks === undefined) return { ...axis(xTitle), range: [0, xEnd], zeroline: false };
  return {
    ...axis(xTitle),
    type: "log",
    tickvals: [...logTicks],
    ticktext: logTicks.map(String),
    tickangle: 0,
    range: [Math.log10(logTicks[0]! / 1.25), Math.log10(xEnd * 1.25)],
  };
}

function panelTraces(panel: BudgetPanel, suffix: string): Record<string, unknown>[] {
  const axes = { xaxis: `x${suffix}`, yaxis: `y${suffix}` };
  const methods = [...Map.groupBy(panel.points, ({ method }) => method)];
  const { frontier, printed } = panel;
  return [
    ...(panel.below ?? []).map((trace) => ({ ...trace, ...axes })),
    ...frontier === undefined ? [] : [frontierTrace(frontier, axes)],
    ...methods.map(([method, points], i) =>
      methodTrace(
        method,
        points,
        shift(panel, i - (methods.length - 1) / 2),
        panel.joined ? "lines+markers" : "markers",
        axes,
      )
    ),
    ...printed === undefined ? [] : [printedTrace(printed, axes)],
  ];
}

/** Moves methods that share their places a little apart, so that no interval hides another. */
function shift(panel: BudgetPanel, steps: number): (x: number) => number {
  const places = panel.points.map(({ x }) => x);
  const shared = new Set(places).size < places.length;
  if (!shared) return (x) => x;
  if (panel.logTicks === undefined) return (x) => x + steps * 0.02 * panel.xEnd;
  const share = (panel.xEnd / panel.logTicks[0]!) ** 0.02;
  return (x) => x * share ** steps;
}

/** Names each group in the legend at its first trace only. */
function onceInLegend(traces: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  const seen = new Set<unknown>();
  return traces.map((trace) => {
    const group = trace["legendgroup"];
    const first = group !== undefined && !seen.has(group);
    seen.add(group);
    return { ...trace, showlegend: first };
  });
}
