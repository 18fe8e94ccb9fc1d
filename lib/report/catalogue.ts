import { kimHistories } from "../claims/histories.ts";
import type { JudgedClaim } from "../claims/verdict.ts";
import type { QuantityHistory } from "../claims/history.ts";
import { scoreRows } from "../claims/score_rows.ts";
import { verifyClaims } from "../claims/verify.ts";
import { FIGURE_3, loadFigure } from "../data/bats/figure_readings.ts";
import { loadTables, type Tables } from "../data/tables.ts";
import { benchmarkComparison } from "../figures/benchmark_comparison.ts";
import { budgetFigure } from "../figures/budget_curves.ts";
import { coefficientFigure } from "../figures/coefficients.ts";
import { densityFigure, turnFigure } from "../figures/coordination_curves.ts";
import type { Figure } from "../figures/figure.ts";
import { predictedAgainstActual } from "../figures/predicted_against_actual.ts";
import { regretByProtocol } from "../figures/regret_by_protocol.ts";
import { scoreboard } from "../figures/scoreboard.ts";
import { specificationFigure } from "../figures/specification_curve.ts";
import { versionHistory } from "../figures/version_history.ts";
import { compareBenchmarks } from "../scaling/benchmark_comparison.ts";
import { budgetCurves, densityCurves, turnCurves } from "../scaling/curve_views.ts";
import { fitEquation } from "../scaling/equation.ts";
import { summariseEquation } from "../scaling/equation_summary.ts";
import { evaluateAll } from "../scaling/selection/evaluation_set.ts";
import { trustOf } from "../scaling/selection/trust.ts";
import { predictionView } from "../scaling/selection/views.ts";
import { specificationCurve } from "../scaling/specification/curve.ts";

/** What figures are drawn from; verdicts and histories are computed only when one needs them. */
export interface Material {
  readonly tables: Tables;
  readonly judged: () => readonly JudgedClaim[];
  readonly histories: () => readonly QuantityHistory[];
}

/** A figure that the kit can draw. */
export interface CatalogueEntry {
  readonly id: string;
  readonly draw: (material: Material) => Figure;
  /** How it stands in the report: what it shows beyond its title, and the search for its claims. */
  readonly report?: {
    readonly caption: string;
    readonly claims: Readonly<Record<string, string>>;
  };
}

/** The kit's own material: the tables of `data/` and today's verdicts. */
export function material(): Material {
  return { tables: loadTables(), judged: () => verifyClaims(), histories: kimHistories };
}

const THRESHOLD_TERM = "baseline_x_log_agents";

/** All figures that are files or stand in the report, by id; ids are also the names of files. */
export const CATALOGUE: readonly CatalogueEntry[] = [
  {
    id: "benchmark-comparison",
    draw: ({ tables }) => benchmarkComparison(compareBenchmarks(tables.configurations)),
    report: {
      caption:
        "Success rate of every configuration by benchmark and architecture, with means and " +
        "their intervals; beside, the relative change of the mean against the single agent.",
      claims: { document: "kim", q: "kim/fig2" },
    },
  },
  {
    id: "equation-coefficients",
    draw: ({ tables }) => coefficientFigure(equationFits(tables)),
    report: {
      caption: "Standardised coefficients of Equation 1 on the samples of v2 and v3. A hollow " +
        "diamond is one of many solutions that fit equally well.",
      claims: { document: "kim", q: "kim/table4" },
    },
  },
  {
    id: "turn-law",
    draw: ({ tables }) => turnFigure(turnCurves(tables.architectures)),
    report: {
      caption: "Turns against the number of agents: printed and refitted law.",
      claims: { document: "kim", q: "turn-law" },
    },
  },
  {
    id: "density-law",
    draw: ({ tables }) => densityFigure(densityCurves(tables.architectures)),
    report: {
      caption: "Success against message density: printed and refitted law.",
      claims: { document: "kim", q: "density" },
    },
  },
  {
    id: "accuracy-against-budget",
    draw: () => budgetFigure(budgetCurves(loadFigure(FIGURE_3).rows)),
    report: {
      caption: "Accuracy against tool budget, read from Figure 3 of Liu et al.",
      claims: { document: "bats", q: "tracker" },
    },
  },
  {
    id: "specification-curve-baseline-x-log-agents",
    draw: ({ tables }) => specificationFigure(THRESHOLD_TERM, -1, thresholdCurve(tables)),
    report: {
      caption: "The effect of baseline x agents in Equation 1 under every combination of sample, " +
        "capability, encoding, outcome, cluster and doubtful cells.",
      claims: { document: "kim", q: "kim/table4/baseline-x-log-agents" },
    },
  },
  {
    id: "predicted-against-actual",
    draw: ({ tables }) =>
      predictedAgainstActual(
        (["tools-and-index", "single-agent-baseline"] as const).map((setting) =>
          predictionView(trustOf(tables, "six-benchmark", setting, "leave-one-benchmark-out"))
        ),
      ),
    report: {
      caption:
        "How far the calculator can be trusted: its model's predictions for a benchmark that " +
        "it had not seen, against what was measured.",
      claims: { document: "kim", q: "kim/4.5/transfer" },
    },
  },
  {
    id: "version-history",
    draw: ({ histories }) => versionHistory(histories().flatMap(({ steps }) => steps)),
    report: {
      caption: "What became of the printed numbers of Kim et al. at each step between versions.",
      claims: { document: "kim" },
    },
  },
  {
    id: "regret-by-protocol",
    draw: ({ tables }) =>
      regretByProtocol(
        evaluateAll(tables, "six-benchmark").filter(({ protocol }) => protocol.startsWith("leave")),
      ),
  },
  {
    id: "verdict-scoreboard",
    draw: ({ judged }) => scoreboard(scoreRows(judged())),
  },
];

function equationFits(tables: Tables): Parameters<typeof coefficientFigure>[0] {
  return (["four-benchmark", "six-benchmark"] as const).map((sample) => {
    const { n, coefficients } = summariseEquation(fitEquation(tables, sample, "regression"));
    return { heading: `${sample} (${n} rows)`, coefficients };
  });
}

function thresholdCurve(tables: Tables): Parameters<typeof specificationFigure>[2] {
  return specificationCurve(tables, [THRESHOLD_TERM]).map(
    ({ sample, capability, encoding, outcome, cluster, doubtful, ...point }) => ({
      ...point,
      choices: { sample, capability, encoding, outcome, cluster, doubtful },
    }),
  );
}
