import type { Data } from "plotly.js-dist";
import type { Architecture } from "../../data/names.ts";
import type { EvaluatedCurve } from "../../stats/curves/evaluated_curve.ts";
import { curveFigure, type DrawnCurve } from "../marks/curve_figure.ts";
import type { Figure } from "../figure.ts";
import { printedCrosses } from "../marks/printed_marks.ts";
import { ARCHITECTURE_COLOURS, ARCHITECTURE_LABELS, COLOURS } from "../theme.ts";

/** Mean turns of an architecture as the figure takes them. */
export interface TurnRow {
  /** The architecture. */
  readonly architecture: Architecture;
  /** Number of agents. */
  readonly agents: number;
  /** Mean reasoning turns an instance. */
  readonly turns: number;
  /** Their standard deviation. */
  readonly turnsSd: number;
  /** Turns divided by the single agent's. */
  readonly timesSingle: number;
  /** Whether the mean lies on or above the fitted law. */
  readonly above: boolean;
}

/** Success (0..1) of an architecture at its message density, measured and printed. */
export interface DensityRow {
  /** The architecture. */
  readonly architecture: Architecture;
  /** Messages a turn. */
  readonly density: number;
  /** Mean success rate, 0..1. */
  readonly mean: number;
  /** Lower end of its 95% interval. */
  readonly low: number;
  /** Upper end of its 95% interval. */
  readonly high: number;
  /** The printed success rate, 0..1. */
  readonly printed: number;
}

function r2Text(r2: number): string {
  return r2.toFixed(2).replace("-", "\u2212");
}

function drawn(curve: EvaluatedCurve, what: "printed" | "fitted", on: string): DrawnCurve {
  return {
    ...curve,
    name: `${curve.name} (R\u00b2 ${r2Text(curve.r2)} on ${on})`,
    colour: what === "printed" ? COLOURS.printed : COLOURS.text,
    dash: what === "printed" ? "dash" : "solid",
  };
}

/**
 * Turns of the five architectures against their agents, with the printed law and its best fit.
 *
 * @example
 * ```ts
 * import { loadArchitectures } from "kit/data/architectures.ts";
 * import { turnFigure } from "kit/figures/coordination/curves.ts";
 * import { turnCurves } from "kit/scaling/coordination/turn_curves.ts";
 * import { strict as assert } from "node:assert";
 * const { id, title } = turnFigure(turnCurves(loadArchitectures().rows));
 * assert.equal(id, "turn-law");
 * assert.match(title, /72% .*printed: 97%/);
 * ```
 */
export function turnFigure(curves: {
  readonly points: readonly TurnRow[];
  readonly printed: EvaluatedCurve;
  readonly fitted: EvaluatedCurve;
  readonly ceiling: number;
  readonly printedR2: number;
}): Figure {
  const { points, printed, fitted, ceiling, printedR2 } = curves;
  return curveFigure({
    id: "turn-law",
    title: `No function of team size explains more than ${(100 * ceiling).toFixed(0)}% of the ` +
      `variance of mean turns; printed: ${(100 * printedR2).toFixed(0)}%`,
    subtitle: "Points: mean turns with SD over runs, and times the single agent's turns. " +
      "Band: 95% bootstrap interval of the best fit.",
    xTitle: "agents",
    yTitle: "turns an instance",
    xRange: [0.2, 5.2],
    yRange: [0, 75],
    series: points.map(({ architecture, agents, turns, turnsSd, timesSingle, above }) => ({
      name: ARCHITECTURE_LABELS[architecture],
      colour: ARCHITECTURE_COLOURS[architecture],
      points: [{
        x: agents,
        y: turns,
        label: timesSingle === 1
          ? ARCHITECTURE_LABELS[architecture]
          : `${ARCHITECTURE_LABELS[architecture]} ${timesSingle.toFixed(1)}\u00d7`,
        side: above ? "left" : "right",
        bar: [turns - turnsSd, turns + turnsSd] as const,
      }],
    })),
    curves: [
      drawn(printed, "printed", "the means"),
      drawn(fitted, "fitted", "the means"),
    ],
  });
}

/**
 * Success of the teams that send messages against message density, with both laws.
 *
 * @example
 * ```ts
 * import { sampleRows } from "kit/data/samples.ts";
 * import { loadTables } from "kit/data/tables.ts";
 * import { densityFigure } from "kit/figures/coordination/curves.ts";
 * import { densityCurves } from "kit/scaling/coordination/density_curves.ts";
 * import { strict as assert } from "node:assert";
 * const { architectures, configurations } = loadTables();
 * const rows = sampleRows("four-benchmark", configurations);
 * const { title } = densityFigure(densityCurves(architectures, rows));
 * assert.match(title, /108 configurations; printed: 68%/);
 * ```
 */
export function densityFigure(curves: {
  readonly points: readonly DensityRow[];
  readonly printed: EvaluatedCurve;
  readonly fitted: EvaluatedCurve;
  readonly configurations: number;
  readonly printedR2: number;
}): Figure {
  const { points, printed, fitted, configurations, printedR2 } = curves;
  const figure = curveFigure({
    id: "density-law",
    title: `Message density explains ${(100 * fitted.r2).toFixed(0)}% of the variance of success ` +
      `in ${configurations} configurations; printed: ${(100 * printedR2).toFixed(0)}%`,
    subtitle: "Points: measured means; bars and band: 95% bootstrap intervals over models. " +
      "Cross: Table 5, where it differs. The logarithm has no value for the two architectures " +
      "that send no messages.",
    xTitle: "message density (messages a turn)",
    yTitle: "success rate (fraction)",
    xRange: [0.2, 0.46],
    yRange: [0.25, 0.6],
    series: points.map(({ architecture, density, mean, low, high }, k) => ({
      name: ARCHITECTURE_LABELS[architecture],
      colour: ARCHITECTURE_COLOURS[architecture],
      points: [{
        x: density,
        y: mean,
        label: ARCHITECTURE_LABELS[architecture],
        side: k % 2 === 0 ? "above" as const : "below" as const,
        bar: [low, high] as const,
      }],
    })),
    curves: [
      drawn(printed, "printed", "Table 5"),
      drawn(fitted, "fitted", `${configurations} configurations`),
    ],
  });
  return { ...figure, data: [...figure.data, printedMarks(points)] };
}

function printedMarks(points: readonly DensityRow[]): Partial<Data> {
  const differing = points.filter(({ mean, printed }) => Math.abs(mean - printed) > 0.0005);
  return {
    ...printedCrosses(
      differing.map(({ density, printed }) => ({ x: density, y: printed, hover: `${printed}` })),
    ),
    showlegend: false,
  };
}
