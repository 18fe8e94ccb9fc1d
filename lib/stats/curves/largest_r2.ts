import { type Undetermined, undetermined } from "../undetermined.ts";
import { pairedValues } from "./curve_problem.ts";

/** The ceiling that repeated values of the regressor put on every fit. */
export interface LargestR2 {
  /** Between-group share of the sum of squares, 0 to 1. */
  readonly r2: number | Undetermined;
  readonly n: number;
  /** Distinct values of the regressor. */
  readonly groups: number;
}

/**
 * The largest R2 that any function of the regressor can reach on these points: a function has one
 * value at each distinct x, the best one is the mean of y there, so the ceiling is the sum of
 * squares between the groups of equal x over the total one about the mean.
 *
 * It is 1 when all x differ; undetermined when the outcome does not vary.
 *
 * @throws {TypeError} when x and y differ in length.
 * @throws {RangeError} when a value is not finite.
 *
 * @example
 * ```ts
 * import { largestR2 } from "kit/stats/curves/largest_r2.ts";
 * import { strict as assert } from "node:assert";
 * // At x = 3 the outcomes 4 and 8 differ, which no function of x explains: 8 of 20.75.
 * const { r2, groups } = largestR2([1, 2, 3, 3], [2, 3, 4, 8]);
 * assert.equal(groups, 3);
 * assert.equal((r2 as number).toFixed(6), (1 - 8 / 20.75).toFixed(6));
 * ```
 */
export function largestR2(x: ArrayLike<number>, y: ArrayLike<number>): LargestR2 {
  const [xs, ys] = pairedValues(x, y);
  const n = xs.length;
  const groups = Map.groupBy(ys.keys(), (i) => xs[i]!);
  const squaresAbout = (indices: readonly number[]): number => {
    const mean = indices.reduce((sum, i) => sum + ys[i]!, 0) / indices.length;
    return indices.reduce((sum, i) => sum + (ys[i]! - mean) ** 2, 0);
  };
  const total = squaresAbout([...ys.keys()]);
  const within = [...groups.values()].reduce((sum, indices) => sum + squaresAbout(indices), 0);
  return {
    r2: total > 0 ? 1 - within / total : undetermined("the outcome does not vary"),
    n,
    groups: groups.size,
  };
}
