import { count, oneOf, optional } from "./column.ts";
import { FAMILIES, type Family, type Model, MODELS } from "./names.ts";
import { type Columns, loadTable, type Table, type TableSpec } from "./table.ts";

/** One language model with its Intelligence Index as printed and as used in released scripts. */
export interface ModelRow {
  /** Name of the language model. */
  readonly model: Model;
  /** Vendor of the model. */
  readonly family: Family;
  /** Intelligence Index printed in v1, in points; null where none is. */
  readonly index_v1: number | null;
  /** Intelligence Index printed in v2, in points; null where none is. */
  readonly index_v2: number | null;
  /** Intelligence Index printed in v3, in points; null where none is. */
  readonly index_v3: number | null;
  /** Index in the released script that fits Equation 1, in points; null where it has none. */
  readonly index_regression_script: number | null;
  /** Index in the released script that predicts architectures, in points; null where none. */
  readonly index_prediction_script: number | null;
  /** Index in the released script on mixed teams, in points; null where it has none. */
  readonly index_heterogeneity_script: number | null;
}

const columns: Columns<ModelRow> = {
  model: oneOf(MODELS),
  family: oneOf(FAMILIES),
  index_v1: optional(count),
  index_v2: optional(count),
  index_v3: optional(count),
  index_regression_script: optional(count),
  index_prediction_script: optional(count),
  index_heterogeneity_script: optional(count),
};

/** The language models. */
const MODEL_TABLE: TableSpec<ModelRow> = {
  file: "models.csv",
  columns,
  key: ["model"],
};

/**
 * Loads the twelve language models with their Intelligence Index in every version and script.
 *
 * @throws {DataError} naming file, line, column and value of the first fault.
 *
 * @example
 * ```ts
 * import { loadModels } from "kit/data/models.ts";
 * import { strict as assert } from "node:assert";
 * const { rows } = loadModels();
 * assert.equal(rows.length, 12);
 * const gpt5 = rows.find(({ model }) => model === "gpt-5");
 * assert.deepEqual([gpt5?.index_v1, gpt5?.index_v2], [66, 71]);
 * ```
 */
export function loadModels(folder?: URL): Table<ModelRow> {
  return loadTable(MODEL_TABLE, folder);
}
