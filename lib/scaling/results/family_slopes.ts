import { meanOf } from "../../stats/mean.ts";
import type { Configuration } from "../../data/configurations.ts";
import { type Architecture, ARCHITECTURES, FAMILIES, type Family } from "../../data/names.ts";
import type { Capability } from "./capability.ts";

/** Slopes of success in capability by vendor, in success rate a unit of the index. */
export interface FamilySlopes {
  /** By architecture and family: the line through that family's rows with that architecture. */
  readonly byArchitecture: Readonly<Record<Architecture, Readonly<Record<Family, number>>>>;
  /** By family: the line through all its rows. */
  readonly pooled: Readonly<Record<Family, number>>;
  /** Population standard deviation of the index over the rows. */
  readonly indexSd: number;
}

/**
 * Least-squares slopes of the success rate in capability, for each family.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { sampleRows } from "kit/data/samples.ts";
 * import { intelligenceIndex } from "kit/scaling/results/capability.ts";
 * import { familySlopes } from "kit/scaling/results/family_slopes.ts";
 * import { strict as assert } from "node:assert";
 * const { configurations, models } = loadTables();
 * const rows = sampleRows("four-benchmark", configurations);
 * const { pooled } = familySlopes(rows, intelligenceIndex(models, "v1"));
 * assert.equal(pooled.google.toFixed(5), "0.00454");
 * ```
 */
export function familySlopes(
  rows: readonly Configuration[],
  capability: Capability,
): FamilySlopes {
  const index = rows.map(({ model }) => capability.get(model)!);
  const mean = meanOf(index);
  const variance = index.reduce((sum, x) => sum + (x - mean) ** 2, 0) / index.length;
  const slopes = (kept: readonly Configuration[]): Record<Family, number> =>
    Object.fromEntries(
      FAMILIES.map((family) => [
        family,
        slope(kept.filter((row) => row.family === family), capability),
      ]),
    ) as Record<Family, number>;
  return {
    byArchitecture: Object.fromEntries(
      ARCHITECTURES.map((name) => [
        name,
        slopes(rows.filter(({ architecture }) => architecture === name)),
      ]),
    ) as Record<Architecture, Record<Family, number>>,
    pooled: slopes(rows),
    indexSd: Math.sqrt(variance),
  };
}

function slope(rows: readonly Configuration[], capability: Capability): number {
  const x = rows.map(({ model }) => capability.get(model)!);
  const mx = meanOf(x);
  const my = rows.reduce((sum, row) => sum + row.success_rate, 0) / rows.length;
  let xx = 0, xy = 0;
  rows.forEach((row, i) => {
    xx += (x[i]! - mx) ** 2;
    xy += (x[i]! - mx) * (row.success_rate - my);
  });
  return xy / xx;
}
