import type { Data } from "plotly.js-dist";
import type { Architecture } from "../../data/names.ts";
import type { Figure } from "../figure.ts";
import { rowAxis } from "../marks/grouped_rows.ts";
import { intervalMark } from "../marks/interval_marks.ts";
import { printedCrosses } from "../marks/printed_marks.ts";
import { referenceLine } from "../marks/reference_line.ts";
import {
  ARCHITECTURE_COLOURS,
  ARCHITECTURE_LABELS,
  axis,
  COLOURS,
  columnLayout,
} from "../theme.ts";

/** A team's failures against the single agent's as the figure takes them. */
export interface AmplificationRow {
  /** The team's architecture. */
  readonly architecture: Architecture;
  /** Name of the sample. */
  readonly sample: string;
  /** Failures over the single agent's, for each benchmark and model. */
  readonly pairs: readonly number[];
  /** Mean over the pairs. */
  readonly mean: number;
  /** Lower end of its 95% interval over models. */
  readonly low: number;
  /** Upper end of its 95% interval over models. */
  readonly high: number;
  /** Lower end of its 95% interval over benchmarks. */
  readonly wideLow: number;
  /** Upper end of its 95% interval over benchmarks. */
  readonly wideHigh: number;
  /** The largest ratio that any pair can reach. */
  readonly bound: number;
  /** The printed error amplification. */
  readonly printed: number;
  /** Its printed interval; null where none is printed. */
  readonly printedInterval: readonly [low: number, high: number] | null;
}

const ROW_PX = 52;
const LEFT = 100;
const [FROM, TO] = [0.2, 26];

/**
 * Printed error amplification of each team beside the ratio of failures that the success rates
 * give, with 95% intervals over models and over benchmarks.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { errorAmplificationFigure } from "kit/figures/coordination/error_amplification.ts";
 * import { errorRatioRows } from "kit/scaling/coordination/error_ratio_rows.ts";
 * import { strict as assert } from "node:assert";
 * const { architectures, configurations } = loadTables();
 * const { title } = errorAmplificationFigure(errorRatioRows(architectures, configurations));
 * assert.match(title, /1\.1 to 1\.3 .*4\.3 .*4\.4 to 17\.2/);
 * ```
 */
export function errorAmplificationFigure(rows: readonly AmplificationRow[]): Figure {
  const groups = [...Map.groupBy(rows, ({ architecture }) => architecture)];
  const bound = Math.max(...rows.map((row) => row.bound));
  const title = titleOf(rows, bound);
  const layout = columnLayout(
    title,
    "Mean ratio of failures on four (open; v1, v2) and six benchmarks (filled; v3), thick: 95% " +
      "interval over models, thin: over benchmarks; dots: single pairs. Crosses: printed, with " +
      "the printed interval; in v3 they count errors in traces, which were not released.",
    18,
  );
  return {
    id: "error-amplification",
    title,
    data: groups.flatMap(([architecture, own], at) => tracesOf(architecture, own, at)),
    layout: {
      ...layout,
      xaxis: {
        ...axis("failures over the single agent's (log scale)"),
        type: "log",
        range: [Math.log10(FROM), Math.log10(TO)],
        tickvals: [0.25, 0.5, 1, 2, 5, 10, 20],
        zeroline: false,
      },
      yaxis: rowAxis(
        groups.map(([architecture], at) => ({ at, label: ARCHITECTURE_LABELS[architecture] })),
        [groups.length - 0.4, -0.6],
      ),
      shapes: [
        {
          type: "rect",
          layer: "below",
          x0: bound,
          x1: TO,
          yref: "paper",
          y0: 0,
          y1: 1,
          fillcolor: COLOURS.grid,
          line: { width: 0 },
        },
        referenceLine(1),
      ],
      annotations: [{
        text: `no pair can exceed ${bound.toFixed(1)}`,
        xref: "x",
        x: Math.log10(bound),
        yref: "paper",
        y: 1,
        xanchor: "left",
        yanchor: "bottom",
        showarrow: false,
      }],
      showlegend: false,
      margin: { ...layout.margin, l: LEFT, b: 50 },
      height: layout.margin!.t! + 50 + ROW_PX * groups.length,
    },
  };
}

function tracesOf(
  architecture: Architecture,
  own: readonly AmplificationRow[],
  at: number,
): readonly Partial<Data>[] {
  const colour = ARCHITECTURE_COLOURS[architecture];
  const last = own.at(-1)!;
  const { printed, printedInterval } = last;
  return [
    {
      type: "scatter",
      mode: "markers",
      x: [...last.pairs],
      y: last.pairs.map((_, i) => at + 0.3 + 0.05 * (i % 3)),
      marker: { color: colour, size: 3, opacity: 0.6 },
      hovertemplate: "a pair: %{x:.2f}<extra></extra>",
    },
    ...own.flatMap((row, k) =>
      intervalMark({
        ...row,
        x: row.mean,
        y: at - 0.22 + 0.28 * k,
        colour,
        hollow: row !== last,
        hover: `${row.sample}: %{x:.2f}`,
      })
    ),
    ...printedInterval === null ? [] : [{
      type: "scatter" as const,
      mode: "lines" as const,
      x: [...printedInterval],
      y: [at, at],
      line: { color: COLOURS.printed, width: 3 },
      hoverinfo: "skip" as const,
    }],
    printedCrosses([{ x: printed, y: at, hover: `${printed}` }]),
    {
      type: "scatter",
      mode: "text",
      x: [printed],
      y: [at - 0.08],
      text: [`${printed}`],
      textposition: "top center",
      textfont: { color: COLOURS.text, size: 12 },
      hoverinfo: "skip",
    },
  ];
}

function titleOf(rows: readonly AmplificationRow[], bound: number): string {
  const printed = [...new Set(rows.map((row) => row.printed))];
  const ends = (values: readonly number[]): string =>
    `${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)}`;
  return `Teams fail ${ends(rows.map(({ mean }) => mean))} times as often as one agent; ${
    bound.toFixed(1)
  } is possible at most, ${ends(printed)} is printed`;
}
