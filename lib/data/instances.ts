import { matching, oneOf } from "./column.ts";
import { ARCHITECTURES, FAMILIES, MODELS } from "./names.ts";
import { loadTable, type RowOf, type Table, type TableSpec } from "./table.ts";

const columns = {
  benchmark: oneOf(["swe-bench-verified", "terminal-bench"]),
  architecture: oneOf(ARCHITECTURES),
  family: oneOf(FAMILIES),
  model: oneOf(MODELS),
  outcomes: matching(/^[01]{20}$/, "20 digits of 0 or 1"),
  has_output: matching(/^[01]{20}$/, "20 digits of 0 or 1"),
  steps: matching(/^\d+( \d+){19}$/, "20 whole numbers parted by spaces"),
};

/** The outcomes of one configuration, instance by instance, as they stand in the file. */
export type InstanceRow = RowOf<typeof columns>;

/** The per-instance outcomes of 90 configurations. */
export const INSTANCES: TableSpec<typeof columns> = {
  file: "instances.csv",
  columns,
  key: ["benchmark", "architecture", "model"],
};

/** Loads the per-instance outcomes of SWE-bench Verified and Terminal-Bench. */
export function loadInstances(folder?: URL): Table<InstanceRow> {
  return loadTable(INSTANCES, folder);
}
