import { count, oneOf, optional } from "./column.ts";
import { FAMILIES, MODELS } from "./names.ts";
import { loadTable, type RowOf, type Table, type TableSpec } from "./table.ts";

const columns = {
  model: oneOf(MODELS),
  family: oneOf(FAMILIES),
  index_v1: optional(count),
  index_v2: optional(count),
  index_v3: optional(count),
  index_regression_script: optional(count),
  index_prediction_script: optional(count),
  index_heterogeneity_script: optional(count),
};

/** One language model with its Intelligence Index as printed and as used in released scripts. */
export type ModelRow = RowOf<typeof columns>;

/** The language models. */
export const MODEL_TABLE: TableSpec<typeof columns> = {
  file: "models.csv",
  columns,
  key: ["model"],
};

/** Loads the language models. */
export function loadModels(folder?: URL): Table<ModelRow> {
  return loadTable(MODEL_TABLE, folder);
}
