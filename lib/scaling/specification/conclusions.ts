import type { SpecificationRow } from "./curve.ts";

/** A published effect: its term, and the sign that the papers give it. */
export interface PublishedConclusion {
  /** The term of Equation 1. */
  readonly term: string;
  /** Sign of its coefficient in the papers. */
  readonly sign: 1 | -1;
  /** What the papers conclude from it. */
  readonly says: string;
}

/** The effects of Equation 1 that Kim et al. build on, each with its published sign. */
export const PUBLISHED_CONCLUSIONS: readonly PublishedConclusion[] = [
  {
    term: "baseline_x_log_agents",
    sign: -1,
    says: "teams gain less where the single agent already does well",
  },
  { term: "efficiency_x_tools", sign: -1, says: "efficiency weighs less where tools are many" },
  { term: "overhead_x_tools", sign: -1, says: "overhead costs more where tools are many" },
  {
    term: "error_amplification_x_baseline",
    sign: -1,
    says: "error amplification costs more at a high baseline",
  },
  { term: "intelligence", sign: 1, says: "more capable models do better" },
  { term: "log_tools", sign: 1, says: "success rises with the number of tools" },
  { term: "single_agent_baseline", sign: 1, says: "success rises with the single agent's" },
];

/** How often a published conclusion holds over the specifications. */
export interface ConclusionCount extends PublishedConclusion {
  /** Specifications in which the effect is estimable. */
  readonly specifications: number;
  /** Share with the published sign, 0..1. */
  readonly sameSign: number;
  /** Share with the published sign and a two-sided p below 0.05, 0..1. */
  readonly significant: number;
  /** Median of the estimates over these specifications. */
  readonly medianEstimate: number;
}

/**
 * How often each published conclusion holds over the rows of a specification curve: the share of
 * specifications with the published sign, and with that sign and a two-sided p below 0.05. A
 * conclusion whose effect has no row is left out.
 *
 * @example
 * ```ts
 * import { allSpecifications } from "kit/scaling/specification/choices.ts";
 * import { countConclusions } from "kit/scaling/specification/conclusions.ts";
 * import { strict as assert } from "node:assert";
 * const row = {
 *   ...allSpecifications()[0]!,
 *   term: "overhead_x_tools",
 *   n: 180,
 *   rank: 17,
 *   r2: 0.6,
 *   ciLow: -1,
 *   ciHigh: 1,
 * };
 * const [count] = countConclusions([
 *   { ...row, estimate: -0.3, p: 0.01 },
 *   { ...row, estimate: -0.1, p: 0.4 },
 *   { ...row, estimate: 0.2, p: 0.2 },
 * ]);
 * assert.deepEqual([count!.sameSign, count!.significant], [2 / 3, 1 / 3]);
 * assert.equal(count!.medianEstimate, -0.1);
 * ```
 */
export function countConclusions(
  rows: readonly SpecificationRow[],
  conclusions: readonly PublishedConclusion[] = PUBLISHED_CONCLUSIONS,
): readonly ConclusionCount[] {
  return conclusions.flatMap((conclusion) => {
    const own = rows.filter(({ term }) => term === conclusion.term);
    if (own.length === 0) return [];
    const same = own.filter(({ estimate }) => Math.sign(estimate) === conclusion.sign);
    const sorted = own.map(({ estimate }) => estimate).sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    return [{
      ...conclusion,
      specifications: own.length,
      sameSign: same.length / own.length,
      significant: same.filter(({ p }) => p < 0.05).length / own.length,
      medianEstimate: sorted.length % 2 === 1
        ? sorted[middle]!
        : (sorted[middle - 1]! + sorted[middle]!) / 2,
    }];
  });
}
