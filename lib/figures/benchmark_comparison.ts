import type { Data } from "plotly.js-dist";
import type { Architecture, Benchmark } from "../data/names.ts";
import type { Figure } from "./figure.ts";
import {
  ARCHITECTURE_COLOURS,
  ARCHITECTURE_LABELS,
  axis,
  baseLayout,
  BENCHMARK_LABELS,
  signedPercent,
} from "./theme.ts";

/** One benchmark and architecture as the figure takes it; rates are fractions 0..1. */
export interface ComparisonRow {
  readonly benchmark: Benchmark;
  readonly architecture: Architecture;
  readonly models: readonly { readonly model: string; readonly successRate: number }[];
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly changePct: number;
}

const COLUMNS = 3;
const GAP_X = 0.06;
const GAP_Y = 0.24;

/**
 * Success rates by benchmark and architecture (Figure 2 of Kim et al.): each model a point, the mean
 * with its 95% interval over models, and the relative change against the single agent.
 */
export function benchmarkComparison(cells: readonly ComparisonRow[]): Figure {
  const benchmarks = [...new Set(cells.map(({ benchmark }) => benchmark))];
  const title = titleOf(cells);
  const panels = benchmarks.map((benchmark, k) => ({
    cells: cells.filter((cell) => cell.benchmark === benchmark),
    suffix: k === 0 ? "" : String(k + 1),
    domain: panelDomain(k, Math.ceil(benchmarks.length / COLUMNS)),
    benchmark,
  }));
  const axes = Object.fromEntries(panels.flatMap(({ suffix, domain, cells: own }, k) => [
    [`xaxis${suffix}`, {
      ...axis(""),
      domain: domain.x,
      anchor: `y${suffix}`,
      range: [-0.6, own.length - 0.4],
      tickvals: own.map((_, i) => i),
      ticktext: own.map(({ architecture }) => ARCHITECTURE_LABELS[architecture]),
      tickangle: -35,
      showgrid: false,
      zeroline: false,
    }],
    [`yaxis${suffix}`, {
      ...axis(k % COLUMNS === 0 ? "success rate (%)" : ""),
      domain: domain.y,
      anchor: `x${suffix}`,
      range: [0, 112],
      tickvals: [0, 25, 50, 75, 100],
      zeroline: false,
    }],
  ]));
  return {
    id: "benchmark-comparison",
    title,
    data: panels.flatMap(({ cells: own, suffix }) =>
      own.flatMap((cell, i) => tracesOf(cell, i, suffix))
    ),
    layout: {
      ...baseLayout(
        title,
        "Points: models. Bars: mean with 95% interval over models. Labels: change of the mean against the single agent.",
      ),
      ...axes,
      annotations: panels.map(({ benchmark, suffix, domain }) => ({
        text: `<b>${BENCHMARK_LABELS[benchmark]}</b>`,
        xref: "paper" as const,
        yref: "paper" as const,
        x: (domain.x[0]! + domain.x[1]!) / 2,
        y: domain.y[1]! + 0.005,
        xanchor: "center" as const,
        yanchor: "bottom" as const,
        showarrow: false,
        name: `panel${suffix}`,
      })),
      showlegend: false,
      width: 960,
      height: 720,
    },
  };
}

function panelDomain(k: number, rows: number): { x: number[]; y: number[] } {
  const width = (1 - GAP_X * (COLUMNS - 1)) / COLUMNS;
  const height = (1 - GAP_Y * (rows - 1)) / rows;
  const left = (k % COLUMNS) * (width + GAP_X);
  const top = 1 - Math.floor(k / COLUMNS) * (height + GAP_Y);
  return { x: [left, left + width], y: [top - height, top] };
}

function tracesOf(cell: ComparisonRow, at: number, suffix: string): Partial<Data>[] {
  const colour = ARCHITECTURE_COLOURS[cell.architecture];
  const axes = { xaxis: `x${suffix}`, yaxis: `y${suffix}` };
  const spread = cell.models.length > 1 ? 0.4 / (cell.models.length - 1) : 0;
  const points = {
    ...axes,
    type: "scatter",
    mode: "markers",
    x: cell.models.map((_, i) => at - 0.2 + i * spread),
    y: cell.models.map(({ successRate }) => 100 * successRate),
    text: cell.models.map(({ model }) => model),
    hovertemplate: "%{text}: %{y:.1f}%<extra></extra>",
    marker: { color: colour, size: 6, opacity: 0.45 },
  };
  const mean = {
    ...axes,
    type: "scatter",
    mode: "markers",
    x: [at],
    y: [100 * cell.mean],
    error_y: {
      type: "data",
      symmetric: false,
      array: [100 * (cell.high - cell.mean)],
      arrayminus: [100 * (cell.mean - cell.low)],
      color: colour,
      thickness: 2,
      width: 5,
    },
    hovertemplate: `${ARCHITECTURE_LABELS[cell.architecture]}: mean %{y:.1f}%<extra></extra>`,
    marker: { color: colour, size: 10, symbol: "line-ew", line: { color: colour, width: 3 } },
  };
  const label = {
    ...axes,
    type: "scatter",
    mode: "text",
    x: [at],
    y: [106],
    text: [cell.architecture === "single" ? "" : signedPercent(cell.changePct)],
    textfont: { color: colour, size: 12 },
    hoverinfo: "skip",
  };
  return [points, mean, label] as Partial<Data>[];
}

function titleOf(cells: readonly ComparisonRow[]): string {
  const teams = cells.filter(({ architecture }) => architecture !== "single");
  const best = teams.reduce((a, b) => b.changePct > a.changePct ? b : a);
  const worst = teams.reduce((a, b) => b.changePct < a.changePct ? b : a);
  return `Teams reach ${signedPercent(best.changePct)} on ${BENCHMARK_LABELS[best.benchmark]} ` +
    `and ${signedPercent(worst.changePct)} on ${BENCHMARK_LABELS[worst.benchmark]}`;
}
