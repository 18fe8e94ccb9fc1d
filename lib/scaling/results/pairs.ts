import type { Configuration } from "../../data/configurations.ts";
import {
  type Architecture,
  ARCHITECTURES,
  type Benchmark,
  type Model,
  MULTI_AGENT,
} from "../../data/names.ts";
import { decisionsOf } from "../selection/decisions.ts";

/** An architecture with more than one agent. */
export type TeamArchitecture = typeof MULTI_AGENT[number];

/** One benchmark with one model: the success rate (0..1) of every architecture. */
export interface Pair {
  readonly benchmark: Benchmark;
  readonly model: Model;
  readonly rates: Readonly<Record<Architecture, number>>;
}

/**
 * The benchmark x model pairs of the rows, in order of first appearance, each with its success rate
 * under all five architectures: the unit in which an architecture is chosen.
 *
 * @throws {RangeError} when a pair lacks an architecture.
 *
 * @example
 * ```ts
 * import { loadConfigurations } from "kit/data/configurations.ts";
 * import { pairsOf } from "kit/scaling/results/pairs.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(pairsOf(loadConfigurations().rows).length, 54);
 * ```
 */
export function pairsOf(rows: readonly Configuration[]): readonly Pair[] {
  return decisionsOf(rows).map(({ benchmark, model, rates }) => {
    const missing = ARCHITECTURES.find((_, a) => rates[a] === null);
    if (missing !== undefined) {
      throw new RangeError(
        `Cannot compare architectures: ${JSON.stringify(model)} has no row of ` +
          `${JSON.stringify(missing)} on ${JSON.stringify(benchmark)}`,
      );
    }
    const complete = Object.fromEntries(ARCHITECTURES.map((name, a) => [name, rates[a]!]));
    return { benchmark, model, rates: complete as Record<Architecture, number> };
  });
}

/** The success rates (0..1) of a pair's four teams, in the order of `MULTI_AGENT`. */
export function teamRates({ rates }: Pair): readonly number[] {
  return MULTI_AGENT.map((architecture) => rates[architecture]);
}
