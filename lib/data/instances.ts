import { matching, oneOf } from "./column.ts";
import {
  type Architecture,
  ARCHITECTURES,
  FAMILIES,
  type Family,
  type Model,
  MODELS,
} from "./names.ts";
import { type Columns, loadTable, type Table, type TableSpec } from "./table.ts";

/**
 * The outcomes of one configuration, instance by instance, as digits in the order of the instances.
 */
export interface InstanceRow {
  /** Benchmark of the configuration. */
  readonly benchmark: "swe-bench-verified" | "terminal-bench";
  /** Architecture of the configuration. */
  readonly architecture: Architecture;
  /** Vendor of the model. */
  readonly family: Family;
  /** Language model of every agent. */
  readonly model: Model;
  /** A digit an instance: 1 solved, 0 not; the same instances in every row of a benchmark. */
  readonly outcomes: string;
  /** A digit an instance: 1 where the run left any output. */
  readonly has_output: string;
  /** Recorded environment steps of each instance, parted by spaces. */
  readonly steps: string;
}

const columns: Columns<InstanceRow> = {
  benchmark: oneOf(["swe-bench-verified", "terminal-bench"]),
  architecture: oneOf(ARCHITECTURES),
  family: oneOf(FAMILIES),
  model: oneOf(MODELS),
  outcomes: matching(/^[01]{20}$/, "20 digits of 0 or 1"),
  has_output: matching(/^[01]{20}$/, "20 digits of 0 or 1"),
  steps: matching(/^\d+( \d+){19}$/, "20 whole numbers parted by spaces"),
};

/** The per-instance outcomes of 90 configurations. */
export const INSTANCES: TableSpec<InstanceRow> = {
  file: "instances.csv",
  columns,
  key: ["benchmark", "architecture", "model"],
};

/**
 * Loads the per-instance outcomes and recorded steps of SWE-bench Verified and Terminal-Bench: 90
 * configurations of 20 instances each.
 *
 * @throws {DataError} naming file, line, column and value of the first fault.
 *
 * @example
 * ```ts
 * import { loadInstances } from "kit/data/instances.ts";
 * import { strict as assert } from "node:assert";
 * const { rows } = loadInstances();
 * assert.equal(rows.length, 90);
 * assert.equal(rows[0]?.outcomes, "00101110111100011000");
 * ```
 */
export function loadInstances(folder?: URL): Table<InstanceRow> {
  return loadTable(INSTANCES, folder);
}
