import type { Data, Layout } from "plotly.js-dist";
import type { Architecture, Benchmark } from "../../data/names.ts";
import { errorBars } from "../marks/error_bars.ts";
import { liesElsewhere, printedCrosses } from "../marks/printed_marks.ts";
import {
  ARCHITECTURE_COLOURS,
  ARCHITECTURE_LABELS,
  axis,
  COLOURS,
  signedPercent,
} from "../theme.ts";

/** A relative change that versions print for one benchmark and architecture. */
export interface PrintedComparison {
  /** The benchmark. */
  readonly benchmark: Benchmark;
  /** The architecture. */
  readonly architecture: Architecture;
  /** Versions that print the same change. */
  readonly versions: readonly string[];
  /** The printed change, in percent. */
  readonly valuePct: number;
}

/** A relative change, and the height it is drawn at. */
export interface PlacedChange {
  readonly at: number;
  readonly benchmark: Benchmark;
  readonly architecture: Architecture;
  /** Relative change against the single agent, in percent. */
  readonly changePct: number;
  /** Its 95% interval, or why there is none. */
  readonly changeInterval:
    | { readonly lowPct: number; readonly highPct: number }
    | { readonly status: "undetermined"; readonly reason: string };
}

const AXES = { xaxis: "x2", yaxis: "y" } as const;

/**
 * The right panel of the comparison of benchmarks: the change that each team makes with its
 * interval, the printed changes that differ, and the changes as numbers.
 */
export function changeTraces(
  rows: readonly PlacedChange[],
  printed: readonly PrintedComparison[],
): Partial<Data>[] {
  const teams = rows.filter(({ architecture }) => architecture !== "single");
  return [
    printedCrosses(crosses(rows, printed), AXES),
    ...teams.map(changeTrace),
    changeLabels(teams, changeRange(rows)[1]),
  ];
}

/** An axis whose title stands close to it. */
export function panelAxis(title: string): Record<string, unknown> {
  return { ...axis(title), title: { text: title, standoff: 6, font: { size: 12 } } };
}

/** The axis of that panel. */
export function changeAxis(rows: readonly PlacedChange[]): NonNullable<Layout["xaxis2"]> {
  return {
    ...panelAxis("change against single (%)"),
    domain: [0.54, 1],
    range: changeRange(rows),
    zeroline: true,
    zerolinecolor: COLOURS.reference,
  };
}

function changeTrace(row: PlacedChange): Partial<Data> {
  const colour = ARCHITECTURE_COLOURS[row.architecture];
  const interval = intervalOf(row);
  const sure = interval !== null && (interval.lowPct > 0 || interval.highPct < 0);
  return {
    type: "scatter",
    mode: "markers",
    ...AXES,
    x: [row.changePct],
    y: [row.at],
    ...interval === null ? {} : {
      error_x: errorBars(
        [{ at: row.changePct, low: interval.lowPct, high: interval.highPct }],
        { color: colour },
      ),
    },
    hovertemplate: `${ARCHITECTURE_LABELS[row.architecture]}: %{x:.1f}%<extra></extra>`,
    marker: {
      color: sure ? colour : COLOURS.background,
      size: 6,
      line: { color: colour, width: 1.5 },
    },
  } as Partial<Data>;
}

/** Where a version prints another change, such as the journal for eight models instead of nine. */
function crosses(
  rows: readonly PlacedChange[],
  printed: readonly PrintedComparison[],
): Parameters<typeof printedCrosses>[0] {
  return rows.flatMap(({ at, benchmark, architecture, changePct }) =>
    printed.filter((one) =>
      one.benchmark === benchmark && one.architecture === architecture &&
      liesElsewhere(one.valuePct, changePct)
    ).map(({ valuePct, versions }) => ({
      x: valuePct,
      y: at,
      hover: `${versions.join(", ")}, ${valuePct}%`,
    }))
  );
}

/** The changes as numbers, in a column right of the panel. */
function changeLabels(teams: readonly PlacedChange[], right: number): Partial<Data> {
  return {
    type: "scatter",
    mode: "text",
    ...AXES,
    x: teams.map(() => right),
    y: teams.map(({ at }) => at),
    text: teams.map(({ changePct }) => signedPercent(changePct)),
    textposition: "middle right",
    cliponaxis: false,
    hoverinfo: "skip",
  };
}

function intervalOf(
  { changeInterval }: PlacedChange,
): { readonly lowPct: number; readonly highPct: number } | null {
  return "lowPct" in changeInterval ? changeInterval : null;
}

/** From the lowest to the highest end of an interval, with some room. */
function changeRange(rows: readonly PlacedChange[]): [number, number] {
  const ends = rows.flatMap((row) => {
    const { lowPct, highPct } = intervalOf(row) ??
      { lowPct: row.changePct, highPct: row.changePct };
    return [lowPct, highPct];
  });
  const room = 0.05 * (Math.max(...ends) - Math.min(...ends));
  return [Math.min(...ends) - room, Math.max(...ends) + room];
}
