import type { Data } from "plotly.js-dist";
import type { Architecture } from "../../data/names.ts";
import type { Figure } from "../figure.ts";
import {
  ARCHITECTURE_COLOURS,
  ARCHITECTURE_LABELS,
  axis,
  COLOURS,
  columnLayout,
} from "../theme.ts";

/** One square of the map: what is recommended for so many tools at a single-agent baseline. */
export interface MapSquare {
  /** Number of tools. */
  readonly tools: number;
  /** Single-agent success, 0..1. */
  readonly baseline: number;
  /** The architecture to choose. */
  readonly recommendation: Architecture;
  /** Expected gain of the best team over one agent by the pooled model, a fraction. */
  readonly teamGain: number;
  /** Whether a pilot is worth its trouble. */
  readonly measureFirst: boolean;
}

/** A measured benchmark and model: where it lies and whether one agent or a team was best. */
export interface MeasuredDecision {
  /** Benchmark and model. */
  readonly name: string;
  /** Number of tools of the benchmark. */
  readonly tools: number;
  /** Success of the single agent, 0..1. */
  readonly baseline: number;
  /** What succeeded most often; both where they tie. */
  readonly best: "single" | "team" | "both";
}

const MARKS = {
  single: {
    label: "measured: one agent best",
    symbol: "circle",
    colour: ARCHITECTURE_COLOURS.single,
  },
  team: {
    label: "measured: a team best",
    symbol: "triangle-up",
    colour: COLOURS.background,
  },
  both: { label: "measured: both alike", symbol: "diamond-open", colour: COLOURS.text },
} as const;

/** Paler than the architectures' colours, so that points stand out. */
const PALE = 0.28;

/**
 * The recommended architecture over single-agent baseline and tools, the region where measuring
 * first is worth it, the line on which the pooled model expects nothing from a team, and what was
 * measured.
 *
 * @param index Intelligence Index of the model that the map is for.
 *
 * @example
 * ```ts
 * import { recommendationFigure } from "kit/figures/choosing/recommendation_map.ts";
 * import { strict as assert } from "node:assert";
 * const squares = [0.2, 0.4, 0.6, 0.8].map((baseline) => ({
 *   tools: 5,
 *   baseline,
 *   recommendation: baseline < 0.5 ? "hybrid" as const : "single" as const,
 *   teamGain: baseline < 0.7 ? 0.1 : -0.1,
 *   measureFirst: baseline < 0.3,
 * }));
 * const { title } = recommendationFigure(squares, [], 65);
 * assert.match(title, /one agent from 50% on, .* 25% .*disagrees in 25%/);
 * ```
 */
