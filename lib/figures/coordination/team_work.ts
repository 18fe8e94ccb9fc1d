import type { Data } from "plotly.js-dist";
import type { Architecture } from "../../data/names.ts";
import type { Figure } from "../figure.ts";
import { groupHeadings, rowAxis } from "../marks/grouped_rows.ts";
import { intervalMark } from "../marks/interval_marks.ts";
import { printedCrosses, type PrintedPoint } from "../marks/printed_marks.ts";
import { referenceLine } from "../marks/reference_line.ts";
import { ARCHITECTURE_COLOURS, ARCHITECTURE_LABELS, axis, columnLayout } from "../theme.ts";

/** Steps of a team as a multiple of the single agent's, with an interval. */
export interface WorkRatio {
  /** The ratio; 1 is the single agent. */
  readonly ratio: number;
  /** Its 95% interval, or why there is none. */
  readonly interval: { readonly low: number; readonly high: number } | { readonly reason: string };
}

/** A team's work as multiples of the single agent's, as the figure takes it. */
export interface WorkRow {
  /** The team's architecture. */
  readonly architecture: Architecture;
  /** Printed reasoning turns. */
  readonly turns: number;
  /** Tokens that the printed success implies. */
  readonly tokens: number;
  /** Iterations that the printed limits allow; null where none is printed. */
  readonly iterations: number | null;
  /** Environment steps over all released runs. */
  readonly steps: WorkRatio;
  /** The same over the runs that recorded any step. */
  readonly stepsRecorded: WorkRatio;
}

const ROW_PX = 17;
const LEFT = 150;

/**
 * What teams spend against the single agent: printed turns, tokens, limits, and recorded steps.
 *
 * @example
 * ```ts
 * import { iterationLimits } from "kit/claims/kim/iteration_limits.ts";
 * import { loadTables } from "kit/data/tables.ts";
 * import { teamWorkFigure } from "kit/figures/coordination/team_work.ts";
 * import { teamWork } from "kit/scaling/coordination/team_work.ts";
 * import { strict as assert } from "node:assert";
 * const { architectures, instances, kimQuantities } = loadTables();
 * const limits = iterationLimits(kimQuantities, "v3");
 * const { title } = teamWorkFigure(teamWork(architectures, instances, limits));
 * assert.ok(title.includes(`${(11.4 / 7.2).toFixed(1)} to ${(44.3 / 7.2).toFixed(1)} times`));
 * ```
 */
export function teamWorkFigure(teams: readonly WorkRow[]): Figure {
  let next = 0;
  const headings: { text: string; at: number }[] = [];
  const rows: { label: string; at: number }[] = [];
  const printed: PrintedPoint[] = [];
  const marks: Partial<Data>[] = [];
  for (const { architecture, turns, tokens, iterations, steps, stepsRecorded } of teams) {
    headings.push({ text: ARCHITECTURE_LABELS[architecture], at: next++ });
    const shown: readonly (readonly [string, number | null])[] = [
      ["turns", turns],
      ["tokens, implied", tokens],
      ["iterations allowed", iterations],
    ];
    for (const [label, x] of shown) {
      if (x === null) continue;
      printed.push({ x, y: next, hover: `${label} ${x.toFixed(2)}` });
      rows.push({ label, at: next++ });
    }
    const colour = ARCHITECTURE_COLOURS[architecture];
    marks.push(
      ...ratioMark(stepsRecorded, next + 0.28, colour, true),
      ...ratioMark(steps, next - 0.28, colour, false),
    );
    rows.push({ label: "recorded steps", at: next });
    next += 1.4;
  }
  const title = titleOf(teams);
  const layout = columnLayout(
    title,
    "Crosses: as printed or as print implies. Filled: environment steps of all released runs on " +
      "SWE-bench Verified and Terminal-Bench, with 95% interval over instances; open: without " +
      "empty runs. Matched compute would be 1.",
  );
  return {
    id: "team-work",
    title,
    data: [...marks, printedCrosses(printed)],
    layout: {
      ...layout,
      xaxis: {
        ...axis("multiple of the single agent (log scale)"),
        type: "log",
        range: [Math.log10(0.42), Math.log10(7.5)],
        tickvals: [0.5, 1, 2, 3, 4, 5, 6],
        zeroline: false,
      },
      yaxis: rowAxis(rows, [next - 0.4, -0.7]),
      annotations: groupHeadings(headings, 10 - LEFT),
      shapes: [referenceLine(1)],
      showlegend: false,
      margin: { ...layout.margin, l: LEFT, b: 50 },
      height: layout.margin!.t! + 50 + ROW_PX * (next + 0.3),
    },
  };
}

function ratioMark(
  { ratio, interval }: WorkRatio,
  y: number,
  colour: string,
  hollow: boolean,
): readonly Partial<Data>[] {
  return intervalMark({
    x: ratio,
    y,
    ..."low" in interval ? interval : {},
    colour,
    hollow,
    hover: `recorded steps${hollow ? ", without empty runs" : ""}: %{x:.2f}`,
  });
}

function titleOf(teams: readonly WorkRow[]): string {
  const range = (values: readonly number[]): string =>
    `${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)}`;
  return `Teams take ${range(teams.map(({ turns }) => turns))} times the single agent's turns in ` +
    `print but record ${range(teams.map(({ steps }) => steps.ratio))} times its steps`;
}
