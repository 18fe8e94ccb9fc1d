import { ablationFigure } from "../figures/budgets/ablation.ts";
import { budgetCostFigure } from "../figures/budgets/cost.ts";
import { answerCostFigure } from "../figures/budgets/cost_per_correct.ts";
import { costScaleFigure } from "../figures/budgets/cost_scale.ts";
import { budgetFigure } from "../figures/budgets/curves.ts";
import { earlyStopFigure } from "../figures/budgets/early_stop.ts";
import { budgetFrontierFigure } from "../figures/budgets/frontier.ts";
import { budgetGainsFigure } from "../figures/budgets/gains.ts";
import { repeatedRunsFigure } from "../figures/budgets/repeats.ts";
import { budgetResultsFigure } from "../figures/budgets/results.ts";
import { budgetUsageFigure } from "../figures/budgets/usage.ts";
import { correctAnswerCosts } from "../scaling/budgets/cost_per_correct.ts";
import { costsPerCall } from "../scaling/budgets/cost_scale.ts";
import { budgetCostSplit } from "../scaling/budgets/cost_split.ts";
import { budgetCurves } from "../scaling/budgets/curves.ts";
import { budgetFrontier } from "../scaling/budgets/frontier.ts";
import { budgetGains } from "../scaling/budgets/gains.ts";
import { earlyStopping, repeatedRuns } from "../scaling/budgets/readings.ts";
import { ablatedResults, mainResults } from "../scaling/budgets/results.ts";
import { budgetRaises } from "../scaling/budgets/usage.ts";
import type { CatalogueEntry } from "./entry.ts";

/** Accuracy, calls and cost of Liu et al. */
export const BUDGETS: readonly CatalogueEntry[] = [
  {
    id: "accuracy-against-budget",
    caption: "Figure 3 of Liu et al.: accuracy against tool budget, read from the bitmap.",
    claims: /^bats\/(1|3\.3|B\.1)\/.*(figure-3|curve|larger-budget|last-step|saturation)/,
    draw: ({ tables: { bats } }) => budgetFigure(budgetCurves(bats)),
  },
  {
    id: "budget-frontier",
    caption: "Figure 7 of Liu et al.: accuracy against tool calls and against unified cost, read " +
      "from the bitmap, with the Pareto frontier.",
    claims: /^bats\/6\.1\/(frontier|above-parallel|cheaper-than-parallel|curve-form)/,
    draw: ({ tables: { bats } }) => budgetFrontierFigure(budgetFrontier(bats)),
  },
  {
    id: "budget-cost",
    caption: "Table 2 of Liu et al.: accuracy against unified cost with the Pareto frontier, and " +
      "the cost in parts: fees of 0.001 USD a call, the rest tokens; beside, searches + browses.",
    claims:
      /^bats\/3\.3\/(frontier|(search|browse|cost)-reduction|comparable|dominates|cost-split|budget-ratio)/,
    draw: ({ tables: { bats } }) => budgetCostFigure(budgetCostSplit(bats)),
  },
  {
    id: "repeated-runs",
    caption: "Figures 4, 5 and 9 of Liu et al.: sequential and parallel scaling with and without " +
      "the tracker. Approximate third-party readings; of Figure 4 only the left panel, as the " +
      "readings of its right one contradict it.",
    claims: /^bats\/(3\.4|B\.2)\/(sequential@|parallel@|pass-at-n@)/,
    draw: ({ tables: { bats } }) => repeatedRunsFigure(repeatedRuns(bats)),
  },
  {
    id: "early-stopping",
    caption:
      "Figures 8 and 10 of Liu et al.: BATS that stops early against plain ReAct by budget, " +
      "and against parallel sampling by cost. Approximate third-party readings.",
    claims: /^bats\/(6\.2|B\.4)\//,
    draw: ({ tables: { bats } }) => earlyStopFigure(earlyStopping(bats)),
  },
  {
    id: "gain-over-react",
    caption: "Tables 1 and 3 of Liu et al.: what the tracker and BATS gain over plain ReAct, by " +
      "model and benchmark.",
    claims: /^bats\/(3\.3\/tracker-(nine|single)|6\.1\/(nine-of-nine|single-cell))/,
    draw: ({ tables: { bats } }) => budgetGainsFigure(budgetGains(bats)),
  },
  {
    id: "main-results",
    caption: "Table 3 of Liu et al.: models, trained agents, plain ReAct and BATS.",
    claims: /^bats\/6\.1\/(browsecomp|hle-search|best-of-table|quoted|model-only|no-hle)/,
    draw: ({ tables: { bats } }) => budgetResultsFigure(mainResults(bats)),
  },
  {
    id: "ablation",
    caption: "Table 4 of Liu et al.: BATS with early stopping without planning, verification or " +
      "both.",
    claims: /^bats\/6\.3\/(early-stop|module-order|every-removal|no-modules)/,
    draw: ({ tables: { bats } }) => ablationFigure(ablatedResults(bats)),
  },
  {
    id: "usage-against-gain",
    caption:
      "Table 5 of Liu et al.: questions that ran out of searches, and what a larger budget " +
      "gained.",
    claims: /^bats\/B\.1\/(gain-within|over-budget-searches-(pro|flash)-(30|50)@)/,
    draw: ({ tables: { bats } }) => budgetUsageFigure(budgetRaises(bats)),
  },
  {
    id: "cost-of-a-call",
    caption: "Unified cost for each call in Table 2, Figure 7 and Table 6 of Liu et al.",
    claims: /^bats\/6\.1\/cost-scale/,
    draw: ({ tables: { bats } }) => costScaleFigure(costsPerCall(bats)),
  },
  {
    id: "cost-of-a-correct-answer",
    caption:
      "Cost of a question over accuracy in Tables 2 and 6 of Liu et al., which itself compares " +
      "BATS with parallel runs of equal cost (Figure 7).",
    claims: /^bats\/(3\.3\/cost-per-correct|6\.1\/cheaper-than-react|B\.3\/dropping)/,
    draw: ({ tables: { bats } }) => answerCostFigure(correctAnswerCosts(bats)),
  },
];
