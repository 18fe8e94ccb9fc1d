import type { Data } from "plotly.js-dist";
import { termLabel } from "./coefficients.ts";
import type { Figure } from "./figure.ts";
import { axis, baseLayout, COLOURS } from "./theme.ts";

/** One specification of one effect as the figure takes it: choices by name, and the estimate. */
export interface SpecificationPoint {
  readonly choices: Readonly<Record<string, string>>;
  readonly estimate: number;
  readonly ciLow: number;
  readonly ciHigh: number;
  readonly p: number;
}

/**
 * A specification curve: above, the estimate of one effect in every specification, sorted; below,
 * the choices behind each.
 */
export function specificationFigure(
  term: string,
  sign: 1 | -1,
  points: readonly SpecificationPoint[],
): Figure {
  const sorted = points.toSorted((a, b) => a.estimate - b.estimate);
  const holds = sorted.filter((point) => Math.sign(point.estimate) === sign && point.p < 0.05);
  const share = Math.round(100 * holds.length / sorted.length);
  const title = `${capitalised(termLabel(term))}: the published effect holds in ${share}% of ` +
    `${sorted.length} specifications`;
  const levels = levelsOf(sorted);
  const labels = levels.map(({ choice, level }) => `${choice}: ${level}`);
  const chosen = levels.flatMap(({ choice, level }, row) =>
    sorted.flatMap((point, x) => point.choices[choice] === level ? [{ x, row, point }] : [])
  );
  const colourOf = (point: SpecificationPoint): string =>
    Math.sign(point.estimate) === sign && point.p < 0.05 ? COLOURS.strong : COLOURS.weak;
  const order = sorted.map((_, x) => x);
  const band = {
    type: "scatter",
    mode: "lines",
    x: [...order, ...order.toReversed()],
    y: [...sorted.map(({ ciLow }) => ciLow), ...sorted.toReversed().map(({ ciHigh }) => ciHigh)],
    fill: "toself",
    fillcolor: "rgba(140,140,140,0.18)",
    line: { width: 0 },
    hoverinfo: "skip",
    name: "95% interval",
  };
  const estimates = {
    type: "scatter",
    mode: "markers",
    x: order,
    y: sorted.map(({ estimate }) => estimate),
    marker: { color: sorted.map(colourOf), size: 4 },
    hovertemplate: "%{y:.3f}<extra></extra>",
    name: "estimate",
  };
  const choices = {
    type: "scatter",
    mode: "markers",
    x: chosen.map(({ x }) => x),
    y: chosen.map(({ row }) => row),
    yaxis: "y2",
    marker: {
      color: chosen.map(({ point }) => colourOf(point)),
      size: 5,
      symbol: "line-ns-open",
      opacity: 0.6,
    },
    hoverinfo: "skip",
    name: "choice",
  };
  return {
    id: `specification-curve-${term.replaceAll("_", "-")}`,
    title,
    data: [band, estimates, choices] as Partial<Data>[],
    layout: {
      ...baseLayout(
        title,
        "Above: estimate and 95% interval in SD of the outcome. Below: the choices. Blue: published sign and p < 0.05.",
      ),
      xaxis: { ...axis("specifications, sorted by estimate"), anchor: "y2", showgrid: false },
      yaxis: {
        ...axis("SD of success per SD"),
        domain: [0.55, 1],
        zeroline: true,
        zerolinecolor: "#666666",
      },
      yaxis2: {
        ...axis(""),
        domain: [0, 0.52],
        tickvals: levels.map((_, row) => row),
        ticktext: labels,
        range: [levels.length - 0.4, -0.6],
        zeroline: false,
        tickfont: { size: 11 },
      },
      showlegend: false,
      width: 960,
      height: 720,
    },
  };
}

function levelsOf(
  points: readonly SpecificationPoint[],
): readonly { readonly choice: string; readonly level: string }[] {
  return Object.keys(points[0]?.choices ?? {}).flatMap((choice) =>
    [...new Set(points.map((point) => point.choices[choice]!))].sort().map((level) => ({
      choice,
      level,
    }))
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
