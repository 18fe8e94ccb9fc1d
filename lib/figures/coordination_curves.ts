import type { ArchitectureRow } from "../data/architectures.ts";
import type { EvaluatedCurve } from "../stats/curves/evaluated_curve.ts";
import type { CurveView, PointSeries } from "./curve_figure.ts";
import { curveFigure, type DrawnCurve } from "./curve_figure.ts";
import type { Figure } from "./figure.ts";
import { ARCHITECTURE_COLOURS, ARCHITECTURE_LABELS, COLOURS } from "./theme.ts";

type Point = Pick<
  ArchitectureRow,
  "architecture" | "agents" | "turns" | "turns_sd" | "message_density" | "success_rate_printed"
>;

function r2Text(r2: number): string {
  return r2.toFixed(2).replace("-", "\u2212");
}

function printedAndFitted(printed: EvaluatedCurve, fitted: EvaluatedCurve): DrawnCurve[] {
  const named = (curve: EvaluatedCurve): string => `${curve.name} (R2 ${r2Text(curve.r2)})`;
  return [
    { ...printed, name: named(printed), colour: COLOURS.printed, dash: "dash" },
    { ...fitted, name: named(fitted), colour: COLOURS.strong, dash: "solid" },
  ];
}

/** Turns of the five architectures against their agents, with the printed law and its best fit. */
export function turnFigure(curves: {
  readonly points: readonly Point[];
  readonly printed: EvaluatedCurve;
  readonly fitted: EvaluatedCurve;
  readonly ceiling: number;
}): Figure {
  const view: CurveView = {
    id: "turn-law",
    title: `The printed turn law claims R2 0.974; no function of agents can exceed ${
      r2Text(curves.ceiling)
    } on these means`,
    subtitle: "Points: mean turns with SD. Band: 95% bootstrap interval of the best fit.",
    xTitle: "agents",
    yTitle: "turns an instance",
    xRange: [0.5, 5.1],
    yRange: [0, 75],
    series: curves.points.map((point) =>
      seriesOf(point, point.agents, point.turns, point.turns_sd)
    ),
    curves: printedAndFitted(curves.printed, curves.fitted),
  };
  return curveFigure(view);
}

/** Success of the three teams that send messages against message density. */
export function densityFigure(curves: {
  readonly points: readonly Point[];
  readonly printed: EvaluatedCurve;
  readonly fitted: EvaluatedCurve;
}): Figure {
  return curveFigure({
    id: "density-law",
    title:
      `The density law rests on ${curves.points.length} points, and the printed curve does not pass them (R2 ${
        r2Text(curves.printed.r2)
      })`,
    subtitle:
      "The logarithm has no value for single and independent agents, which send no messages.",
    xTitle: "message density (messages a turn)",
    yTitle: "success rate",
    yRange: [0.2, 0.6],
    series: curves.points.map((point) =>
      seriesOf(point, point.message_density, point.success_rate_printed)
    ),
    curves: printedAndFitted(curves.printed, curves.fitted),
  });
}

function seriesOf(point: Point, x: number, y: number, spread?: number): PointSeries {
  const name = ARCHITECTURE_LABELS[point.architecture];
  return {
    name,
    colour: ARCHITECTURE_COLOURS[point.architecture],
    points: [{ x, y, label: name, ...spread === undefined ? {} : { spread } }],
  };
}
