import type { Data } from "plotly.js-dist";
import type { Figure } from "../figure.ts";
import { axis, COLOURS, columnLayout } from "../theme.ts";

/** What became of one printed quantity from one version to the next that prints it. */
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

const BARS: readonly {
  readonly name: string;
  readonly colour: string;
  readonly has: (step: HistoryStep) => boolean;
}[] = [
  {
    name: "same print, data agree or are not tied to it",
    colour: COLOURS.weak,
    has: ({ kind }) => kind === "kept",
  },
  {
    name: "changed otherwise",
    colour: COLOURS.strong,
    has: ({ kind, flips }) => kind === "changed" && flips.length === 0,
  },
  {
    name: "changed sign or significance",
    colour: COLOURS.text,
    has: ({ flips }) => flips.length > 0,
  },
  {
    name: "same print although the data moved",
    colour: COLOURS.warning,
    has: ({ kind }) => kind === "stale",
  },
];

/** One printed quantity: its steps through the versions that print it. */
export interface HistoryPath {
  /** Its steps, oldest first. */
  readonly steps: readonly HistoryStep[];
}

/**
 * What became of printed quantities from version to version. The bars count steps; the title counts
 * quantities, so that one that turned twice counts once.
 *
 * @example
 * ```ts
 * import { versionHistoryFigure } from "kit/figures/audit/version_history.ts";
 * import { strict as assert } from "node:assert";
 * const step = { from: "v1", to: "v2", kind: "changed" as const, flips: [] };
 * const { title } = versionHistoryFigure([
 *   { steps: [{ ...step, flips: ["sign"] }, { ...step, from: "v2", to: "v3" }] },
 *   { steps: [{ ...step, kind: "stale" }] },
 *   { steps: [step] },
 * ]);
 * assert.match(title, /^1 of 3 .*; 1 stayed/);
 * ```
 */
export function versionHistoryFigure(paths: readonly HistoryPath[]): Figure {
  const steps = paths.flatMap((path) => path.steps);
  const moves = [...Map.groupBy(steps, ({ from, to }) => `${from} to ${to}`)].filter(([, own]) =>
    own.length > 1
  );
  const having = (test: (step: HistoryStep) => boolean): number =>
    paths.filter((path) => path.steps.some(test)).length;
  const turned = having(({ flips }) => flips.length > 0);
  const stale = having(({ kind }) => kind === "stale");
  const title =
    `${turned} of ${paths.length} quantities changed sign or significance between versions; ` +
    `${stale} stayed although the data moved`;
  const layout = columnLayout(
    title,
    "Printed quantities of Kim et al.; each counts once for every step whose two versions print it.",
  );
  return {
    id: "version-history",
    title,
    data: BARS.map(({ name, colour, has }) => ({
      type: "bar",
      name,
      x: moves.map(([move]) => move),
      y: moves.map(([, own]) => own.filter(has).length),
      text: moves.map(([, own]) => String(own.filter(has).length)),
      textposition: "outside",
      marker: { color: colour },
      hovertemplate: `%{x}: %{y} ${name}<extra></extra>`,
    })) as Partial<Data>[],
    layout: {
      ...layout,
      barmode: "group",
      yaxis: { ...axis("printed quantities"), rangemode: "tozero" },
      legend: { x: 0, y: -0.1, yanchor: "top" },
      margin: { ...layout.margin, b: 120 },
      height: 440,
    },
  };
}
