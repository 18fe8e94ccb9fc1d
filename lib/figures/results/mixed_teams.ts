import type { Data } from "plotly.js-dist";
import type { Architecture } from "../../data/names.ts";
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
} from "../theme.ts";

/** A team as the figure takes it; accuracies are fractions 0..1. */
export interface TeamRow {
  /** Vendor of the team's models. */
  readonly vendor: string;
  /** How the team is put together. */
  readonly architecture: Architecture;
  /** Two models, or the stronger or weaker of them alone. */
  readonly kind: "mixed" | "strong" | "weak";
  /** The models and their roles. */
  readonly team: string;
  /** Share of questions answered correctly, 0..1. */
  readonly accuracy: number;
  /** Lower end of Wilson's 95% interval. */
  readonly low: number;
  /** Upper end of Wilson's 95% interval. */
  readonly high: number;
  /** The bar that the paper prints, 0..1; null where it prints none. */
  readonly printedBar: number | null;
}

const ROW_PX = 16;

/**
 * Mixed teams beside the teams of their strong and weak model (Figure 4 and Table 12 of Kim et
 * al.): accuracy with its interval, and the printed bar where it differs.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { mixedTeamsFigure } from "kit/figures/results/mixed_teams.ts";
 * import { mixedTeams } from "kit/scaling/results/mixed_teams.ts";
 * import { strict as assert } from "node:assert";
 * const { heterogeneousTeams, configurations, kimQuantities } = loadTables();
 * const teams = mixedTeams(heterogeneousTeams, configurations, kimQuantities);
 * const { title } = mixedTeamsFigure(teams);
 * assert.match(title, /0 of 7 centralized and 5 of 6 decentralized/);
 * ```
 */
export function mixedTeamsFigure(teams: readonly TeamRow[]): Figure {
  const groups = [
    ...Map.groupBy(teams, ({ vendor, architecture }) => `${vendor} ${architecture}`)
      .values(),
  ];
  let next = 0;
  const rows: (TeamRow & { readonly at: number })[] = [];
  const headings: { text: string; at: number }[] = [];
  for (const group of groups) {
    const { vendor, architecture } = group[0]!;
    headings.push({ text: `${vendor}, ${ARCHITECTURE_LABELS[architecture]}`, at: next++ });
    for (const row of group) rows.push({ ...row, at: next++ });
  }
  const title = titleOf(groups);
  const layout = columnLayout(
    title,
    "Filled: mixed teams; open: one model; orch: orchestrator; bars: Wilson 95% intervals. " +
      "Cross: the bar printed in v2, where it differs.",
  );
  const differing = rows.filter(({ accuracy, printedBar }) =>
    printedBar !== null && liesElsewhere(100 * printedBar, 100 * accuracy)
  );
  return {
    id: "mixed-teams",
    title,
    data: [
      ...rows.map(trace),
      printedCrosses(differing.map(({ printedBar, at }) => ({
        x: 100 * printedBar!,
        y: at,
        hover: `v2, ${100 * printedBar!}%`,
      }))),
    ],
    layout: {
      ...layout,
      xaxis: { ...axis("accuracy on BrowseComp-Plus (%)"), range: [0, 70], zeroline: false },
      yaxis: rowAxis(rows.map(({ at, team }) => ({ at, label: team.toLowerCase() })), [
        next - 0.3,
        -0.7,
      ]),
      annotations: groupHeadings(headings, -204),
      showlegend: false,
      margin: { ...layout.margin, l: 210, b: 50 },
      height: layout.margin!.t! + 50 + ROW_PX * (next + 0.4),
    },
  };
}

function trace(row: TeamRow & { readonly at: number }): Partial<Data> {
  const colour = ARCHITECTURE_COLOURS[row.architecture];
  return {
    type: "scatter",
    mode: "markers",
    x: [100 * row.accuracy],
    y: [row.at],
    error_x: errorBars(
      [{ at: 100 * row.accuracy, low: 100 * row.low, high: 100 * row.high }],
      { color: colour },
    ),
    hovertemplate: `${row.team}: %{x:.1f}%<extra></extra>`,
    marker: {
      color: row.kind === "mixed" ? colour : COLOURS.background,
      size: 7,
      line: { color: colour, width: 1.5 },
    },
  } as Partial<Data>;
}

/** How many mixed teams of each architecture lie above the strong team of their vendor. */
function titleOf(groups: readonly (readonly TeamRow[])[]): string {
  const mixed = groups.flatMap((group) => {
    const strong = group.find(({ kind }) => kind === "strong");
    if (strong === undefined) return [];
    return group.filter(({ kind }) => kind === "mixed")
      .map(({ architecture, accuracy }) => ({ architecture, above: accuracy > strong.accuracy }));
  });
  const parts = [...Map.groupBy(mixed, ({ architecture }) => architecture)].map(
    ([architecture, own]) =>
      `${own.filter(({ above }) => above).length} of ${own.length} ${
        ARCHITECTURE_LABELS[architecture].toLowerCase()
      }`,
  );
  return `${parts.join(" and ")} mixed teams do better than the strong model's own team`;
}
