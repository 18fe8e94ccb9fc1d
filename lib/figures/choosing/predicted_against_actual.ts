import type { Data } from "plotly.js-dist";
import { type Architecture, ARCHITECTURES, type Benchmark } from "../../data/names.ts";
import type { Figure } from "../figure.ts";
import { errorBars } from "../marks/error_bars.ts";
import {
  ARCHITECTURE_COLOURS,
  ARCHITECTURE_LABELS,
  axis,
  BENCHMARK_LABELS,
  COLOURS,
  columnLayout,
  translucent,
} from "../theme.ts";

/** A held-out success rate with its prediction; all rates are fractions 0..1. */
export interface PredictionPoint {
  /** The benchmark. */
  readonly benchmark: Benchmark;
  /** The language model. */
  readonly model: string;
  /** The architecture. */
  readonly architecture: Architecture;
  /** Measured success rate, 0..1. */
  readonly actual: number;
  /** Predicted success rate, 0..1. */
  readonly expected: number;
  /** Lower end of the interval. */
  readonly low: number;
  /** Upper end of the interval. */
  readonly high: number;
}

/** One panel of the figure: predictions made with the same knowledge. */
export interface PredictionPanel {
  /** What the model was told, in words. */
  readonly heading: string;
  /** R2 of the predictions. */
  readonly r2: number;
  /** Level of the intervals, 0..1. */
  readonly level: number;
  /** The held-out rates with their predictions. */
  readonly points: readonly PredictionPoint[];
}

const GAP = 0.06;

/**
 * Predicted against measured success rates on benchmarks that the model had not seen, with
 * intervals; points on the diagonal are predicted right.
 *
 * @example
 * ```ts
 * import { predictionFigure } from "kit/figures/choosing/predicted_against_actual.ts";
 * import { strict as assert } from "node:assert";
 * const points = [0.1, 0.3, 0.5, 0.9].map((actual) => ({
 *   benchmark: "plancraft" as const,
 *   model: "gpt-5",
 *   architecture: "single" as const,
 *   actual,
 *   expected: 0.4,
 *   low: 0.05,
 *   high: 0.7,
 * }));
 * const panel = { heading: "Nothing measured", r2: 0, level: 0.8, points };
 * const { title } = predictionFigure([panel]);
 * assert.match(title, /80% intervals hold 75% .*100% of the misses are on PlanCraft/);
 * ```
 */
export function predictionFigure(panels: readonly PredictionPanel[]): Figure {
  const title = titleOf(panels);
  const width = (1 - GAP * (panels.length - 1)) / panels.length;
  const axes = Object.fromEntries(panels.flatMap((_, k) => {
    const suffix = k === 0 ? "" : String(k + 1);
    const left = k * (width + GAP);
    const shared = { range: [-2, 102], tickvals: [0, 25, 50, 75, 100], zeroline: false };
    return [
      [`xaxis${suffix}`, {
        ...axis("predicted success (%)"),
        ...shared,
        domain: [left, left + width],
        anchor: `y${suffix}`,
      }],
      [`yaxis${suffix}`, {
        ...axis(k === 0 ? "measured success (%)" : ""),
        ...shared,
        showticklabels: k === 0,
        anchor: `x${suffix}`,
      }],
    ];
  }));
  const layout = columnLayout(
    title,
    `Each benchmark predicted from the other five. Points: measured; bars: ${
      levelOf(panels)
    }% intervals of the prediction. Circled: outside its interval.`,
    26,
  );
  return {
    id: "predicted-against-actual",
    title,
    data: panels.flatMap((panel, k) => tracesOf(panel, k === 0 ? "" : String(k + 1), k === 0)),
    layout: {
      ...layout,
      ...axes,
      annotations: panels.map(({ heading, r2 }, k) => ({
        text: `<b>${heading}</b>, R\u00b2 ${r2.toFixed(2)}`,
        xref: "paper" as const,
        yref: "paper" as const,
        x: k * (width + GAP),
        y: 1.01,
        xanchor: "left" as const,
        yanchor: "bottom" as const,
        showarrow: false,
      })),
      legend: {
        orientation: "h",
        x: -0.12,
        y: -0.24,
        yanchor: "top",
      },
      margin: { ...layout.margin, b: 90 },
      height: layout.margin!.t! + 90 + 210,
    },
  };
}

function tracesOf(
  { points }: PredictionPanel,
  suffix: string,
  showLegend: boolean,
): Partial<Data>[] {
  const axes = { xaxis: `x${suffix}`, yaxis: `y${suffix}` };
  const diagonal = {
    ...axes,
    type: "scatter",
    mode: "lines",
    x: [0, 100],
    y: [0, 100],
    line: { color: COLOURS.weak, width: 1, dash: "dash" },
    hoverinfo: "skip",
    showlegend: false,
  };
  const outside = points.filter(({ actual, low, high }) => actual < low || actual > high);
  const circles = {
    ...axes,
    type: "scatter",
    mode: "markers",
    x: outside.map(({ expected }) => 100 * expected),
    y: outside.map(({ actual }) => 100 * actual),
    marker: { size: 9, symbol: "circle-open", color: COLOURS.text, line: { width: 1 } },
    hoverinfo: "skip",
    showlegend: false,
  };
  const clouds = ARCHITECTURES.map((architecture) => {
    const own = points.filter((point) => point.architecture === architecture);
    return {
      ...axes,
      type: "scatter",
      mode: "markers",
      name: ARCHITECTURE_LABELS[architecture],
      legendgroup: architecture,
      showlegend: showLegend,
      x: own.map(({ expected }) => 100 * expected),
      y: own.map(({ actual }) => 100 * actual),
      error_x: errorBars(
        own.map(({ expected, low, high }) => ({
          at: 100 * expected,
          low: 100 * low,
          high: 100 * high,
        })),
        { color: translucent(COLOURS.weak, 0.2), thickness: 1 },
      ),
      text: own.map(({ benchmark, model }) => `${BENCHMARK_LABELS[benchmark]}, ${model}`),
      hovertemplate: "%{text}: measured %{y:.0f}%, predicted %{x:.0f}%<extra></extra>",
      marker: { color: ARCHITECTURE_COLOURS[architecture], size: 5, opacity: 0.85 },
    };
  }).filter(({ x }) => x.length > 0);
  return [diagonal, ...clouds, circles] as Partial<Data>[];
}

/** Level of the intervals in percent. */
function levelOf(panels: readonly PredictionPanel[]): number {
  return Math.round(100 * panels[0]!.level);
}

function titleOf(panels: readonly PredictionPanel[]): string {
  const outside = panels.flatMap(({ points }) =>
    points.filter(({ actual, low, high }) => actual < low || actual > high)
  );
  const all = panels.reduce((sum, { points }) => sum + points.length, 0);
  const share = Math.round(100 * (1 - outside.length / all));
  const counts = new Map<Benchmark, number>();
  for (const { benchmark } of outside) counts.set(benchmark, (counts.get(benchmark) ?? 0) + 1);
  const [worst, misses] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [undefined, 0];
  return worst === undefined
    ? `On new benchmarks every interval holds what was measured`
    : `On new benchmarks ${levelOf(panels)}% intervals hold ${share}% of what was measured; ` +
      `${Math.round(100 * misses / outside.length)}% of the misses are on ${
        BENCHMARK_LABELS[worst]
      }`;
}
