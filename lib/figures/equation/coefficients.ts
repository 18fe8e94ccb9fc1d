import type { Data } from "plotly.js-dist";
import type { Figure } from "../figure.ts";
import { errorBars } from "../marks/error_bars.ts";
import { printedCrosses } from "../marks/printed_marks.ts";
import { liesApart, printedSentence } from "./printed_estimates.ts";
import { axis, COLOURS, columnLayout } from "../theme.ts";

/** One coefficient of Equation 1 as the figure takes it. */
export interface CoefficientRow {
  /** The term of Equation 1. */
  readonly term: string;
  /** Standardised coefficient, in success rate. */
  readonly estimate: number;
  /** Lower end of the 95% interval; null where it is not estimable. */
  readonly ciLow: number | null;
  /** Upper end of the 95% interval; null where it is not estimable. */
  readonly ciHigh: number | null;
  /** Whether the data fix the coefficient. */
  readonly estimable: boolean;
  /** The printed estimate, where there is one. */
  readonly printed?: number;
}

/** The coefficients of one fit under a heading such as `six-benchmark (260 rows)`. */
export interface CoefficientPanel {
  /** The sample, in words. */
  readonly heading: string;
  /** The coefficients; an intercept is not drawn. */
  readonly coefficients: readonly CoefficientRow[];
}

function isPredictor({ term }: CoefficientRow): boolean {
  return term !== "intercept";
}

/** A term as axes name it: `baseline x log agents`. */
export function termLabel(term: string): string {
  return term.replaceAll("_x_", " \u00d7 ").replaceAll("_", " ");
}

const GAP = 0.06;
const ROW_PX = 18;

/**
 * The coefficients of Equation 1 in several fits side by side: a filled point with its 95% interval
 * where a coefficient is estimable, a hollow diamond without interval where the data do not fix it.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { coefficientFigure } from "kit/figures/equation/coefficients.ts";
 * import { fitEquation } from "kit/scaling/equation/equation.ts";
 * import { summariseEquation } from "kit/scaling/equation/summary.ts";
 * import { strict as assert } from "node:assert";
 * const fit = fitEquation(loadTables(), "four-benchmark", "regression");
 * const { coefficients } = summariseEquation(fit);
 * const { title } = coefficientFigure([{ heading: "four-benchmark (180 rows)", coefficients }]);
 * assert.match(title, /7 of the 19 coefficients/);
 * ```
 */
export function coefficientFigure(panels: readonly CoefficientPanel[]): Figure {
  const terms =
    panels[0]?.coefficients.map(({ term }) => term).filter((term) => term !== "intercept") ?? [];
  const width = (1 - GAP * (panels.length - 1)) / panels.length;
  const title = titleOf(panels, terms);
  const range = rangeOf(panels);
  const layout = columnLayout(
    title,
    "Points: estimate with 95% interval. Diamonds: one of many solutions that fit equally well, " +
      `so neither sign nor size follows from the data.${
        printedSentence(panels.flatMap(({ coefficients }) => coefficients.filter(isPredictor)))
      }`,
    32,
  );
  const axes = Object.fromEntries(panels.map((_, k) => {
    const left = k * (width + GAP);
    return [`xaxis${k === 0 ? "" : k + 1}`, {
      ...axis(""),
      domain: [left, left + width],
      range,
      zeroline: true,
      zerolinecolor: COLOURS.reference,
      zerolinewidth: 1.5,
    }];
  }));
  return {
    id: "equation-coefficients",
    title,
    data: panels.flatMap((panel, k) => tracesOf(panel, k === 0 ? "" : String(k + 1), k === 0)),
    layout: {
      ...layout,
      ...axes,
      yaxis: {
        ...axis(""),
        tickvals: terms.map((_, i) => i),
        ticktext: terms.map(termLabel),
        range: [terms.length - 0.4, -0.6],
        zeroline: false,
      },
      annotations: [
        ...panels.map(({ heading }, k) => ({
          text: `<b>${heading.replace(" (", "</b><br>(")}`,
          xref: "paper" as const,
          yref: "paper" as const,
          x: k * (width + GAP) + width / 2,
          y: 1,
          xanchor: "center" as const,
          yanchor: "bottom" as const,
          showarrow: false,
        })),
        {
          text: "change in success rate per SD of the predictor",
          xref: "paper" as const,
          yref: "paper" as const,
          x: 1,
          y: 0,
          yshift: -24,
          xanchor: "right" as const,
          yanchor: "top" as const,
          showarrow: false,
        },
      ],
      legend: {
        x: -0.58,
        xanchor: "left",
        y: -0.13,
        yanchor: "top",
        tracegroupgap: 0,
      },
      margin: { ...layout.margin, l: 178, b: 106 },
      height: layout.margin!.t! + 106 + ROW_PX * (terms.length + 0.2),
    },
  };
}

