import { meanOf } from "../../stats/mean.ts";
import type { InstanceRow } from "../../data/instances.ts";

/**
 * Correlation of success between two architectures on the same instance, pooled over pairs of
 * architectures within each benchmark and model: sum of covariances over sum of products of SDs. It
 * says how much a pilot gains from running the same instances with each architecture.
 *
 * @throws {RangeError} when no two architectures vary on the same instances.
 *
 * @example
 * ```ts
 * import { loadInstances } from "kit/data/instances.ts";
 * import { instanceCorrelation } from "kit/scaling/predictor/instance_correlation.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(instanceCorrelation(loadInstances().rows).toFixed(3), "0.622");
 * ```
 */
export function instanceCorrelation(rows: readonly InstanceRow[]): number {
  let together = 0, alone = 0;
  for (const [i, a] of rows.entries()) {
    for (const b of rows.slice(0, i)) {
      if (a.benchmark !== b.benchmark || a.model !== b.model) continue;
      const [x, y] = [deviations(a.outcomes), deviations(b.outcomes)];
      together += dot(x, y);
      alone += Math.sqrt(dot(x, x) * dot(y, y));
    }
  }
  if (alone === 0) throw new RangeError("Cannot correlate outcomes: no two architectures vary");
  return together / alone;
}

function deviations(outcomes: string): readonly number[] {
  const values = [...outcomes].map(Number);
  const mean = meanOf(values);
  return values.map((value) => value - mean);
}

function dot(x: readonly number[], y: readonly number[]): number {
  return x.reduce((sum, value, i) => sum + value * y[i]!, 0);
}
