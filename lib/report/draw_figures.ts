import { FIGURE_3, loadFigure } from "../data/bats/figure_readings.ts";
import type { Tables } from "../data/tables.ts";
import { benchmarkComparison } from "../figures/benchmark_comparison.ts";
import { budgetFigure } from "../figures/budget_curves.ts";
import { coefficientFigure } from "../figures/coefficients.ts";
import { densityFigure, turnFigure } from "../figures/coordination_curves.ts";
import type { Figure } from "../figures/figure.ts";
import type { Painter } from "../figures/render/picture.ts";
import { compareBenchmarks } from "../scaling/benchmark_comparison.ts";
import { budgetCurves, densityCurves, turnCurves } from "../scaling/curve_views.ts";
import { fitEquation } from "../scaling/equation.ts";
import { summariseEquation } from "../scaling/equation_summary.ts";
import type { DrawnFigure } from "./figures.ts";

/** The report's figures, drawn from the data one after another. */
export async function drawFigures(tables: Tables, painter: Painter): Promise<DrawnFigure[]> {
  const drawn: DrawnFigure[] = [];
  for (const { figure, caption, claims } of plannedFigures(tables)) {
    const { id, title } = figure;
    drawn.push({ id, title: title, caption, claims, svg: await painter.svg(figure) });
  }
  return drawn;
}

interface PlannedFigure {
  readonly figure: Figure;
  readonly caption: string;
  readonly claims: Readonly<Record<string, string>>;
}

function plannedFigures(tables: Tables): readonly PlannedFigure[] {
  const samples = ["four-benchmark", "six-benchmark"] as const;
  const fits = samples.map((sample) => {
    const { n, coefficients } = summariseEquation(fitEquation(tables, sample, "regression"));
    return { heading: `${sample} (${n} rows)`, coefficients };
  });
  return [
    {
      figure: benchmarkComparison(compareBenchmarks(tables.configurations)),
      caption:
        "Success rate of every configuration by benchmark and architecture, with means and " +
        "their intervals; beside, the relative change of the mean against the single agent.",
      claims: { document: "kim", q: "kim/fig2" },
    },
    {
      figure: coefficientFigure(fits),
      caption: "Standardised coefficients of Equation 1 on the samples of v2 and v3. A hollow " +
        "diamond is one of many solutions that fit equally well.",
      claims: { document: "kim", q: "kim/table4" },
    },
    {
      figure: turnFigure(turnCurves(tables.architectures)),
      caption: "Turns against the number of agents: printed and refitted law.",
      claims: { document: "kim", q: "turn-law" },
    },
    {
      figure: densityFigure(densityCurves(tables.architectures)),
      caption: "Success against message density: printed and refitted law.",
      claims: { document: "kim", q: "density" },
    },
    {
      figure: budgetFigure(budgetCurves(loadFigure(FIGURE_3).rows)),
      caption: "Accuracy against tool budget, read from Figure 3 of Liu et al.",
      claims: { document: "bats", q: "tracker" },
    },
  ];
}
