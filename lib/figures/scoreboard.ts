import type { Data } from "plotly.js-dist";
import type { Figure } from "./figure.ts";
import { axis, baseLayout, VERDICT_COLOURS } from "./theme.ts";

/** How many claims of one document and version have each verdict. */
export interface ScoreRow {
  /** Document and version, for example `kim v2`. */
  readonly name: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** Shares of verdicts by document and version, with the counts written into the bars. */
export function scoreboard(rows: readonly ScoreRow[]): Figure {
  const total = (row: ScoreRow): number =>
    Object.values(row.counts).reduce((sum, count) => sum + count, 0);
  const all = rows.reduce((sum, row) => sum + total(row), 0);
  const reproduced = rows.reduce((sum, row) => sum + (row.counts["reproduced"] ?? 0), 0);
  const contradicted = rows.reduce((sum, row) => sum + (row.counts["contradicted"] ?? 0), 0);
  const percent = (count: number): number => Math.round(100 * count / all);
  const title = `Of ${all} claims ${percent(reproduced)}% are reproduced and ${
    percent(contradicted)
  }% contradicted`;
  const labels = rows.map((row) => `${row.name} (${total(row)})`);
  return {
    id: "verdict-scoreboard",
    title,
    data: Object.entries(VERDICT_COLOURS).map(([verdict, colour]) => ({
      type: "bar",
      orientation: "h",
      name: verdict,
      y: labels,
      x: rows.map((row) => 100 * (row.counts[verdict] ?? 0) / total(row)),
      text: rows.map((row) => row.counts[verdict] ? String(row.counts[verdict]) : ""),
      textposition: "inside",
      insidetextanchor: "middle",
      textangle: 0,
      constraintext: "none",
      marker: { color: colour, line: { color: "#ffffff", width: 1 } },
      hovertemplate: `${verdict}: %{text} (%{x:.0f}%)<extra></extra>`,
    })) as Partial<Data>[],
    layout: {
      ...baseLayout(
        title,
        "Share of claims by verdict; in the bars their number, in brackets all.",
      ),
      barmode: "stack",
      xaxis: { ...axis("share of claims (%)"), range: [0, 100] },
      yaxis: { ...axis(""), autorange: "reversed" },
      legend: { orientation: "h", x: 0, y: -0.16, yanchor: "top", traceorder: "normal" },
      width: 900,
      height: Math.max(560, 220 + 38 * rows.length),
      margin: { l: 130, r: 20, t: 80, b: 90 },
    },
  };
}
