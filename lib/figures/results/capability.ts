import type { Data } from "plotly.js-dist";
import type { Architecture, Family } from "../../data/names.ts";
import { FAMILIES } from "../../data/names.ts";
import type { Figure } from "../figure.ts";
import {
  ARCHITECTURE_COLOURS,
  ARCHITECTURE_LABELS,
  axis,
  columnLayout,
  FAMILY_LABELS,
  signedNumber,
  translucent,
} from "../theme.ts";

/** Mean success of one model and architecture; rates are fractions 0..1. */
export interface CapabilityRow {
  /** Vendor of the model. */
  readonly family: Family;
  /** The language model. */
  readonly model: string;
  /** Its Intelligence Index, in points. */
  readonly index: number;
  /** The architecture. */
  readonly architecture: Architecture;
  /** Mean success rate over benchmarks, 0..1. */
  readonly mean: number;
  /** Lower end of its 95% interval. */
  readonly low: number;
  /** Upper end of its 95% interval. */
  readonly high: number;
}

/** Share of the width between two panels. */
const GAP = 0.04;

/**
 * Mean success against the Intelligence Index by architecture (Figure 1 of Kim et al.), a panel for
 * each family: lines join its models in the order of the index, and a band shows the single agent's
 * interval.
 *
 * @example
 * ```ts
 * import { sampleRows } from "kit/data/samples.ts";
 * import { loadTables } from "kit/data/tables.ts";
 * import { capabilityFigure } from "kit/figures/results/capability.ts";
 * import { intelligenceIndex } from "kit/scaling/results/capability.ts";
 * import { capabilityPoints } from "kit/scaling/results/capability_views.ts";
 * import { strict as assert } from "node:assert";
 * const { configurations, models } = loadTables();
 * const rows = sampleRows("four-benchmark", configurations);
 * const index = intelligenceIndex(models, "regression");
 * const { title } = capabilityFigure(capabilityPoints(rows, index));
 * assert.match(title, /5 of 9 models \(.3\.8 to \+13\.0 points\)/);
 * ```
 */
export function capabilityFigure(points: readonly CapabilityRow[]): Figure {
  const families = FAMILIES.filter((family) => points.some((point) => point.family === family));
  const single = points.filter(({ architecture }) => architecture === "single");
  const title = titleOf(points, single);
  const layout = columnLayout(
    title,
    "Means over benchmarks; each point a model. Grey band: the single agent's 95% interval over " +
      `benchmarks; those of teams reach ${reachOf(points)} points to either side.`,
    18,
  );
  const width = (1 + GAP) / families.length;
  const indices = points.map(({ index }) => index);
  const range = [Math.min(...indices) - 4, Math.max(...indices) + 4];
  return {
    id: "capability",
    title,
    data: families.flatMap((family, i) => [
      ...band(single.filter((point) => point.family === family), nameOf(i)),
      ...[...Map.groupBy(
        points.filter((point) => point.family === family),
        ({ architecture }) => architecture,
      )].map(([architecture, own]) => trace(architecture, own, nameOf(i), i === 0)),
    ]),
    layout: {
      ...layout,
      ...Object.fromEntries(families.map((_, i) => [`xaxis${i === 0 ? "" : i + 1}`, {
        ...axis(i === Math.floor(families.length / 2) ? "Intelligence Index (points)" : ""),
        domain: [i * width, (i + 1) * width - GAP],
        range,
        dtick: 10,
        zeroline: false,
      }])),
      yaxis: { ...axis("mean success (%)"), range: [0, 100] },
      annotations: families.map((family, i) => ({
        text: `<b>${FAMILY_LABELS[family]}</b>`,
        xref: "paper" as const,
        yref: "paper" as const,
        x: i * width,
        y: 1,
        xanchor: "left" as const,
        yanchor: "bottom" as const,
        showarrow: false,
      })),
      legend: { orientation: "h", x: 0, y: -0.2, yanchor: "top", traceorder: "normal" },
      margin: { ...layout.margin, b: 100 },
      height: 440,
    },
  };
}

function nameOf(panel: number): string {
  return `x${panel === 0 ? "" : panel + 1}`;
}

function trace(
  architecture: Architecture,
  own: readonly CapabilityRow[],
  xaxis: string,
  showlegend: boolean,
): Partial<Data> {
  return {
    type: "scatter",
    mode: "lines+markers",
    xaxis,
    showlegend,
    name: ARCHITECTURE_LABELS[architecture],
    x: own.map(({ index }) => index),
    y: own.map(({ mean }) => 100 * mean),
    text: own.map(({ model }) => model),
    hovertemplate: `%{text}, ${ARCHITECTURE_LABELS[architecture]}: %{y:.1f}%<extra></extra>`,
    line: { color: ARCHITECTURE_COLOURS[architecture], width: 1.5 },
    marker: { color: ARCHITECTURE_COLOURS[architecture], size: 6 },
  };
}

function band(single: readonly CapabilityRow[], xaxis: string): Partial<Data>[] {
  const x = single.map(({ index }) => index);
  const edge = {
    type: "scatter" as const,
    mode: "lines" as const,
    xaxis,
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

/** How far the intervals of the teams reach to either side, as a range in points. */
function reachOf(points: readonly CapabilityRow[]): string {
  const reaches = points.filter(({ architecture }) => architecture !== "single")
    .map(({ low, high }) => 50 * (high - low));
  return `${Math.min(...reaches).toFixed(0)} to ${Math.max(...reaches).toFixed(0)}`;
}

/** For how many models some team lies above the single agent, and the range of the differences. */
function titleOf(points: readonly CapabilityRow[], single: readonly CapabilityRow[]): string {
  const gains = single.map((own) => {
    const teams = points.filter(({ model, architecture }) =>
      model === own.model && architecture !== "single"
    );
    return 100 * (Math.max(...teams.map(({ mean }) => mean)) - own.mean);
  });
  return `The best team's mean is above the single agent's for ${
    gains.filter((gain) => gain > 0).length
  } of ${gains.length} models (${signedNumber(Math.min(...gains), 1)} to ${
    signedNumber(Math.max(...gains), 1)
  } points)`;
}
