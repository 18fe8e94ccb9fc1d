import { count, flag, oneOf } from "./column.ts";
import { type Model, MODELS } from "./names.ts";
import { type Columns, loadTable, type Table, type TableSpec } from "./table.ts";

/** One component score behind the Intelligence Index; `estimated` marks a starred value. */
export interface IndexComponent {
  /** Version of the paper. */
  readonly version: "v1" | "v2" | "v3";
  /** The language model. */
  readonly model: Model;
  /** Benchmark that the index averages over. */
  readonly component:
    | "AA-LCR"
    | "HLE"
    | "MMLU-Pro"
    | "GPQA"
    | "AIME25"
    | "LiveCode"
    | "SciCode"
    | "IFBench";
  /** Score in points, 0..100. */
  readonly value: number;
  /** Whether the paper stars the value as its own estimate. */
  readonly estimated: boolean;
}

const columns: Columns<IndexComponent> = {
  version: oneOf(["v1", "v2", "v3"]),
  model: oneOf(MODELS),
  component: oneOf([
    "AA-LCR",
    "HLE",
    "MMLU-Pro",
    "GPQA",
    "AIME25",
    "LiveCode",
    "SciCode",
    "IFBench",
  ]),
  value: count,
  estimated: flag,
};

/** The component scores by version of the paper. */
export const INDEX_COMPONENTS: TableSpec<IndexComponent> = {
  file: "model_index_components.csv",
  columns,
  key: ["version", "model", "component"],
};

/**
 * Loads the component scores behind the Intelligence Index (Kim et al., Table 6), by version.
 *
 * @throws {DataError} naming file, line, column and value of the first fault.
 *
 * @example
 * ```ts
 * import { loadIndexComponents } from "kit/data/model_index_components.ts";
 * import { strict as assert } from "node:assert";
 * const score = loadIndexComponents().rows.find(({ version, model, component }) =>
 *   version === "v1" && model === "gpt-5" && component === "AA-LCR"
 * );
 * assert.deepEqual([score?.value, score?.estimated], [78, false]);
 * ```
 */
export function loadIndexComponents(folder?: URL): Table<IndexComponent> {
  return loadTable(INDEX_COMPONENTS, folder);
}