function rangeOf(panels: readonly CoefficientPanel[]): number[] {
  const ends = panels.flatMap(({ coefficients }) =>
    coefficients.filter(isPredictor).flatMap((row) => [
      row.ciLow ?? row.estimate,
      row.ciHigh ?? row.estimate,
    ])
  );
  const room = 0.06 * (Math.max(...ends) - Math.min(...ends));
  return [Math.min(...ends) - room, Math.max(...ends) + room];
}

const GROUPS = [
  { name: "estimable, interval excludes zero", colour: COLOURS.strong, symbol: "circle" },
  { name: "estimable, interval includes zero", colour: COLOURS.weak, symbol: "circle" },
  { name: "not estimable", colour: COLOURS.warning, symbol: "diamond-open" },
] as const;

function groupOf({ estimable, ciLow, ciHigh }: CoefficientRow): number {
  if (!estimable || ciLow === null || ciHigh === null) return 2;
  return ciLow > 0 || ciHigh < 0 ? 0 : 1;
}

function tracesOf(panel: CoefficientPanel, suffix: string, legend: boolean): Partial<Data>[] {
  const rows = panel.coefficients.filter(isPredictor).map((row, i) => ({
    row,
    i,
  }));
  const apart = rows.filter(({ row }) => liesApart(row));
  const crosses = printedCrosses(
    apart.map(({ row, i }) => ({
      x: row.printed!,
      y: i,
      hover: `${row.printed}`,
    })),
    { xaxis: `x${suffix}`, yaxis: "y" },
  );
  const groups = GROUPS.map(({ name, colour, symbol }, group) => {
    const own = rows.filter(({ row }) => groupOf(row) === group);
    return {
      type: "scatter",
      mode: "markers",
      name,
      legendgroup: name,
      showlegend: legend,
      xaxis: `x${suffix}`,
      yaxis: "y",
      x: own.map(({ row }) => row.estimate),
      y: own.map(({ i }) => i),
      text: own.map(({ row }) => termLabel(row.term)),
      hovertemplate: "%{text}: %{x:.3f}<extra></extra>",
      marker: {
        color: colour,
        symbol,
        size: group === 2 ? 8 : 5,
        line: { width: group === 2 ? 1.5 : 0 },
      },
      ...group === 2 ? {} : {
        error_x: errorBars(
          own.map(({ row }) => ({ at: row.estimate, low: row.ciLow!, high: row.ciHigh! })),
          { color: colour },
        ),
      },
    } as Partial<Data>;
  });
  return [...groups, ...apart.length === 0 ? [] : [{ ...crosses, showlegend: false }]];
}

function titleOf(panels: readonly CoefficientPanel[], terms: readonly string[]): string {
  const counts = panels.map(({ coefficients }) =>
    coefficients.filter((row) => row.term !== "intercept" && !row.estimable).length
  );
  const [low, high] = [Math.min(...counts), Math.max(...counts)];
  const count = low === high ? String(low) : `${low} to ${high}`;
  return `The data do not fix ${count} of the ${terms.length} coefficients of Equation 1`;
}
