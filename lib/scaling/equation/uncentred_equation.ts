import type { Configuration } from "../../data/configurations.ts";
import type { Tables } from "../../data/tables.ts";
import type { Capability } from "../results/capability.ts";
import { type DesignModel, fitDesignModel } from "./design_model.ts";
import { ingredientsOf } from "./features.ts";
import { meanOf } from "../../stats/mean.ts";
import { TERMS, termValues } from "./terms.ts";

/**
 * Equation 1 with the Intelligence Index as it is, not centred. Predictions are the same; the
 * coefficients of intelligence, its square and the terms multiplied by it are of other quantities.
 * Coefficients stand in the order of `TERMS`.
 *
 * @throws {RangeError} when a model has no capability, or the single-agent baseline cannot be formed.
 */
export function fitUncentred(
  rows: readonly Configuration[],
  tables: Pick<Tables, "architectures" | "benchmarks">,
  capability: Capability,
): DesignModel {
  const ingredients = ingredientsOf(rows, { ...tables, capability });
  const mean = meanOf(rows.map(({ model }) => capability.get(model)!));
  const predictors = ingredients.map((row) => {
    const values = termValues({ ...row, intelligence: row.intelligence + mean });
    return TERMS.slice(1).map((term) => values[term]);
  });
  return fitDesignModel(predictors, rows.map(({ success_rate }) => success_rate));
}
