import type { InstanceRow } from "../../data/instances.ts";
import { type Architecture, MULTI_AGENT } from "../../data/names.ts";
import { mcnemar } from "../../stats/mcnemar.ts";
import { pairedPermutation } from "../../stats/paired_permutation.ts";
import { isUndetermined, type Undetermined } from "../../stats/undetermined.ts";

/** A team against the single agent on the instances that both were given. */
export interface PairedComparison {
  /** The benchmark. */
  readonly benchmark: InstanceRow["benchmark"];
  /** The team's architecture. */
  readonly architecture: Architecture;
  /** Pairs: instances times models. */
  readonly pairs: number;
  /** Pairs that only the single agent solves, and that only the team solves. */
  readonly singleOnly: number;
  /** Pairs that only the team solves. */
  readonly teamOnly: number;
  /** Success of the team minus the single agent's, in 0..1. */
  readonly difference: number;
  /** Exact McNemar p, which takes the pairs as independent. */
  readonly mcnemarP: number | Undetermined;
  /**
   * Permutation p over instances: the mean difference of an instance over the models may change its
   * sign, so that models which share an instance count once.
   */
  readonly permutationP: number | Undetermined;
  /** The smallest permutation p that so few instances can give. */
  readonly smallestPermutationP: number | Undetermined;
}

/**
 * Tests each team against the single agent on SWE-bench Verified and Terminal-Bench, instance by
 * instance: architectures share instances, so their outcomes are paired.
 *
 * @example
 * ```ts
 * import { loadInstances } from "kit/data/instances.ts";
 * import { pairedComparisons } from "kit/scaling/results/paired_architectures.ts";
 * import { strict as assert } from "node:assert";
 * const [first] = pairedComparisons(loadInstances().rows);
 * assert.equal(first?.pairs, 180);
 * ```
 */
export function pairedComparisons(rows: readonly InstanceRow[]): readonly PairedComparison[] {
  return [...new Set(rows.map(({ benchmark }) => benchmark))].flatMap((benchmark) =>
    MULTI_AGENT.map((architecture) => compare(rows, benchmark, architecture))
  );
}

function compare(
  rows: readonly InstanceRow[],
  benchmark: InstanceRow["benchmark"],
  architecture: Architecture,
): PairedComparison {
  const of = (name: Architecture): ReadonlyMap<string, readonly number[]> =>
    new Map(
      rows.filter((row) => row.benchmark === benchmark && row.architecture === name).map((row) => [
        row.model,
        [...row.outcomes].map(Number),
      ]),
    );
  const [singles, teams] = [of("single"), of(architecture)];
  const models = [...singles.keys()].filter((model) => teams.has(model));
  const single = models.flatMap((model) => singles.get(model)!);
  const team = models.flatMap((model) => teams.get(model)!);
  const byInstance = (outcomes: ReadonlyMap<string, readonly number[]>): readonly number[] =>
    outcomes.get(models[0]!)!.map((_, i) =>
      models.reduce((sum, model) => sum + outcomes.get(model)![i]!, 0) / models.length
    );
  const paired = mcnemar(single, team);
  const permuted = pairedPermutation(byInstance(singles), byInstance(teams));
  return {
    benchmark,
    architecture,
    pairs: single.length,
    singleOnly: single.filter((outcome, i) => outcome > team[i]!).length,
    teamOnly: single.filter((outcome, i) => outcome < team[i]!).length,
    difference: team.reduce((sum, outcome, i) => sum + outcome - single[i]!, 0) / single.length,
    mcnemarP: isUndetermined(paired) ? paired : paired.exactP,
    permutationP: isUndetermined(permuted) ? permuted : permuted.p,
    smallestPermutationP: isUndetermined(permuted) ? permuted : permuted.smallestP,
  };
}
