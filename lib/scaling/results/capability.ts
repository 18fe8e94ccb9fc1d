import type { Configuration } from "../../data/configurations.ts";
import type { ModelRow } from "../../data/models.ts";

/**
 * The Intelligence Index that stands for a model's capability: `regression` as in the released
 * regression script (v2, v3), `v1` as printed in v1, `prediction` as in the released prediction
 * script, `none` for a model without capability terms.
 */
export const INDEX_NAMES = ["regression", "v1", "prediction", "none"] as const;
/** Name of an Intelligence Index, or `none`. */
export type IndexName = typeof INDEX_NAMES[number];

const INDEX_COLUMNS = {
  regression: "index_regression_script",
  v1: "index_v1",
  prediction: "index_prediction_script",
} as const;

/** Capability of each model by its name, in the units of the index that it was made from. */
export type Capability = ReadonlyMap<string, number>;

/**
 * The Intelligence Index (points, 0..100) of every model that has one, by the model's name: as
 * printed in v1, or as used in one of the released scripts of Kim et al.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { intelligenceIndex } from "kit/scaling/results/capability.ts";
 * import { strict as assert } from "node:assert";
 * const { models } = loadTables();
 * assert.equal(intelligenceIndex(models, "v1").get("gpt-5"), 66);
 * assert.equal(intelligenceIndex(models, "regression").get("gpt-5"), 71);
 * assert.equal(intelligenceIndex(models, "prediction").get("gpt-5"), 45);
 * ```
 */
export function intelligenceIndex(
  models: readonly ModelRow[],
  index: Exclude<IndexName, "none">,
): Capability {
  const column = INDEX_COLUMNS[index];
  const known = models.flatMap((row) => {
    const value = row[column];
    return value === null ? [] : [[row.model, value] as const];
  });
  return new Map<string, number>(known);
}

/**
 * The Agentic Capability Index of v3: a model's mean single-agent success over the benchmarks of
 * the given rows, in 0..1.
 */
export function agenticCapabilityIndex(rows: readonly Configuration[]): Capability {
  const sums = new Map<string, { total: number; count: number }>();
  for (const { architecture, model, success_rate } of rows) {
    if (architecture !== "single") continue;
    const sum = sums.get(model) ?? { total: 0, count: 0 };
    sums.set(model, { total: sum.total + success_rate, count: sum.count + 1 });
  }
  return new Map([...sums].map(([model, { total, count }]) => [model, total / count]));
}
