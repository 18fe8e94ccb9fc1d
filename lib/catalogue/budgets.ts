import { FIGURE_3, FIGURE_7, loadFigure } from "../data/bats/figure_readings.ts";
import { budgetFigure } from "../figures/budget_curves.ts";
import { budgetFrontierFigure } from "../figures/budget_frontier.ts";
import { budgetFrontier } from "../scaling/budget_frontier.ts";
import { budgetCurves } from "../scaling/curve_views.ts";
import type { CatalogueEntry } from "./entry.ts";

/** Accuracy, calls and cost of Liu et al. */
export const BUDGETS: readonly CatalogueEntry[] = [
  {
    id: "accuracy-against-budget",
    caption: "Figure 3 of Liu et al.: accuracy against tool budget, read from the bitmap.",
    claims: /^bats\/(1|3\.3)\/.*(figure-3|curve|larger-budget|last-step|saturation)/,
    draw: () => budgetFigure(budgetCurves(loadFigure(FIGURE_3).rows)),
  },
  {
    id: "budget-frontier",
    caption: "Figure 7b of Liu et al.: accuracy against unified cost, read from the bitmap, with " +
      "the Pareto frontier.",
    claims: /^bats\/(3\.3|6\.1)\/(frontier|above-parallel|cost-scale)/,
    draw: () => budgetFrontierFigure(budgetFrontier(loadFigure(FIGURE_7).rows)),
  },
];
