import type { ArchitectureRow } from "../../data/architectures.ts";
import { type Architecture, ARCHITECTURES } from "../../data/names.ts";
import { type BudgetPrices, type BudgetUsage, unifiedCost } from "../budgets/cost.ts";
import { paretoFrontier } from "../budgets/pareto_frontier.ts";

/** What one run costs with an architecture, as a multiple of one agent's run and in US dollars. */
export interface ArchitectureCost {
  /** The architecture. */
  readonly architecture: Architecture;
  /** Mean turns a run, Table 5. */
  readonly turns: number;
  /** Turns beyond the single agent's, in percent, Table 5. */
  readonly overheadPct: number;
  /** Turns over the single agent's turns: the cost of a run in runs of one agent. */
  readonly costRelative: number;
  /** Cost of one run where the single agent's is known. */
  readonly costUsd: number | null;
}

/**
 * Costs of the five architectures, in the order of `ARCHITECTURES`: the turns of Table 5 of Kim et
 * al. over the single agent's, times the cost of a single agent's run (US dollars) where it is
 * given. It takes every turn to cost the same, which the papers do not print: tokens grow with the
 * turns, messages between agents come on top.
 *
 * @throws {RangeError} when the cost of a single-agent run is negative or not finite.
 *
 * @example
 * ```ts
 * import { loadArchitectures } from "kit/data/architectures.ts";
 * import { architectureCosts } from "kit/scaling/predictor/costs.ts";
 * import { strict as assert } from "node:assert";
 * const hybrid = architectureCosts(loadArchitectures().rows, 0.1)[4]!;
 * assert.equal(hybrid.costRelative.toFixed(2), "6.15");
 * assert.equal(hybrid.costUsd!.toFixed(3), "0.615");
 * ```
 */
export function architectureCosts(
  architectures: readonly ArchitectureRow[],
  singleRunUsd: number | null = null,
): readonly ArchitectureCost[] {
  if (singleRunUsd !== null && !(singleRunUsd >= 0 && Number.isFinite(singleRunUsd))) {
    throw new RangeError(
      `Cannot cost a run at ${singleRunUsd} USD: needs a finite price of 0 or more`,
    );
  }
  const rows = ARCHITECTURES.map((name) =>
    architectures.find(({ architecture }) => architecture === name)!
  );
  return rows.map(({ architecture, turns, overhead_pct }) => {
    const costRelative = turns / rows[0]!.turns;
    return {
      architecture,
      turns,
      overheadPct: overhead_pct,
      costRelative,
      costUsd: singleRunUsd === null ? null : singleRunUsd * costRelative,
    };
  });
}

/** Unified cost of one single-agent run (Liu et al.): tokens at list prices and a fee a tool call. */
export function singleRunCost(usage: BudgetUsage, prices: BudgetPrices): number {
  return unifiedCost(usage, prices).totalUsd;
}

/** An architecture's expected success beside what a run of it costs. */
export interface SuccessForCost {
  /** The architecture. */
  readonly architecture: Architecture;
  /** Expected success rate, 0..1. */
  readonly expected: number;
  /** Cost of a run in single-agent runs. */
  readonly costRelative: number;
  /** Expected successes for the cost of one single-agent run. */
  readonly successPerSingleRun: number;
  /** Expected successes a US dollar, where a price is known and not 0. */
  readonly successPerUsd: number | null;
  /** Whether no other architecture succeeds at least as often for no more. */
  readonly onFrontier: boolean;
}

/**
 * Success for cost of each architecture, and which of them are on the Pareto frontier: none other
 * succeeds at least as often for no more.
 *
 * @param expected Expected success rates, 0..1, in the order of the costs.
 *
 * @example
 * ```ts
 * import { loadArchitectures } from "kit/data/architectures.ts";
 * import { architectureCosts, successForCost } from "kit/scaling/predictor/costs.ts";
 * import { strict as assert } from "node:assert";
 * const costs = architectureCosts(loadArchitectures().rows, 0.1);
 * const rows = successForCost([0.5, 0.4, 0.6, 0.5, 0.55], costs);
 * assert.deepEqual(
 *   rows.filter(({ onFrontier }) => onFrontier).map(({ architecture }) => architecture),
 *   ["single", "decentralized"],
 * );
 * assert.equal(rows[0]!.successPerUsd, 0.5 / 0.1);
 * assert.equal(rows[2]!.successPerSingleRun.toFixed(3), (0.6 / (26.1 / 7.2)).toFixed(3));
 * ```
 */
export function successForCost(
  expected: readonly number[],
  costs: readonly ArchitectureCost[],
): readonly SuccessForCost[] {
  const frontier = new Set(
    paretoFrontier(costs.map(({ architecture, costRelative }, a) => ({
      name: architecture,
      cost: costRelative,
      gain: expected[a]!,
    }))).map(({ name }) => name),
  );
  return costs.map(({ architecture, costRelative, costUsd }, a) => ({
    architecture,
    expected: expected[a]!,
    costRelative,
    successPerSingleRun: expected[a]! / costRelative,
    successPerUsd: costUsd === null || costUsd === 0 ? null : expected[a]! / costUsd,
    onFrontier: frontier.has(architecture),
  }));
}
