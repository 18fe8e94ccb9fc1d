import type { Data } from "plotly.js-dist";
import type { Figure } from "./figure.ts";
import { axis, COLOURS, columnLayout } from "./theme.ts";

/** One quantity from one version to the next that prints it. */
export interface HistoryStep {
  /** The earlier version. */
  readonly from: string;
  /** The later version. */
  readonly to: string;
  /** What happened to the print, as in a quantity's history. */
  readonly kind: "changed" | "kept" | "stale";
  /** What turned round: the sign or the significance. */
  readonly flips: readonly string[];
}

const KINDS = [
  { kind: "kept", name: "same print, data agree or are not tied to it", colour: COLOURS.weak },
  { kind: "changed", name: "changed", colour: COLOURS.strong },
  { kind: "stale", name: "same print although the data moved", colour: COLOURS.warning },
] as const;

/** One printed quantity: its steps through the versions that print it. */
export interface HistoryPath {
  /** Its steps, oldest first. */
  readonly steps: readonly HistoryStep[];
}

/**
 * What became of printed quantities from version to version. The bars count steps; the title counts
 * quantities, so that one that turned twice counts once.
 */
export function versionHistory(paths: readonly HistoryPath[]): Figure {
  const steps = paths.flatMap((path) => path.steps);
  const moves = [...Map.groupBy(steps, ({ from, to }) => `${from} to ${to}`)].filter(([, own]) =>
    own.length > 1
  );
  const having = (test: (step: HistoryStep) => boolean): number =>
    paths.filter((path) => path.steps.some(test)).length;
  const turned = having(({ flips }) => flips.length > 0);
  const stale = having(({ kind }) => kind === "stale");
  const title =
    `${turned} of ${paths.length} printed quantities turned round between versions; ${stale} stayed ` +
    "when the data moved";
  const layout = columnLayout(
    title,
    "Printed quantities of Kim et al. that both versions of a step print.",
  );
  return {
    id: "version-history",
    title,
    data: KINDS.map(({ kind, name, colour }) => ({
      type: "bar",
      name,
      x: moves.map(([move]) => move),
      y: moves.map(([, own]) => own.filter((step) => step.kind === kind).length),
      text: moves.map(([, own]) => String(own.filter((step) => step.kind === kind).length)),
      textposition: "outside",
      marker: { color: colour },
      hovertemplate: `%{x}: %{y} ${name}<extra></extra>`,
    })) as Partial<Data>[],
    layout: {
      ...layout,
      barmode: "group",
      yaxis: { ...axis("printed quantities"), rangemode: "tozero" },
      legend: { x: 0, y: -0.12, yanchor: "top" },
      margin: { ...layout.margin, b: 100 },
      height: 420,
    },
  };
}
