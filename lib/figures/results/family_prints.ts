import type { Data } from "plotly.js-dist";
import type { Architecture } from "../../data/names.ts";
import { liesElsewhere } from "../marks/printed_marks.ts";
import { ARCHITECTURE_COLOURS, ARCHITECTURE_LABELS, COLOURS, signedPercent } from "../theme.ts";

/** A change (%) that versions print for the teams of one family on one benchmark. */
export interface PrintedTeamChange {
  /** Where it is printed. */
  readonly place: "text" | "figure 6";
  /** The team; null where the print names none and means the best. */
  readonly architecture: Architecture | null;
  /** Versions that print it. */
  readonly versions: readonly string[];
  /** The change, in percent. */
  readonly valuePct: number;
}

/** The teams of one family on one benchmark, and the height they are drawn at. */
interface PlacedTeams {
  readonly at: number;
  readonly changes: readonly { readonly architecture: Architecture; readonly changePct: number }[];
  readonly best: Architecture;
  readonly printed: readonly PrintedTeamChange[];
}

/** How far printed changes lie below the recomputed ones, in rows. */
const BELOW = 0.4;
const PLACES = [
  { place: "text", name: "printed in Section 4.2", symbol: "x" },
  { place: "figure 6", name: "printed in Figure 6", symbol: "diamond" },
] as const;

/** The printed changes that lie visibly away from the recomputed ones, by where they are printed. */
export function printedTraces(rows: readonly PlacedTeams[]): Partial<Data>[] {
  const marks = rows.flatMap(marksOf);
  return PLACES.flatMap((style) => tracesOf(style, marks));
}

interface Mark {
  readonly at: number;
  readonly place: PrintedTeamChange["place"];
  readonly printed: number;
  readonly about: Architecture;
  readonly hover: string;
}

/** The printed changes of a row that lie visibly away from the recomputed one they are about. */
function marksOf(row: PlacedTeams): readonly Mark[] {
  return row.printed.flatMap(({ architecture, place, valuePct, versions }) => {
    const about = architecture ?? row.best;
    const recomputed = row.changes.find((one) => one.architecture === about)!.changePct;
    if (!liesElsewhere(valuePct, recomputed)) return [];
    return [{
      at: row.at + BELOW,
      place,
      printed: valuePct,
      about,
      hover: `${ARCHITECTURE_LABELS[about]} in ${versions.join(", ")}: ${
        signedPercent(valuePct, 1)
      }`,
    }];
  });
}

/** The marks of one place, and their key, which has no team's colour. */
function tracesOf(
  { place, name, symbol }: typeof PLACES[number],
  marks: readonly Mark[],
): Partial<Data>[] {
  const own = marks.filter((mark) => mark.place === place);
  const marker = { color: COLOURS.printed, size: 9, symbol };
  const edges = own.map(({ about }) => ARCHITECTURE_COLOURS[about]);
  return [
    {
      type: "scatter",
      mode: "markers",
      x: own.map(({ printed }) => printed),
      y: own.map(({ at }) => at),
      text: own.map(({ hover }) => hover),
      hovertemplate: "printed, %{text}<extra></extra>",
      showlegend: false,
      marker: { ...marker, line: { color: edges, width: 1.5 } },
    },
    { type: "scatter", mode: "markers", name, x: [null], y: [null], marker },
  ];
}
