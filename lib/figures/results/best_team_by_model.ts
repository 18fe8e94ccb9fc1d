import type { Data } from "plotly.js-dist";
import type { Architecture, Family } from "../../data/names.ts";
import type { Figure } from "../figure.ts";
import { errorBars } from "../marks/error_bars.ts";
import { groupHeadings, rowAxis } from "../marks/grouped_rows.ts";
import { liesElsewhere, printedCrosses } from "../marks/printed_marks.ts";
import {
  ARCHITECTURE_COLOURS,
  ARCHITECTURE_LABELS,
  axis,
  COLOURS,
  columnLayout,
  FAMILY_LABELS,
} from "../theme.ts";
import { bestTeamColumns } from "./best_team_columns.ts";

/** The best team of one model on one sample, with the changes that versions print for it. */
export interface BestTeamRow {
  /** Vendor of the model. */
  readonly family: Family;
  /** The language model. */
  readonly model: string;
  /** Number of benchmarks behind the change. */
  readonly benchmarks: number;
  /** The best team architecture. */
  readonly architecture: Architecture;
  /** Relative change against the single agent, in percent. */
  readonly changePct: number;
  /** Its 95% interval, or why there is none. */
  readonly interval:
    | { readonly lowPct: number; readonly highPct: number }
    | { readonly status: "undetermined"; readonly reason: string };
  /** The change (%) that versions print; empty where none does. */
  readonly printed: readonly { readonly version: string; readonly valuePct: number }[];
}

interface PlacedRow extends BestTeamRow {
  readonly at: number;
  /** Whether it is the model's first row, which carries the name. */
  readonly first: boolean;
}

const ROW_PX = 16;
const RANGE = [-100, 200] as const;
/** Right end of the panel as a share of the width. */
const PANEL = 0.42;

/**
 * The gain of each model's best team over its single agent (the annotations of Figure 1 of Kim et
 * al.), a row for each sample, with its 95% interval and the printed changes beside.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { printedBestTeams } from "kit/claims/kim/printed_best_teams.ts";
 * import { bestTeamFigure } from "kit/figures/results/best_team_by_model.ts";
 * import { strict as assert } from "node:assert";
 * const { configurations, kimQuantities } = loadTables();
 * const { title } = bestTeamFigure(printedBestTeams(configurations, kimQuantities));
 * assert.match(title, /5 of 9 models on 4 benchmarks and 4 of 8 on 6/);
 * ```
 */
export function bestTeamFigure(rows: readonly BestTeamRow[]): Figure {
  const placed: PlacedRow[] = [];
  const headings: { text: string; at: number }[] = [];
  let next = 0;
  for (const [family, own] of Map.groupBy(rows, (row) => row.family)) {
    headings.push({ text: FAMILY_LABELS[family], at: next++ });
    for (const model of Map.groupBy(own, (row) => row.model).values()) {
      for (const [i, row] of model.entries()) placed.push({ ...row, at: next++, first: i === 0 });
    }
  }
  const title = titleOf(rows);
  const layout = columnLayout(
    title,
    `The best of four teams by mean success. Bars: 95% intervals over benchmarks, cut at ` +
      `+${RANGE[1]}%, dotted where unbounded. Cross: a printed change that differs.`,
  );
  return {
    id: "best-team-by-model",
    title,
    data: [
      ...placed.filter(({ interval }) => !("lowPct" in interval)).map(unbounded),
      printedCrosses(crosses(placed)),
      ...placed.map(point),
      ...keys(rows),
    ],
    layout: {
      ...layout,
      xaxis: {
        ...axis("change against single (%)"),
        domain: [0, PANEL],
        range: [...RANGE],
        tickvals: [-100, 0, 100, 200],
        zeroline: true,
        zerolinecolor: COLOURS.reference,
      },
      yaxis: rowAxis(
        placed.map(({ at, first, model }) => ({ at, label: first ? model : "" })),
        [next - 0.3, -0.7],
      ),
      annotations: [...groupHeadings(headings, -126), ...bestTeamColumns(placed)],
      legend: { orientation: "h", x: 0, xref: "container", y: 0, yref: "container" },
      margin: { ...layout.margin, l: 130, r: 10, b: 84 },
      height: layout.margin!.t! + 84 + ROW_PX * (next + 0.4),
    },
  };
}

function point(row: PlacedRow): Partial<Data> {
  const colour = ARCHITECTURE_COLOURS[row.architecture];
  const { interval, changePct: at } = row;
  return {
    type: "scatter",
    mode: "markers",
    x: [row.changePct],
    y: [row.at],
    ..."lowPct" in interval
      ? {
        error_x: errorBars([{ at, low: interval.lowPct, high: interval.highPct }], {
          color: colour,
        }),
      }
      : {},
    showlegend: false,
    hovertemplate: `${row.model}, ${ARCHITECTURE_LABELS[row.architecture]}, ` +
      `${row.benchmarks} benchmarks: %{x:.1f}%<extra></extra>`,
    marker: { color: colour, size: 7 },
  } as Partial<Data>;
}

/** A line through the panel where the interval has no bounds. */
function unbounded({ at, architecture }: PlacedRow): Partial<Data> {
  return {
    type: "scatter",
    mode: "lines",
    x: [...RANGE],
    y: [at, at],
    showlegend: false,
    hoverinfo: "skip",
    line: { color: ARCHITECTURE_COLOURS[architecture], width: 1.5, dash: "dot" },
  };
}

function keys(rows: readonly BestTeamRow[]): Partial<Data>[] {
  return [...new Set(rows.map(({ architecture }) => architecture))].toSorted().map((name) => ({
    type: "scatter",
    mode: "markers",
    name: ARCHITECTURE_LABELS[name],
    x: [null],
    y: [null],
    marker: { color: ARCHITECTURE_COLOURS[name], size: 7 },
  }));
}

function crosses(placed: readonly PlacedRow[]): Parameters<typeof printedCrosses>[0] {
  return placed.flatMap(({ at, changePct, printed }) =>
    printed.filter(({ valuePct }) => liesElsewhere(valuePct, changePct)).map((mark) => ({
      x: mark.valuePct,
      y: at,
      hover: `${mark.version}, ${mark.valuePct}%`,
    }))
  );
}

/** For how many models the best team gains, by number of benchmarks, and how sure that is. */
function titleOf(rows: readonly BestTeamRow[]): string {
  const sizes = [...new Set(rows.map(({ benchmarks }) => benchmarks))].toSorted((a, b) => a - b);
  const [first, ...others] = sizes.map((size) => {
    const own = rows.filter(({ benchmarks }) => benchmarks === size);
    return { size, models: own.length, gain: own.filter(({ changePct }) => changePct > 0).length };
  });
  const parts = [
    `${first!.gain} of ${first!.models} models on ${first!.size} benchmarks`,
    ...others.map(({ gain, models, size }) => `${gain} of ${models} on ${size}`),
  ];
  const sure =
    rows.filter(({ interval }) =>
      "lowPct" in interval && (interval.lowPct > 0 || interval.highPct < 0)
    ).length;
  return `The best team gains for ${parts.join(" and ")}; ${
    sure === 0 ? "none" : sure
  } of ${rows.length} intervals exclude${sure > 1 ? "" : "s"} zero`;
}
