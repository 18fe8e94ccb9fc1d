import type { Configuration } from "../../data/configurations.ts";
import {
  type Architecture,
  ARCHITECTURES,
  type Benchmark,
  type Family,
  type Model,
} from "../../data/names.ts";

/**
 * One choice of an architecture: a benchmark with a model, and the measured rates to choose
 * between.
 */
export interface Decision {
  /** The benchmark. */
  readonly benchmark: Benchmark;
  /** The language model. */
  readonly model: Model;
  /** Vendor of the model. */
  readonly family: Family;
  /** Row of each architecture in the sample, in the order of `ARCHITECTURES`; null: not measured. */
  readonly rows: readonly (number | null)[];
  /** Success rates (0..1) in the same order; null: not measured. */
  readonly rates: readonly (number | null)[];
}

/**
 * The decisions of a sample, benchmark x model, in order of first appearance. A cell that was not
 * measured is null and can neither be chosen nor be the best.
 *
 * @example
 * ```ts
 * import { loadConfigurations } from "kit/data/configurations.ts";
 * import { decisionsOf } from "kit/scaling/selection/decisions.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(decisionsOf(loadConfigurations().rows).length, 54);
 * ```
 */
export function decisionsOf(rows: readonly Configuration[]): readonly Decision[] {
  const byKey = new Map<string, Configuration[]>();
  for (const row of rows) {
    const key = `${row.benchmark}\n${row.model}`;
    byKey.set(key, [...byKey.get(key) ?? [], row]);
  }
  const position = new Map(rows.map((row, i) => [row, i]));
  return [...byKey.values()].map((cells) => {
    const { benchmark, model, family } = cells[0]!;
    const cell = (architecture: Architecture): Configuration | undefined =>
      cells.find((row) => row.architecture === architecture);
    return {
      benchmark,
      model,
      family,
      rows: ARCHITECTURES.map((name) => {
        const found = cell(name);
        return found === undefined ? null : position.get(found)!;
      }),
      rates: ARCHITECTURES.map((name) => cell(name)?.success_rate ?? null),
    };
  });
}
