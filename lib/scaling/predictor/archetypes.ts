import {
  type Architecture,
  ARCHITECTURES,
  type Benchmark,
  type KimVersion,
} from "../../data/names.ts";
import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import type { Configuration } from "../../data/configurations.ts";
import { meanSuccess } from "../results/relative_change.ts";

/** One of the three kinds of task for which Section 4.3 of Kim et al. names an architecture. */
export interface Archetype {
  /** The kind of task. */
  readonly name: "planning" | "analysis" | "tool-heavy";
  /** The benchmark it is drawn from. */
  readonly benchmark: Benchmark;
  /** Tools and single-agent success as printed. */
  readonly tools: number;
  /** Single-agent success as printed, 0..1. */
  readonly baseline: number;
  /** The architecture that the text says such tasks favour. */
  readonly favours: Architecture;
}

const KINDS = [
  {
    name: "planning",
    subject: "archetype planning (PlanCraft)",
    benchmark: "plancraft",
    favours: "single",
  },
  {
    name: "analysis",
    subject: "archetype analysis (Finance)",
    benchmark: "finance-agent",
    favours: "centralized",
  },
  {
    name: "tool-heavy",
    subject: "archetype tool-heavy (WorkBench)",
    benchmark: "workbench",
    favours: "decentralized",
  },
] as const;

/**
 * The three archetypes of Section 4.3 of Kim et al., planning, analysis and tool-heavy, with the
 * tools and single-agent success that a version prints for them.
 *
 * @throws {RangeError} when the version does not print them.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { archetypes } from "kit/scaling/predictor/archetypes.ts";
 * import { strict as assert } from "node:assert";
 * assert.deepEqual(
 *   archetypes(loadTables().kimQuantities, "v2").map(({ name, tools, baseline }) =>
 *     `${name}: ${tools} tools, ${baseline}`
 *   ),
 *   ["planning: 4 tools, 0.57", "analysis: 5 tools, 0.35", "tool-heavy: 16 tools, 0.63"],
 * );
 * ```
 */
export function archetypes(
  quantities: readonly PrintedQuantity[],
  version: KimVersion,
): readonly Archetype[] {
  return KINDS.map(({ name, subject, benchmark, favours }) => {
    const printed = (quantity: string, of: string): number => {
      const row = quantities.find((one) =>
        one.version === version && one.quantity === quantity && one.subject === of
      );
      if (row === undefined) {
        throw new RangeError(`${version} prints no ${quantity} of ${JSON.stringify(of)}`);
      }
      return Number(row.printed);
    };
    return {
      name,
      benchmark,
      favours,
      tools: printed("tool count", subject),
      baseline: printed("archetype P_SA", name),
    };
  });
}

/**
 * The archetype whose tools and baseline are nearest to a task's: distance in log(1 + tools) and in
 * baseline, each over its spread among the three. The papers give no rule for tasks in between.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { archetypes, nearestArchetype } from "kit/scaling/predictor/archetypes.ts";
 * import { strict as assert } from "node:assert";
 * const three = archetypes(loadTables().kimQuantities, "v2");
 * assert.equal(nearestArchetype(three, { tools: 16, baseline: 0.5 }).favours, "decentralized");
 * assert.equal(nearestArchetype(three, { tools: 4, baseline: 0.3 }).favours, "centralized");
 * ```
 */
export function nearestArchetype(
  of: readonly Archetype[],
  task: { readonly tools: number; readonly baseline: number },
): Archetype {
  const spread = (values: readonly number[]): number =>
    Math.max(...values) - Math.min(...values) || 1;
  const tools = spread(of.map((one) => Math.log1p(one.tools)));
  const baseline = spread(of.map((one) => one.baseline));
  const distance = (one: Archetype): number =>
    Math.hypot(
      (Math.log1p(one.tools) - Math.log1p(task.tools)) / tools,
      (one.baseline - task.baseline) / baseline,
    );
  return of.reduce((best, one) => distance(one) < distance(best) ? one : best);
}

/** The architectures with the highest mean success on an archetype's own benchmark. */
export function bestOnArchetype(
  rows: readonly Configuration[],
  { benchmark }: Archetype,
): readonly Architecture[] {
  const means = ARCHITECTURES.map((name) => meanSuccess(rows, benchmark, name));
  const best = Math.max(...means);
  return ARCHITECTURES.filter((_, a) => means[a]! >= best - 1e-9);
}
