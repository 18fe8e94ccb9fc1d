import type { Configuration } from "../../data/configurations.ts";
import type { Benchmark } from "../../data/names.ts";
import type { Capability } from "./capability.ts";

/** Steps from a model to the next stronger one of its family, on one benchmark each. */
export interface CapabilitySteps {
  /** Number of steps. */
  readonly steps: number;
  /** Steps on which the stronger model's single agent succeeds less often. */
  readonly falls: number;
}

/**
 * How steadily single-agent success rises with capability: within each benchmark and family the
 * models in order of capability, and the neighbours where success falls.
 *
 * @throws {RangeError} when a model of the rows has no capability.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { intelligenceIndex } from "kit/scaling/results/capability.ts";
 * import { capabilitySteps } from "kit/scaling/results/capability_order.ts";
 * import { strict as assert } from "node:assert";
 * const { configurations, models } = loadTables();
 * const rows = configurations.slice(0, 180);
 * assert.deepEqual(capabilitySteps(rows, intelligenceIndex(models, "regression")), {
 *   steps: 24,
 *   falls: 3,
 * });
 * ```
 */
export function capabilitySteps(
  rows: readonly Configuration[],
  capability: Capability,
): CapabilitySteps {
  const single = rows.filter(({ architecture }) => architecture === "single");
  const groups = Map.groupBy(single, ({ benchmark, family }) => `${benchmark}/${family}`);
  let [steps, falls] = [0, 0];
  for (const group of groups.values()) {
    const ordered = group.toSorted((a, b) => indexOf(capability, a) - indexOf(capability, b));
    for (let i = 1; i < ordered.length; i++) {
      steps++;
      if (ordered[i]!.success_rate < ordered[i - 1]!.success_rate) falls++;
    }
  }
  return { steps, falls };
}

/** Teams of a weaker model against single agents of a stronger one of the same family. */
export interface WeakTeams {
  readonly pairs: number;
  /** Pairs in which the weaker model's team succeeds more often. */
  readonly wins: number;
}

/**
 * Compares, on one benchmark, every team of a model with the single agent of every stronger model of
 * its family.
 *
 * @throws {RangeError} when a model of the rows has no capability.
 */
export function weakTeamsAgainstStrongSingles(
  rows: readonly Configuration[],
  benchmark: Benchmark,
  capability: Capability,
): WeakTeams {
  const own = rows.filter((row) => row.benchmark === benchmark);
  const singles = own.filter(({ architecture }) => architecture === "single");
  const rates = own.filter(({ architecture }) => architecture !== "single").flatMap((team) =>
    singles.filter((single) =>
      single.family === team.family && indexOf(capability, team) < indexOf(capability, single)
    ).map((single) => team.success_rate > single.success_rate)
  );
  return { pairs: rates.length, wins: rates.filter(Boolean).length };
}

function indexOf(capability: Capability, { model }: Configuration): number {
  const value = capability.get(model);
  if (value === undefined) throw new RangeError(`No capability of ${JSON.stringify(model)}`);
  return value;
}
