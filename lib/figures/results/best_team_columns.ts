import type { Layout } from "plotly.js-dist";
import { signedPercent } from "../theme.ts";

/** A best team, and the height it is drawn at. */
interface PlacedTeam {
  readonly at: number;
  readonly benchmarks: number;
  readonly changePct: number;
  readonly printed: readonly { readonly version: string; readonly valuePct: number }[];
}

/** Right ends of the columns as shares of the width. */
const COLUMNS = { benchmarks: 0.47, change: 0.67, printed: 1 } as const;

type Annotation = NonNullable<Layout["annotations"]>[number];

/** Right of the panel: the number of benchmarks, the change, and what versions print. */
export function bestTeamColumns(
  placed: readonly PlacedTeam[],
): NonNullable<Layout["annotations"]> {
  const cell = (text: string, x: number, y: number): Annotation => ({
    text,
    xref: "paper",
    yref: "y",
    x,
    y,
    xanchor: "right",
    showarrow: false,
  });
  return [
    cell("<i>benchmarks</i>", COLUMNS.benchmarks, -0.1),
    cell("<i>change</i>", COLUMNS.change, -0.1),
    cell("<i>printed (%)</i>", COLUMNS.printed, -0.1),
    ...placed.flatMap(({ at, benchmarks, changePct, printed }) => {
      const values = [...Map.groupBy(printed, ({ valuePct }) => valuePct)];
      const texts = values.map(([value, own]) =>
        `${own.map(({ version }) => version).join(", ")} ${signedPercent(value, 1).slice(0, -1)}`
      );
      return [
        cell(String(benchmarks), COLUMNS.benchmarks, at),
        cell(signedPercent(changePct, 1), COLUMNS.change, at),
        cell(texts.join("; "), COLUMNS.printed, at),
      ];
    }),
  ];
}
