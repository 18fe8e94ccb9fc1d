import { binomialCdf } from "./binomial_distribution.ts";
import { type Undetermined, undetermined } from "./undetermined.ts";

/** McNemar's comparison of two success rates on the same instances. */
export interface McNemar {
  readonly n: number;
  /** Instances solved by both, by neither, and by one of them alone. */
  readonly both: number;
  readonly neither: number;
  readonly firstOnly: number;
  readonly secondOnly: number;
  /** Success rate of the second less that of the first, -1..1. */
  readonly difference: number;
  /** Two-sided exact p: twice the smaller binomial tail of the discordant pairs, at most 1. */
  readonly exactP: number;
  /** The same with half the weight on the outcome observed; closer to its level, not guaranteed. */
  readonly midP: number;
  /** The least exact p that so many discordant pairs can give. */
  readonly smallestExactP: number;
}

/**
 * Compares two systems on shared instances by the instances that only one of them solves: under
 * equal rates each of these falls to either side with chance 1/2. Instances are taken as
 * independent. McNemar 1947, Psychometrika 12, 153-157; mid-p after Fagerland, Lydersen and Laake
 * 2013, BMC Medical Research Methodology 13, 91.
 *
 * Undetermined when no instance tells the two apart.
 *
 * @param first Outcome of each instance, true or 1 for a success.
 * @param second Outcomes on the same instances in the same order.
 * @throws {TypeError} when the lists differ in length.
 * @throws {RangeError} on an outcome other than 0, 1, true, false.
 *
 * @example
 * ```ts
 * import { mcnemar } from "kit/stats/mcnemar.ts";
 * import { isUndetermined } from "kit/stats/undetermined.ts";
 * import { strict as assert } from "node:assert";
 * const test = mcnemar([0, 0, 0, 0, 1, 1], [1, 1, 1, 0, 1, 1]);
 * assert.equal(isUndetermined(test) ? test.reason : test.exactP.toFixed(12), "0.250000000000");
 * ```
 */
export function mcnemar(
  first: ArrayLike<number | boolean>,
  second: ArrayLike<number | boolean>,
): McNemar | Undetermined {
  if (first.length !== second.length) {
    throw new TypeError(
      `Cannot pair ${first.length} outcomes with ${second.length}: needs the same instances`,
    );
  }
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < first.length; i++) {
    counts[2 * outcome(first[i]!, i) + outcome(second[i]!, i)]!++;
  }
  const [neither, secondOnly, firstOnly, both] = counts as [number, number, number, number];
  return mcnemarCounts({ both, neither, firstOnly, secondOnly });
}

/**
 * McNemar's test from the four counts of paired outcomes; see `mcnemar`.
 *
 * @throws {RangeError} when a count is not a whole number of at least 0.
 */
export function mcnemarCounts(
  { both, neither, firstOnly, secondOnly }: Pick<
    McNemar,
    "both" | "neither" | "firstOnly" | "secondOnly"
  >,
): McNemar | Undetermined {
  for (const count of [both, neither, firstOnly, secondOnly]) {
    if (!(Number.isInteger(count) && count >= 0)) {
      throw new RangeError(`Cannot count "${count}" pairs: needs a whole number of at least 0`);
    }
  }
  const n = both + neither + firstOnly + secondOnly;
  const discordant = firstOnly + secondOnly;
  if (discordant === 0) {
    return undetermined(`none of the ${n} pairs is discordant, so nothing tells the two apart`);
  }
  const fewer = Math.min(firstOnly, secondOnly);
  const upTo = binomialCdf(fewer, discordant, 0.5);
  const before = binomialCdf(fewer - 1, discordant, 0.5);
  return {
    n,
    both,
    neither,
    firstOnly,
    secondOnly,
    difference: (secondOnly - firstOnly) / n,
    exactP: Math.min(1, 2 * upTo),
    midP: upTo + before,
    smallestExactP: Math.min(1, 2 * 2 ** -discordant),
  };
}

function outcome(value: number | boolean, position: number): 0 | 1 {
  if (value === 1 || value === true) return 1;
  if (value === 0 || value === false) return 0;
  throw new RangeError(
    `Cannot take "${value}" at position ${position} as an outcome: needs 0 or 1`,
  );
}
