import type { Data } from "plotly.js-dist";
import type { Architecture, Benchmark, Family } from "../../data/names.ts";
import type { Figure } from "../figure.ts";
import { groupHeadings, rowAxis } from "../marks/grouped_rows.ts";
import {
  ARCHITECTURE_COLOURS,
  ARCHITECTURE_LABELS,
  axis,
  BENCHMARK_LABELS,
  COLOURS,
  columnLayout,
  FAMILY_LABELS,
  signedPercent,
} from "../theme.ts";
import { type PrintedTeamChange, printedTraces } from "./family_prints.ts";

/** A family's teams on one benchmark, with the changes that versions print for them. */
export interface FamilyTeamsRow {
  /** The benchmark. */
  readonly benchmark: Benchmark;
  /** Vendor of the models. */
  readonly family: Family;
  /** Relative change (%) with each team architecture. */
  readonly changes: readonly { readonly architecture: Architecture; readonly changePct: number }[];
  /** The architecture with the largest change. */
  readonly best: Architecture;
  /** The 95% interval of that change, or why there is none. */
  readonly interval:
    | { readonly lowPct: number; readonly highPct: number }
    | { readonly status: "undetermined"; readonly reason: string };
  /** The changes (%) that versions print. */
  readonly printed: readonly PrintedTeamChange[];
}

interface PlacedRow extends FamilyTeamsRow {
  readonly at: number;
}

const ROW_PX = 25;
/** A gain below this is none: the last bit of a double. */
const NOTHING = 1e-9;
const RANGE = [-100, 200] as const;
const TEXT_AT = 1.02;

/**
 * What teams change by benchmark and model family (Figure 6 of Kim et al. and the families of its
 * Section 4.2): a point for each architecture, the interval of the best, and the printed changes.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { printedFamilyTeams } from "kit/claims/kim/printed_family_teams.ts";
 * import { familyTeamsFigure } from "kit/figures/results/family_teams.ts";
 * import { strict as assert } from "node:assert";
 * const { configurations, kimQuantities } = loadTables();
 * const { title } = familyTeamsFigure(printedFamilyTeams(configurations, kimQuantities));
 * assert.match(title, /3 on Finance Agent, 0 on PlanCraft, 2 on Workbench/);
 * ```
 */
export function familyTeamsFigure(rows: readonly FamilyTeamsRow[]): Figure {
  const placed: PlacedRow[] = [];
  const headings: { text: string; at: number }[] = [];
  let next = 0;
  for (const [benchmark, own] of Map.groupBy(rows, (row) => row.benchmark)) {
    headings.push({ text: BENCHMARK_LABELS[benchmark], at: next++ });
    for (const row of own) placed.push({ ...row, at: next++ });
  }
  const title = titleOf(rows);
  const layout = columnLayout(
    title,
    "Means over a family's models. Bar: 95% interval of the best team, dotted where unbounded. " +
      "Below: printed changes that differ, edged in the team's colour.",
  );
  return {
    id: "family-teams",
    title,
    data: [
      ...placed.map(bar),
      ...architectures(placed),
      bestPoints(placed),
      ...printedTraces(placed),
    ],
    layout: {
      ...layout,
      xaxis: {
        ...axis("change of mean success against single (%)"),
        range: [...RANGE],
        tickvals: [-100, -50, 0, 50, 100, 150, 200],
        zeroline: true,
        zerolinecolor: COLOURS.reference,
      },
      yaxis: rowAxis(
        placed.map(({ at, family }) => ({ at, label: FAMILY_LABELS[family] })),
        [next - 0.3, -0.7],
      ),
      annotations: [
        ...groupHeadings(headings, -66),
        ...placed.map((row) => ({
          text: signedPercent(bestOf(row)),
          xref: "paper" as const,
          yref: "y" as const,
          x: TEXT_AT,
          y: row.at,
          xanchor: "left" as const,
          showarrow: false,
        })),
      ],
      legend: { orientation: "h", x: 0, xref: "container", y: 0, yref: "container" },
      margin: { ...layout.margin, l: 72, r: 58, b: 120 },
      height: layout.margin!.t! + 120 + ROW_PX * (next + 0.4),
    },
  };
}

function bestOf({ changes, best }: FamilyTeamsRow): number {
  return changes.find(({ architecture }) => architecture === best)!.changePct;
}

/** The interval of the best team as a line through its row. */
function bar({ at, best, interval }: PlacedRow): Partial<Data> {
  const bounded = "lowPct" in interval;
  return {
    type: "scatter",
    mode: "lines",
    x: bounded ? [interval.lowPct, interval.highPct] : [...RANGE],
    y: [at, at],
    line: { color: ARCHITECTURE_COLOURS[best], width: 1.5, dash: bounded ? "solid" : "dot" },
    showlegend: false,
    hoverinfo: "skip",
  };
}

function architectures(placed: readonly PlacedRow[]): Partial<Data>[] {
  const names = placed[0]!.changes.map(({ architecture }) => architecture);
  return names.map((name, i) => ({
    type: "scatter",
    mode: "markers",
    name: ARCHITECTURE_LABELS[name],
    x: placed.map(({ changes }) => changes[i]!.changePct),
    y: placed.map(({ at }) => at),
    text: placed.map(({ family }) => FAMILY_LABELS[family]),
    hovertemplate: `%{text}, ${ARCHITECTURE_LABELS[name]}: %{x:.1f}%<extra></extra>`,
    marker: { color: ARCHITECTURE_COLOURS[name], size: 8 },
  }));
}

/** The best teams once more, on top: two architectures may have the same change. */
function bestPoints(placed: readonly PlacedRow[]): Partial<Data> {
  return {
    type: "scatter",
    mode: "markers",
    x: placed.map(bestOf),
    y: placed.map(({ at }) => at),
    showlegend: false,
    hoverinfo: "skip",
    marker: { color: placed.map(({ best }) => ARCHITECTURE_COLOURS[best]), size: 8 },
  };
}

/** How many families gain with their best team, by benchmark. */
function titleOf(rows: readonly FamilyTeamsRow[]): string {
  const counts = [...Map.groupBy(rows, ({ benchmark }) => benchmark)].map(([benchmark, own], i) => {
    const gain = own.filter((row) => bestOf(row) > NOTHING).length;
    return `${gain}${i === 0 ? ` of ${own.length} families` : ""} on ${
      BENCHMARK_LABELS[benchmark]
    }`;
  });
  return `Best teams gain for ${counts.join(", ")}`;
}
