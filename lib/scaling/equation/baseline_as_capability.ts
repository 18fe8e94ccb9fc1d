import type { Configuration } from "../../data/configurations.ts";
import type { Tables } from "../../data/tables.ts";
import { type DesignModel, fitDesignModel } from "./design_model.ts";
import { ingredientsOf } from "./features.ts";
import { meanOf } from "../../stats/mean.ts";
import { TERMS, termValues } from "./terms.ts";

/**
 * Equation 1 with the single-agent baseline P_SA of each row in place of the Intelligence Index, as
 * the "per-dataset baseline" of v3's table of capability metrics. It holds P_SA twice, so its rank is
 * one lower.
 *
 * @throws {RangeError} when the baseline cannot be formed.
 */
export function fitBaselineAsCapability(
  rows: readonly Configuration[],
  tables: Pick<Tables, "architectures" | "benchmarks">,
): DesignModel {
  const ingredients = ingredientsOf(rows, { ...tables, capability: null });
  const mean = meanOf(ingredients.map(({ baseline }) => baseline));
  const predictors = ingredients.map((row) => {
    const values = termValues({ ...row, intelligence: row.baseline - mean });
    return TERMS.slice(1).map((term) => values[term]);
  });
  return fitDesignModel(predictors, rows.map(({ success_rate }) => success_rate));
}
