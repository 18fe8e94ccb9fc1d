import type { Configuration } from "../../data/configurations.ts";
import { type Architecture, ARCHITECTURES, type Family, type Model } from "../../data/names.ts";
import { tQuantile } from "../../stats/quantiles.ts";
import type { Capability } from "./capability.ts";

/** Mean success of one model and architecture over the benchmarks of the rows, in 0..1. */
export interface CapabilityPoint {
  /** Vendor of the model. */
  readonly family: Family;
  /** The language model. */
  readonly model: Model;
  /** Its capability on the scale asked for, in points. */
  readonly index: number;
  /** The architecture. */
  readonly architecture: Architecture;
  /** Mean success rate over the benchmarks. */
  readonly mean: number;
  /** 95% interval over benchmarks (t with benchmarks - 1 degrees of freedom), cut to 0..1. */
  readonly low: number;
  /** Upper end of that interval. */
  readonly high: number;
}

/**
 * Mean success against capability (Figure 1 of Kim et al.), ordered by the index; models without an
 * index are left out. Benchmarks differ much, so the intervals are wide.
 *
 * @throws {RangeError} when a model has fewer than two benchmarks with an architecture.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { sampleRows } from "kit/data/samples.ts";
 * import { intelligenceIndex } from "kit/scaling/results/capability.ts";
 * import { capabilityPoints } from "kit/scaling/results/capability_views.ts";
 * import { strict as assert } from "node:assert";
 * const { configurations, models } = loadTables();
 * const rows = sampleRows("four-benchmark", configurations);
 * const points = capabilityPoints(rows, intelligenceIndex(models, "regression"));
 * assert.equal(points.length, 45);
 * ```
 */
export function capabilityPoints(
  rows: readonly Configuration[],
  capability: Capability,
): readonly CapabilityPoint[] {
  const models = [...new Map(rows.map(({ model, family }) => [model, family]))]
    .flatMap(([model, family]) => {
      const index = capability.get(model);
      return index === undefined ? [] : [{ family, model, index }];
    }).toSorted((a, b) => a.index - b.index);
  return ARCHITECTURES.flatMap((architecture) =>
    models.map(({ family, model, index }) => {
      const rates = rows.filter((row) => row.model === model && row.architecture === architecture)
        .map(({ success_rate }) => success_rate);
      return { family, model, index, architecture, ...overBenchmarks(rates, model, architecture) };
    })
  );
}

function overBenchmarks(
  rates: readonly number[],
  model: Model,
  architecture: Architecture,
): { mean: number; low: number; high: number } {
  const n = rates.length;
  if (n < 2) {
    throw new RangeError(
      `Cannot make an interval for ${model} with ${architecture}: needs 2 benchmarks, got ${n}`,
    );
  }
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / n;
  const variance = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / (n - 1);
  const half = tQuantile(0.975, n - 1) * Math.sqrt(variance / n);
  return { mean, low: Math.max(0, mean - half), high: Math.min(1, mean + half) };
}