export function recommendationFigure(
  squares: readonly MapSquare[],
  measured: readonly MeasuredDecision[],
  index: number,
): Figure {
  const tools = [...new Set(squares.map((square) => square.tools))].sort((a, b) => a - b);
  const baselines = [...new Set(squares.map(({ baseline }) => baseline))].sort((a, b) => a - b);
  const names = [...new Set(squares.map(({ recommendation }) => recommendation))];
  const find = (baseline: number, count: number): MapSquare =>
    squares.find((one) => one.baseline === baseline && one.tools === count)!;
  const title = titleOf(squares);
  const x = baselines.map((baseline) => 100 * baseline);
  const rows = tools.map((_, i) => i);
  const region = {
    type: "heatmap",
    x,
    y: rows,
    z: tools.map((count) =>
      baselines.map((baseline) => names.indexOf(find(baseline, count).recommendation))
    ),
    zmin: 0,
    zmax: Math.max(1, names.length - 1),
    colorscale: names.length === 1
      ? [[0, ARCHITECTURE_COLOURS[names[0]!]], [1, ARCHITECTURE_COLOURS[names[0]!]]]
      : names.map((name, k) => [k / (names.length - 1), ARCHITECTURE_COLOURS[name]]),
    opacity: PALE,
    showscale: false,
    hoverinfo: "skip",
  };
  const keys = names.map((name) => ({
    type: "scatter",
    mode: "markers",
    x: [null],
    y: [null],
    name: `recommended: ${ARCHITECTURE_LABELS[name]}`,
    marker: {
      symbol: "square",
      size: 12,
      color: ARCHITECTURE_COLOURS[name],
      opacity: PALE,
    },
  }));
  const first = squares.filter(({ measureFirst }) => measureFirst);
  const hatch = {
    type: "scatter",
    mode: "markers",
    name: "measure first",
    x: first.map(({ baseline }) => 100 * baseline),
    y: first.map((square) => tools.indexOf(square.tools)),
    marker: {
      symbol: "line-ne-open",
      size: 8,
      color: COLOURS.text,
      opacity: 0.55,
      line: { width: 1.2 },
    },
    hoverinfo: "skip",
  };
  const crossing = tools.map((count) =>
    zeroOf(baselines.map((baseline) => ({
      at: 100 * baseline,
      gain: find(baseline, count).teamGain,
    })))
  );
  const line = {
    type: "scatter",
    mode: "lines",
    name: "pooled model: no gain from a team",
    x: crossing,
    y: rows,
    line: { color: COLOURS.text, width: 2, dash: "dot" },
    hoverinfo: "skip",
  };
  const points = (["single", "team", "both"] as const).map((best) => {
    const own = measured.filter((one) => one.best === best);
    return {
      type: "scatter",
      mode: "markers",
      name: MARKS[best].label,
      x: own.map(({ baseline }) => 100 * baseline),
      y: own.map((one) => place(one.tools, tools)),
      text: own.map(({ name }) => name),
      hovertemplate: "%{text}: %{x:.0f}%<extra></extra>",
      marker: {
        symbol: MARKS[best].symbol,
        size: 7,
        color: MARKS[best].colour,
        line: { color: best === "single" ? COLOURS.background : COLOURS.text, width: 1 },
      },
    };
  }).filter(({ x: own }) => own.length > 0);
  const layout = columnLayout(
    title,
    `Intelligence Index ${index}. Hatched: a pilot is expected to save at least 2 points. Pooled ` +
      "model: the kit's own, fitted to all benchmarks.",
  );
  return {
    id: "recommendation-map",
    title,
    data: [region, ...keys, hatch, line, ...points] as Partial<Data>[],
    layout: {
      ...layout,
      xaxis: {
        ...axis("single-agent success (%)"),
        range: [0, 100],
        showgrid: false,
        zeroline: false,
      },
      yaxis: {
        ...axis("tools"),
        tickvals: rows,
        ticktext: tools.map(String),
        range: [-0.5, tools.length - 0.5],
        showgrid: false,
        zeroline: false,
      },
      legend: { orientation: "h", x: -0.1, xanchor: "left", y: -0.18, yanchor: "top" },
      margin: { ...layout.margin, l: 50, b: 140 },
      height: layout.margin!.t! + 140 + 270,
    },
  };
}

/** Where the gain changes sign from above to below zero, between neighbours; null where it never does. */
function zeroOf(points: readonly { readonly at: number; readonly gain: number }[]): number | null {
  for (const [i, next] of points.entries()) {
    const last = points[i - 1];
    if (last === undefined || !(last.gain > 0 && next.gain <= 0)) continue;
    return last.at + (next.at - last.at) * last.gain / (last.gain - next.gain);
  }
  return null;
}

/** Position of a number of tools between the rows of the map. */
function place(count: number, tools: readonly number[]): number {
  const above = tools.findIndex((one) => one >= count);
  if (above < 0) return tools.length - 1;
  if (above === 0 || tools[above] === count) return above;
  const [low, high] = [tools[above - 1]!, tools[above]!];
  return above - 1 + (count - low) / (high - low);
}

function titleOf(squares: readonly MapSquare[]): string {
  const first = squares.filter(({ measureFirst }) => measureFirst).length;
  const share = Math.round(100 * first / squares.length);
  const baselines = [...new Set(squares.map(({ baseline }) => baseline))].sort((a, b) => a - b);
  const start = baselines.findIndex((baseline) =>
    squares.every((one) => one.baseline < baseline || one.recommendation === "single")
  );
  const from = start < 1 ? 0 : (baselines[start]! + baselines[start - 1]!) / 2;
  const against =
    squares.filter(({ recommendation, teamGain }) =>
      (recommendation === "single") === (teamGain > 0)
    ).length;
  return `Recommended: one agent from ${Math.round(100 * from)}% on, and measuring first in ` +
    `${share}% of the map; the pooled model disagrees in ${
      Math.round(100 * against / squares.length)
    }%`;
}
