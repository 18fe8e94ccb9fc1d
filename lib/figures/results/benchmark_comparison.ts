import type { Data } from "plotly.js-dist";
import type { Architecture, Benchmark } from "../../data/names.ts";
import type { Figure } from "../figure.ts";
import { errorBars } from "../marks/error_bars.ts";
import { groupHeadings, rowAxis } from "../marks/grouped_rows.ts";
import {
  ARCHITECTURE_COLOURS,
  ARCHITECTURE_LABELS,
  BENCHMARK_LABELS,
  columnLayout,
  signedPercent,
} from "../theme.ts";
import {
  changeAxis,
  changeTraces,
  panelAxis,
  type PrintedComparison,
} from "./benchmark_changes.ts";

/** One benchmark and architecture as the figure takes it; rates are fractions 0..1. */
export interface ComparisonRow {
  /** The benchmark. */
  readonly benchmark: Benchmark;
  /** The architecture. */
  readonly architecture: Architecture;
  /** Success rate (0..1) of each model. */
  readonly models: readonly { readonly model: string; readonly successRate: number }[];
  /** Mean of these rates. */
  readonly mean: number;
  /** Lower end of its 95% interval. */
  readonly low: number;
  /** Upper end of its 95% interval. */
  readonly high: number;
  /** Relative change against the single agent, in percent. */
  readonly changePct: number;
  /** Its 95% interval, or why there is none. */
  readonly changeInterval:
    | { readonly lowPct: number; readonly highPct: number }
    | { readonly status: "undetermined"; readonly reason: string };
}

/** A cell and the height it is drawn at: rows count downwards, a heading takes a row. */
interface PlacedRow extends ComparisonRow {
  readonly at: number;
}

const ROW_PX = 15;

/**
 * Success rates by benchmark and architecture (Figure 2 of Kim et al.). Left: each model a point,
 * the mean with its 95% interval over models. Right: the relative change of the mean against the
 * single agent with its 95% interval, and the printed changes that differ from it.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { printedChanges } from "kit/claims/kim/printed_changes.ts";
 * import { benchmarkComparisonFigure } from "kit/figures/results/benchmark_comparison.ts";
 * import { compareBenchmarks } from "kit/scaling/results/benchmark_comparison.ts";
 * import { strict as assert } from "node:assert";
 * const { configurations, kimQuantities } = loadTables();
 * const figure = benchmarkComparisonFigure(
 *   compareBenchmarks(configurations),
 *   printedChanges(kimQuantities),
 * );
 * assert.equal(figure.id, "benchmark-comparison");
 * assert.match(figure.title, /70% \(PlanCraft\) to \+81% \(Finance Agent\)/);
 * ```
 */
export function benchmarkComparisonFigure(
  cells: readonly ComparisonRow[],
  printed: readonly PrintedComparison[] = [],
): Figure {
  const benchmarks = [...new Set(cells.map(({ benchmark }) => benchmark))];
  const rows = benchmarks.flatMap((benchmark, k) => {
    const own = cells.filter((cell) => cell.benchmark === benchmark);
    return own.map((cell, i) => ({ ...cell, at: k * (own.length + 1) + i + 1 }));
  });
  const headings = benchmarks.map((benchmark) => ({
    text: BENCHMARK_LABELS[benchmark],
    at: rows.find((row) => row.benchmark === benchmark)!.at - 1,
  }));
  const last = rows.at(-1)?.at ?? 0;
  const title = titleOf(cells);
  const layout = columnLayout(
    title,
    "Points: models; line: mean; bars: 95% intervals over models. Filled: the interval of the " +
      "change excludes zero. Cross: a printed change that differs.",
  );
  return {
    id: "benchmark-comparison",
    title,
    data: [
      ...rows.flatMap(rateTraces),
      ...changeTraces(rows, printed),
    ],
    layout: {
      ...layout,
      xaxis: {
        ...panelAxis("success rate (%)"),
        domain: [0, 0.5],
        range: [0, 100],
        tickvals: [0, 25, 50, 75, 100],
        zeroline: false,
      },
      xaxis2: changeAxis(rows),
      yaxis: rowAxis(
        rows.map(({ at, architecture }) => ({ at, label: ARCHITECTURE_LABELS[architecture] })),
        [last + 0.7, -0.7],
      ),
      annotations: groupHeadings(headings, -84),
      showlegend: false,
      margin: { ...layout.margin, l: 90, r: 44, b: 45 },
      height: layout.margin!.t! + 45 + ROW_PX * (last + 1.4),
    },
  };
}

function rateTraces(row: PlacedRow): Partial<Data>[] {
  const colour = ARCHITECTURE_COLOURS[row.architecture];
  const shared = { type: "scatter", mode: "markers", xaxis: "x", yaxis: "y" };
  const points = {
    ...shared,
    x: row.models.map(({ successRate }) => 100 * successRate),
    y: row.models.map(() => row.at),
    text: row.models.map(({ model }) => model),
    hovertemplate: "%{text}: %{x:.1f}%<extra></extra>",
    marker: { color: colour, size: 5, opacity: 0.4 },
  };
  const mean = {
    ...shared,
    x: [100 * row.mean],
    y: [row.at],
    error_x: errorBars(
      [{ at: 100 * row.mean, low: 100 * row.low, high: 100 * row.high }],
      { color: colour },
    ),
    hovertemplate: `${ARCHITECTURE_LABELS[row.architecture]}: mean %{x:.1f}%<extra></extra>`,
    marker: { color: colour, size: 10, symbol: "line-ns", line: { color: colour, width: 2.5 } },
  };
  return [points, mean] as Partial<Data>[];
}

function titleOf(cells: readonly ComparisonRow[]): string {
  const teams = cells.filter(({ architecture }) => architecture !== "single");
  const best = teams.reduce((a, b) => b.changePct > a.changePct ? b : a);
  const worst = teams.reduce((a, b) => b.changePct < a.changePct ? b : a);
  const at = ({ changePct, benchmark }: ComparisonRow): string =>
    `${signedPercent(changePct)} (${BENCHMARK_LABELS[benchmark]})`;
  return `Teams change the single agent's mean success by ${at(worst)} to ${at(best)}`;
}
