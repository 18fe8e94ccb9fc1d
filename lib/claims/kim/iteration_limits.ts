import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import type { KimVersion } from "../../data/names.ts";
import { rowsOf } from "../quantities.ts";

/**
 * Iterations that the limits of Appendix E.2 of Kim et al. allow on one instance, by architecture.
 */
export interface IterationLimits {
  /** Those of the single agent. */
  readonly single: number;
  /** Those of all agents over all rounds. */
  readonly decentralized: number;
  /** Those of the three workers; the orchestrator's are not counted. */
  readonly centralized: number;
}

/**
 * The iterations that the limits of Appendix E.2 of Kim et al. allow on one instance, by
 * architecture, as a version prints them.
 *
 * @throws {RangeError} when the version does not print one of them.
 *
 * @example
 * ```ts
 * import { iterationLimits } from "kit/claims/kim/iteration_limits.ts";
 * import { loadKimQuantities } from "kit/data/kim_quantities.ts";
 * import { strict as assert } from "node:assert";
 * const limits = iterationLimits(loadKimQuantities().rows, "v3");
 * assert.deepEqual(limits, { single: 10, decentralized: 27, centralized: 45 });
 * ```
 */
export function iterationLimits(
  quantities: readonly PrintedQuantity[],
  version: KimVersion,
): IterationLimits {
  const of = (quantity: string, subject: string): string => {
    const row = rowsOf(quantities, { quantity, subject }).find((one) => one.version === version);
    if (row === undefined) throw new RangeError(`${version} prints no ${JSON.stringify(quantity)}`);
    return row.printed;
  };
  const [agents, rounds, perRound] = of(
    "agents / debate rounds / iterations per round",
    "Decentralized",
  ).split("/").map(Number);
  return {
    single: Number(of("SAS max iterations per instance", "SAS")),
    decentralized: agents! * rounds! * perRound!,
    centralized: 3 * Number(of("max orchestration rounds", "Centralized")) *
      Number(of("iterations per agent per round", "Centralized")),
  };
}
