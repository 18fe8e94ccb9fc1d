import type { ArchitectureRow } from "../../data/architectures.ts";
import type { Configuration } from "../../data/configurations.ts";
import { MULTI_AGENT } from "../../data/names.ts";
import { pairsOf } from "./pairs.ts";

/** A team's success over the single agent's, beside its number of agents. */
export interface GainPerAgent {
  readonly benchmark: string;
  readonly model: string;
  readonly architecture: string;
  readonly agents: number;
  /** Success rate of the single agent, 0..1. */
  readonly single: number;
  /** Success rate of the team over that of the single agent. */
  readonly ratio: number;
}

/**
 * Success of every team relative to its single agent, on every benchmark x model pair whose single
 * agent succeeds at all: a gain beyond the number of agents is more than proportional.
 *
 * @throws {RangeError} when an architecture has no constants.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { gainsPerAgent } from "kit/scaling/results/gain_per_agent.ts";
 * import { strict as assert } from "node:assert";
 * const { configurations, architectures } = loadTables();
 * const gains = gainsPerAgent(configurations, architectures);
 * assert.equal(gains.filter(({ ratio, agents }) => ratio > agents).length, 14);
 * ```
 */
export function gainsPerAgent(
  rows: readonly Configuration[],
  architectures: readonly ArchitectureRow[],
): readonly GainPerAgent[] {
  return pairsOf(rows).filter(({ rates }) => rates.single > 0).flatMap((pair) =>
    MULTI_AGENT.map((architecture) => {
      const constants = architectures.find((row) => row.architecture === architecture);
      if (constants === undefined) {
        throw new RangeError(`No constants of ${JSON.stringify(architecture)} agents`);
      }
      return {
        benchmark: pair.benchmark,
        model: pair.model,
        architecture,
        agents: constants.agents,
        single: pair.rates.single,
        ratio: pair.rates[architecture] / pair.rates.single,
      };
    })
  );
}
