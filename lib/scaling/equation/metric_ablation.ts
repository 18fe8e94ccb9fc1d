import { column } from "../../stats/matrix.ts";
import { fitDesignModel } from "./design_model.ts";
import type { EquationFit } from "./equation.ts";
import type { Term } from "./terms.ts";

/** The coordination metrics of Equation 1 with the terms they enter. */
const METRIC_TERMS: Readonly<Record<string, readonly Term[]>> = {
  "overhead": ["log_overhead", "overhead_x_tools"],
  "message density": ["message_density", "message_density_x_intelligence"],
  "redundancy": ["redundancy", "redundancy_x_agents"],
  "efficiency": ["efficiency", "intelligence_x_efficiency", "efficiency_x_tools"],
  "error amplification": [
    "log_error_amplification",
    "error_amplification_x_baseline",
    "error_amplification_x_tools",
  ],
};

/** Equation 1 without the terms of one coordination metric. */
export interface MetricAblation {
  readonly metric: string;
  /** Rank of the design without them. */
  readonly rank: number;
  /** Mean cross-validated R2 without them, on the paper's folds. */
  readonly r2Cv: number;
  /** That minus the R2 of the whole equation; 0 where the other terms span the same space. */
  readonly change: number;
}

/**
 * What each coordination metric adds to Equation 1: cross-validated R2 with all its terms left out.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { fitEquation } from "kit/scaling/equation/equation.ts";
 * import { metricAblation } from "kit/scaling/equation/metric_ablation.ts";
 * import { strict as assert } from "node:assert";
 * const rows = metricAblation(fitEquation(loadTables(), "four-benchmark", "regression"));
 * const efficiency = rows.find(({ metric }) => metric === "efficiency")!;
 * assert.equal(efficiency.change.toFixed(3), "-0.083");
 * ```
 */
export function metricAblation(equation: EquationFit): readonly MetricAblation[] {
  return Object.entries(METRIC_TERMS).map(([metric, dropped]) => {
    const kept = equation.terms.flatMap((term, j) =>
      term === "intercept" || dropped.includes(term) ? [] : [column(equation.raw, j)]
    );
    const predictors = equation.outcome.map((_, i) => kept.map((values) => values[i]!));
    const { fit, crossValidation } = fitDesignModel(predictors, equation.outcome);
    return {
      metric,
      rank: fit.rank,
      r2Cv: crossValidation.mean,
      change: crossValidation.mean - equation.crossValidation.mean,
    };
  });
}
