import type { Data } from "plotly.js-dist";
import type { Architecture, Benchmark } from "../../data/names.ts";
import type { Figure } from "../figure.ts";
import { groupHeadings, rowAxis } from "../marks/grouped_rows.ts";
import { intervalMark } from "../marks/interval_marks.ts";
import {
  ARCHITECTURE_COLOURS,
  ARCHITECTURE_LABELS,
  axis,
  BENCHMARK_LABELS,
  columnLayout,
} from "../theme.ts";

/** Recorded steps of a group of runs as the figure takes them. */
export interface StepRow {
  /** The benchmark. */
  readonly benchmark: Benchmark;
  /** The architecture. */
  readonly architecture: Architecture;
  /** Which runs: all, those that solved their instance, or the others. */
  readonly outcome: "all" | "solved" | "unsolved";
  /** Number of runs. */
  readonly runs: number;
  /** Runs without a recorded step. */
  readonly unrecorded: number;
  /** A quarter of the runs record at most so many steps. */
  readonly lowerQuartile: number;
  /** Half of the runs record at most so many steps. */
  readonly median: number;
  /** Three quarters of the runs record at most so many steps. */
  readonly upperQuartile: number;
  /** The 95% interval of the median, or why there is none. */
  readonly interval: { readonly low: number; readonly high: number } | { readonly reason: string };
}

const ROW_PX = 15;
const LEFT = 158;
const RIGHT = 92;

/**
 * Environment steps of solved and unsolved runs by benchmark and architecture: quartiles, and the
 * median with its 95% interval.
 *
 * @example
 * ```ts
 * import { loadInstances } from "kit/data/instances.ts";
 * import { recordedStepsFigure } from "kit/figures/coordination/recorded_steps.ts";
 * import { stepDistributions } from "kit/scaling/coordination/recorded_steps.ts";
 * import { strict as assert } from "node:assert";
 * const { title } = recordedStepsFigure(stepDistributions(loadInstances().rows));
 * assert.match(title, /44 to 52 against 61, 24 to 32 against 34/);
 * ```
 */
export function recordedStepsFigure(distributions: readonly StepRow[]): Figure {
  let next = 0;
  const rows: (StepRow & { readonly at: number })[] = [];
  const headings: { text: string; at: number }[] = [];
  const parts = distributions.filter(({ outcome }) => outcome !== "all");
  for (const [benchmark, own] of Map.groupBy(parts, (row) => row.benchmark)) {
    headings.push({ text: BENCHMARK_LABELS[benchmark], at: next++ });
    for (const row of own) {
      rows.push({ ...row, at: next });
      next += row.outcome === "solved" ? 1 : 1.35;
    }
  }
  const title = titleOf(distributions.filter(({ outcome }) => outcome === "all"));
  const layout = columnLayout(
    title,
    "Line: median of all runs. Filled: solved runs, open: unsolved, each with median, its 95% " +
      "interval over instances (thick) and the middle half of the runs (thin). Empty: runs " +
      "without a recorded step, left out.",
  );
  return {
    id: "recorded-steps",
    title,
    data: [
      ...distributions.filter(({ outcome }) => outcome === "all").map((all) => overall(all, rows)),
      ...rows.flatMap(marks),
    ],
    layout: {
      ...layout,
      xaxis: {
        ...axis("environment steps (log scale)"),
        type: "log",
        range: [Math.log10(8), Math.log10(160)],
        tickvals: [10, 20, 50, 100],
        zeroline: false,
      },
      yaxis: rowAxis(
        rows.map(({ at, architecture, outcome }) => ({
          at,
          label: outcome === "solved" ? `${ARCHITECTURE_LABELS[architecture]}, solved` : "unsolved",
        })),
        [next - 0.3, -0.7],
      ),
      annotations: [
        ...groupHeadings(headings, 10 - LEFT),
        ...rows.map(({ at, runs, unrecorded }) => ({
          text: unrecorded === 0 ? `${runs} runs` : `${runs}, ${unrecorded} empty`,
          xref: "paper" as const,
          x: 1,
          xshift: 6,
          xanchor: "left" as const,
          y: at,
          showarrow: false,
        })),
      ],
      showlegend: false,
      margin: { ...layout.margin, l: LEFT, r: RIGHT, b: 50 },
      height: layout.margin!.t! + 50 + ROW_PX * (next + 0.4),
    },
  };
}

/** The median of all runs of a benchmark and architecture, a line through their rows. */
function overall(
  { benchmark, architecture, median }: StepRow,
  rows: readonly (StepRow & { readonly at: number })[],
): Partial<Data> {
  const heights = rows.filter((row) =>
    row.benchmark === benchmark && row.architecture === architecture
  ).map(({ at }) => at);
  return {
    type: "scatter",
    mode: "lines",
    x: [median, median],
    y: [Math.min(...heights) - 0.4, Math.max(...heights) + 0.4],
    line: { color: ARCHITECTURE_COLOURS[architecture], width: 2 },
    hovertemplate: `${
      ARCHITECTURE_LABELS[architecture]
    }, all runs: median %{x} steps<extra></extra>`,
  };
}

function marks(row: StepRow & { readonly at: number }): readonly Partial<Data>[] {
  const { architecture, outcome, median, interval, lowerQuartile, upperQuartile, at } = row;
  return intervalMark({
    x: median,
    y: at,
    ..."low" in interval ? interval : {},
    wideLow: lowerQuartile,
    wideHigh: upperQuartile,
    colour: ARCHITECTURE_COLOURS[architecture],
    hollow: outcome === "unsolved",
    hover: `${ARCHITECTURE_LABELS[architecture]}, ${outcome}: median %{x} steps`,
  });
}

/** Whether teams record fewer steps than the single agent, in the median of all recorded runs. */
function titleOf(all: readonly StepRow[]): string {
  const groups = [...Map.groupBy(all, ({ benchmark }) => benchmark)].map(([, own]) => {
    const single = own.find(({ architecture }) => architecture === "single")!.median;
    const teams = own.filter(({ architecture }) => architecture !== "single").map((row) =>
      row.median
    );
    return { single, teams };
  });
  const fewer = groups.flatMap(({ single, teams }) => teams.filter((median) => median < single));
  const texts = groups.map(({ single, teams }) =>
    `${Math.min(...teams)} to ${Math.max(...teams)} against ${single}`
  );
  const count = groups.reduce((sum, { teams }) => sum + teams.length, 0);
  const who = fewer.length === count ? "All teams" : `${fewer.length} of ${count} teams`;
  return `${who} record fewer steps than the single agent (medians ${texts.join(", ")})`;
}
