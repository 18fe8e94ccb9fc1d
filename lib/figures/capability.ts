import type { Data } from "plotly.js-dist";
import type { Architecture } from "../data/names.ts";
import type { Figure } from "./figure.ts";
import {
  ARCHITECTURE_COLOURS,
  ARCHITECTURE_LABELS,
  axis,
  columnLayout,
  translucent,
} from "./theme.ts";

/** Mean success of one model and architecture; rates are fractions 0..1. */
export interface CapabilityRow {
  readonly model: string;
  readonly index: number;
  readonly architecture: Architecture;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Mean success against the Intelligence Index by architecture (Figure 1 of Kim et al.): lines join
 * the models in the order of the index, and a band shows the single agent's interval.
 */
export function capabilityFigure(points: readonly CapabilityRow[]): Figure {
  const groups = [...Map.groupBy(points, ({ architecture }) => architecture)];
  const single = points.filter(({ architecture }) => architecture === "single");
  const title = titleOf(points, single);
  const layout = columnLayout(
    title,
    "Mean over benchmarks; each point a model. Grey band: the single agent's 95% interval over " +
      "benchmarks.",
  );
  return {
    id: "capability",
    title,
    data: [
      ...band(single),
      ...groups.map(([architecture, own]) => trace(architecture, own)),
    ],
    layout: {
      ...layout,
      xaxis: { ...axis("Intelligence Index"), zeroline: false },
      yaxis: { ...axis("mean success (%)"), range: [0, 100] },
      legend: { orientation: "h", x: 0, y: -0.2, yanchor: "top", traceorder: "normal" },
      margin: { ...layout.margin, b: 100 },
      height: 460,
    },
  };
}

function trace(architecture: Architecture, own: readonly CapabilityRow[]): Partial<Data> {
  return {
    type: "scatter",
    mode: "lines+markers",
    name: ARCHITECTURE_LABELS[architecture],
    x: own.map(({ index }) => index),
    y: own.map(({ mean }) => 100 * mean),
    text: own.map(({ model }) => model),
    hovertemplate: `%{text}, ${ARCHITECTURE_LABELS[architecture]}: %{y:.1f}%<extra></extra>`,
    line: { color: ARCHITECTURE_COLOURS[architecture], width: 1.5 },
    marker: { color: ARCHITECTURE_COLOURS[architecture], size: 6 },
  };
}

function band(single: readonly CapabilityRow[]): Partial<Data>[] {
  const x = single.map(({ index }) => index);
  const edge = {
    type: "scatter" as const,
    mode: "lines" as const,
    x,
    line: { width: 0, color: ARCHITECTURE_COLOURS.single },
    showlegend: false,
    hoverinfo: "skip" as const,
  };
  return [
    { ...edge, y: single.map(({ low }) => 100 * low) },
    {
      ...edge,
      y: single.map(({ high }) => 100 * high),
      fill: "tonexty",
      fillcolor: translucent(ARCHITECTURE_COLOURS.single, 0.12),
    },
  ];
}

/** For how many models some team lies above the single agent, and the range of the differences. */
function titleOf(points: readonly CapabilityRow[], single: readonly CapabilityRow[]): string {
  const gains = single.map((own) => {
    const teams = points.filter(({ model, architecture }) =>
      model === own.model && architecture !== "single"
    );
    return 100 * (Math.max(...teams.map(({ mean }) => mean)) - own.mean);
  });
  const signed = (value: number): string =>
    `${value < 0 ? "\u2212" : "+"}${Math.abs(value).toFixed(1)}`;
  return `The best team beats the single agent for ${gains.filter((gain) => gain > 0).length} of ` +
    `${gains.length} models (${signed(Math.min(...gains))} to ${
      signed(Math.max(...gains))
    } points)`;
}
