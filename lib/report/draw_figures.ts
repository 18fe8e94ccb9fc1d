import { FIGURE_3, loadFigure } from "../data/bats/figure_readings.ts";
import type { QuantityHistory } from "../claims/history.ts";
import type { Tables } from "../data/tables.ts";
import { benchmarkComparison } from "../figures/benchmark_comparison.ts";
import { budgetFigure } from "../figures/budget_curves.ts";
import { coefficientFigure } from "../figures/coefficients.ts";
import { densityFigure, turnFigure } from "../figures/coordination_curves.ts";
import type { Figure } from "../figures/figure.ts";
import { predictedAgainstActual } from "../figures/predicted_against_actual.ts";
import type { Painter } from "../figures/render/picture.ts";
import { specificationFigure } from "../figures/specification_curve.ts";
import { versionHistory } from "../figures/version_history.ts";
import { compareBenchmarks } from "../scaling/benchmark_comparison.ts";
import { budgetCurves, densityCurves, turnCurves } from "../scaling/curve_views.ts";
import { fitEquation } from "../scaling/equation.ts";
import { summariseEquation } from "../scaling/equation_summary.ts";
import { trustOf } from "../scaling/selection/trust.ts";
import { predictionView } from "../scaling/selection/views.ts";
import { specificationCurve } from "../scaling/specification/curve.ts";
import type { DrawnFigure } from "./figures.ts";

/** The report's figures, drawn from the data one after another. */
export async function drawFigures(
  tables: Tables,
  histories: readonly QuantityHistory[],
  painter: Painter,
): Promise<DrawnFigure[]> {
  const drawn: DrawnFigure[] = [];
  for (const { figure, caption, claims } of plannedFigures(tables, histories)) {
    const { id, title } = figure;
    drawn.push({ id, title, caption, claims, svg: await painter.svg(figure) });
  }
  return drawn;
}

interface PlannedFigure {
  readonly figure: Figure;
  readonly caption: string;
  readonly claims: Readonly<Record<string, string>>;
}

function plannedFigures(
  tables: Tables,
  histories: readonly QuantityHistory[],
): readonly PlannedFigure[] {
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
    {
      figure: specificationFigure(THRESHOLD_TERM, -1, thresholdCurve(tables)),
      caption: "The effect of baseline x agents in Equation 1 under every combination of sample, " +
        "capability, encoding, outcome, cluster and doubtful cells.",
      claims: { document: "kim", q: "kim/table4/baseline-x-log-agents" },
    },
    {
      figure: predictedAgainstActual(
        (["tools-and-index", "single-agent-baseline"] as const).map((setting) =>
          predictionView(trustOf(tables, "six-benchmark", setting, "leave-one-benchmark-out"))
        ),
      ),
      caption:
        "How far the calculator can be trusted: its model's predictions for a benchmark that " +
        "it had not seen, against what was measured.",
      claims: { document: "kim", q: "kim/4.5/transfer" },
    },
    {
      figure: versionHistory(histories.flatMap(({ steps }) => steps)),
      caption: "What became of the printed numbers of Kim et al. at each step between versions.",
      claims: { document: "kim" },
    },
  ];
}

const THRESHOLD_TERM = "baseline_x_log_agents";

function thresholdCurve(tables: Tables): Parameters<typeof specificationFigure>[2] {
  return specificationCurve(tables, [THRESHOLD_TERM]).map(
    ({ sample, capability, encoding, outcome, cluster, doubtful, ...point }) => ({
      ...point,
      choices: { sample, capability, encoding, outcome, cluster, doubtful },
    }),
  );
}
