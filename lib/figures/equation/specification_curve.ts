import type { Data } from "plotly.js-dist";
import { termLabel } from "./coefficients.ts";
import type { Figure } from "../figure.ts";
import { axis, COLOURS, columnLayout, translucent } from "../theme.ts";

/** One specification of one effect as the figure takes it: choices by name, and the estimate. */
export interface SpecificationPoint {
  /** What was chosen, by the name of the choice. */
  readonly choices: Readonly<Record<string, string>>;
  /** Standardised estimate of the effect. */
  readonly estimate: number;
  /** Lower end of its 95% interval. */
  readonly ciLow: number;
  /** Upper end of its 95% interval. */
  readonly ciHigh: number;
  /** Its two-sided p. */
  readonly p: number;
}

const ROW_PX = 15;

/**
 * A specification curve: above, the estimate of one effect in every specification, sorted; below,
 * the choices behind each.
 *
 * @param term Term of Equation 1.
 * @param sign Sign that the papers give its coefficient.
 * @param points At least one specification, all with the same choices by name.
 *
 * @example
 * ```ts
 * import { specificationFigure } from "kit/figures/equation/specification_curve.ts";
 * import { strict as assert } from "node:assert";
 * const point = (estimate: number, p: number, sample: string) => ({
 *   choices: { sample },
 *   estimate,
 *   ciLow: estimate - 0.1,
 *   ciHigh: estimate + 0.1,
 *   p,
 * });
 * const { title } = specificationFigure("overhead_x_tools", -1, [
 *   point(-0.3, 0.001, "four-benchmark"),
 *   point(-0.1, 0.2, "six-benchmark"),
 *   point(0.2, 0.01, "all-released"),
 * ]);
 * assert.match(title, /in 33% of 3 /);
 * ```
 */
export function specificationFigure(
  term: string,
  sign: 1 | -1,
  points: readonly SpecificationPoint[],
): Figure {
  const sorted = points.toSorted((a, b) => a.estimate - b.estimate);
  const holds = sorted.map(({ estimate, p }) => Math.sign(estimate) === sign && p < 0.05);
  const levels = levelsOf(sorted);
  const title = `${capitalised(termLabel(term))}: the published effect holds in ` +
    `${percentOf(holds)}% of ${sorted.length} specifications${worstOf(sorted, holds, levels)}`;
  const layout = columnLayout(
    title,
    "Above: estimate and 95% interval in SD of success per SD. Below: the choices. Blue: " +
      "published sign and p < 0.05; grey: not.",
  );
  const [upper, lower] = [160, ROW_PX * levels.length];
  const order = sorted.map((_, x) => x);
  const band = {
    type: "scatter",
    mode: "lines",
    x: [...order, ...order.toReversed()],
    y: [...sorted.map(({ ciLow }) => ciLow), ...sorted.toReversed().map(({ ciHigh }) => ciHigh)],
    fill: "toself",
    fillcolor: translucent(COLOURS.weak, 0.25),
    line: { width: 0 },
    hoverinfo: "skip",
    name: "95% interval",
  };
  const estimates = [true, false].map((held) => ({
    type: "scatter",
    mode: "lines",
    ...joined(
      runs(holds.map((own) => own === held)).map(([start, end]) => ({
        x: [start - 0.5, ...order.slice(start, end), end - 0.5],
        y: [start, ...order.slice(start, end), end - 1].map((x) => sorted[x]!.estimate),
      })),
    ),
    line: { color: held ? COLOURS.strong : COLOURS.weak, width: 3 },
    hovertemplate: "%{y:.3f}<extra></extra>",
    name: "estimate",
  }));
  const choices = [true, false].map((held) => ({
    type: "scatter",
    mode: "none",
    ...joined(
      levels.flatMap(({ choice, level }, row) =>
        runs(sorted.map((point, x) => point.choices[choice] === level && holds[x] === held))
          .map(([start, end]) => ({
            x: [start - 0.5, end - 0.5, end - 0.5, start - 0.5],
            y: [row - 0.25, row - 0.25, row + 0.25, row + 0.25],
          }))
      ),
    ),
    yaxis: "y2",
    fill: "toself",
    fillcolor: held ? COLOURS.strong : COLOURS.weak,
    hoverinfo: "skip",
    name: held ? "holds" : "does not hold",
  }));
  return {
    id: `specification-curve-${term.replaceAll("_", "-")}`,
    title,
    data: [band, ...estimates, ...choices] as Partial<Data>[],
    layout: {
      ...layout,
      xaxis: { ...axis("specifications, sorted by estimate"), anchor: "y2", showgrid: false },
      yaxis: {
        ...axis("effect (SD per SD)"),
        domain: [(lower + 10) / (upper + lower + 10), 1],
        zeroline: true,
        zerolinecolor: COLOURS.reference,
      },
      yaxis2: {
        domain: [0, lower / (upper + lower + 10)],
        tickvals: levels.map((_, row) => row),
        ticktext: levels.map(({ choice, level }) => `${choice}: ${level}`),
        range: [levels.length - 0.4, -0.6],
        zeroline: false,
      },
      showlegend: false,
      margin: { ...layout.margin, l: 150, b: 45 },
      height: layout.margin!.t! + 45 + upper + lower + 10,
    },
  };
}

interface Level {
  readonly choice: string;
  readonly level: string;
}

/** The stretches of neighbours that are true, each with its start and the place after its end. */
function runs(wanted: readonly boolean[]): readonly (readonly [number, number])[] {
  return wanted.flatMap((here, start) => {
    if (!here || wanted[start - 1]) return [];
    const end = wanted.indexOf(false, start);
    return [[start, end < 0 ? wanted.length : end] as const];
  });
}

interface Piece {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** Pieces of one trace with a gap after each. */
function joined(pieces: readonly Piece[]): Record<"x" | "y", readonly (number | null)[]> {
  return {
    x: pieces.flatMap(({ x }) => [...x, null]),
    y: pieces.flatMap(({ y }) => [...y, null]),
  };
}

function levelsOf(points: readonly SpecificationPoint[]): readonly Level[] {
  return Object.keys(points[0]?.choices ?? {}).flatMap((choice) =>
    [...new Set(points.map((point) => point.choices[choice]!))].sort().map((level) => ({
      choice,
      level,
    }))
  );
}

function percentOf(holds: readonly boolean[]): number {
  return Math.round(100 * holds.filter(Boolean).length / holds.length);
}

/** The choice with which the effect holds least often, where that is below the share of all. */
function worstOf(
  points: readonly SpecificationPoint[],
  holds: readonly boolean[],
  levels: readonly Level[],
): string {
  const { percent, choice, level } = levels.map((own) => ({
    ...own,
    percent: percentOf(holds.filter((_, i) => points[i]!.choices[own.choice] === own.level)),
  })).reduce((a, b) => b.percent < a.percent ? b : a);
  return percent < percentOf(holds) ? `, ${percent}% with ${choice}: ${level}` : "";
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
