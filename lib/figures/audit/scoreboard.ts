import type { Data } from "plotly.js-dist";
import { DOCUMENT_LABELS } from "../../data/names.ts";
import type { Figure } from "../figure.ts";
import { axis, COLOURS, COLUMN_WIDTH_PX, columnLayout, VERDICT_COLOURS } from "../theme.ts";

/** How many claims of one document and version have each verdict. */
export interface ScoreRow {
  /** Document and version, for example `kim v2`, or section. */
  readonly name: string;
  /** Number of claims by verdict. */
  readonly counts: Readonly<Record<string, number>>;
}

const LEFT_PX = 124;
const ROW_PX = 24;
/** Pixels of a digit in a bar. */
const DIGIT_PX = 7;

/** A row's name with its document in words: `Kim et al. v2` for `kim v2`. */
function fullName(name: string): string {
  return name.replace(/^(kim|bats) /, (text) => `${DOCUMENT_LABELS[text.trim()]} `);
}

/** The id of a scoreboard: of all claims, or of those of one document. */
export function scoreboardId(of: string): string {
  return of === ""
    ? "verdict-scoreboard"
    : `verdicts-${of.toLowerCase().replace(/[^a-z]+/g, "-").replace(/-$/, "")}`;
}

/**
 * Shares of verdicts by document and version, or by section, with the counts written into the bars.
 *
 * @param of whose claims they are, as the title and the id name them; none: all.
 *
 * @example
 * ```ts
 * import { scoreboardFigure } from "kit/figures/audit/scoreboard.ts";
 * import { strict as assert } from "node:assert";
 * const { title } = scoreboardFigure([
 *   { name: "kim v1", counts: { reproduced: 6, contradicted: 4 } },
 *   { name: "kim v2", counts: { reproduced: 7, contradicted: 2, unverifiable: 1 } },
 * ]);
 * assert.match(title, /^Of 20 claims 65% are reproduced and 30% contradicted/);
 * ```
 */
export function scoreboardFigure(rows: readonly ScoreRow[], of = ""): Figure {
  const total = (row: ScoreRow): number =>
    Object.values(row.counts).reduce((sum, count) => sum + count, 0);
  const all = rows.reduce((sum, row) => sum + total(row), 0);
  const reproduced = rows.reduce((sum, row) => sum + (row.counts["reproduced"] ?? 0), 0);
  const contradicted = rows.reduce((sum, row) => sum + (row.counts["contradicted"] ?? 0), 0);
  const percent = (count: number): number => Math.round(100 * count / all);
  const title = `Of ${all.toLocaleString("en-US")} claims ${of === "" ? "" : `of ${of} `}${
    percent(reproduced)
  }% are reproduced and ${percent(contradicted)}% contradicted`;
  const labels = rows.map((row) => `${fullName(row.name)} (${total(row)})`);
  const layout = columnLayout(
    title,
    "Share of claims by verdict; numbers stand in the bars, and of all in brackets.",
  );
  const fits = (count: number, row: ScoreRow): boolean =>
    count > 0 &&
    (COLUMN_WIDTH_PX - LEFT_PX) * count / total(row) > DIGIT_PX * (String(count).length + 1);
  return {
    id: scoreboardId(of),
    title,
    data: Object.entries(VERDICT_COLOURS).filter(([verdict]) =>
      rows.some(({ counts }) => (counts[verdict] ?? 0) > 0)
    ).map(([verdict, colour]) => ({
      type: "bar",
      orientation: "h",
      name: verdict,
      y: labels,
      x: rows.map((row) => 100 * (row.counts[verdict] ?? 0) / total(row)),
      text: rows.map((row) => {
        const count = row.counts[verdict] ?? 0;
        return fits(count, row) ? String(count) : "";
      }),
      customdata: rows.map((row) => row.counts[verdict] ?? 0),
      textposition: "inside",
      insidetextanchor: "middle",
      textangle: 0,
      constraintext: "none",
      marker: { color: colour, line: { color: COLOURS.background, width: 1 } },
      hovertemplate: `${verdict}: %{customdata} (%{x:.0f}%)<extra></extra>`,
    })) as Partial<Data>[],
    layout: {
      ...layout,
      barmode: "stack",
      xaxis: { ...axis("share of claims (%)"), range: [0, 100] },
      yaxis: { autorange: "reversed" },
      legend: {
        orientation: "h",
        x: -0.28,
        y: -50 / (ROW_PX * rows.length),
        yanchor: "top",
        traceorder: "normal",
      },
      margin: { ...layout.margin, l: LEFT_PX, b: 100 },
      height: layout.margin!.t! + 100 + ROW_PX * rows.length,
    },
  };
}
