import { type Undetermined, undetermined } from "../../stats/undetermined.ts";

/** A conformal multiplier with the level it stands for. */
export interface GroupConformal {
  readonly multiplier: number;
  readonly level: number;
  /** Highest level that this many groups allow: G / (G + 1). */
  readonly attainableLevel: number;
  readonly groups: number;
}

/**
 * Conformal quantile when scores come in groups and the next score is of a new group (hierarchical
 * conformal prediction, Lee, Barber and Willett 2023): each of G groups has mass 1 / (G + 1), shared
 * equally by its scores, and mass 1 / (G + 1) lies at infinity. The multiplier is the smallest score
 * at which the mass reaches the level. With one score a group it is the k-th smallest,
 * k = ceil((G + 1) level), of ordinary conformal prediction.
 *
 * Exact for exchangeable groups when the scores come from a model that saw none of them; scores of
 * leave-one-group-out models, as the kit uses them, carry that only approximately.
 *
 * Undetermined when the level lies above G / (G + 1): the interval would be infinite.
 *
 * @throws {TypeError} when scores and groups differ in number.
 * @throws {RangeError} for a level outside 0..1 or a score that is negative or not finite.
 *
 * @example
 * ```ts
 * import { groupConformal } from "kit/scaling/predictor/conformal.ts";
 * import { strict as assert } from "node:assert";
 * const scores = [3, 1, 4, 1.5, 9, 2.6, 5, 3.5, 8];
 * const result = groupConformal(scores, scores.map(String), 0.9);
 * assert.ok("multiplier" in result && result.multiplier === 9);
 * assert.ok("reason" in groupConformal(scores.slice(1), scores.slice(1).map(String), 0.9));
 * ```
 */
export function groupConformal(
  scores: readonly number[],
  groups: readonly string[],
  level: number,
): GroupConformal | Undetermined {
  if (scores.length !== groups.length) {
    throw new TypeError(`Cannot calibrate: ${scores.length} scores, ${groups.length} groups`);
  }
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`Cannot calibrate to a level of ${level}: must be between 0 and 1`);
  }
  const bad = scores.find((score) => !(score >= 0 && Number.isFinite(score)));
  if (bad !== undefined) throw new RangeError(`Cannot calibrate with a score of ${bad}`);
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const count = sizes.size;
  const attainableLevel = count / (count + 1);
  if (level > attainableLevel + 1e-12) {
    return undetermined(
      `${count} groups allow a level of at most ${attainableLevel.toFixed(3)}, not ${level}`,
    );
  }
  const order = scores.map((score, i) => ({
    score,
    mass: 1 / (count + 1) / sizes.get(groups[i]!)!,
  }))
    .sort((a, b) => a.score - b.score);
  let mass = 0;
  for (const { score, mass: own } of order) {
    mass += own;
    if (mass >= level - 1e-12) return { multiplier: score, level, attainableLevel, groups: count };
  }
  throw new RangeError(`Cannot calibrate ${scores.length} scores to a level of ${level}`);
}

/** How well intervals cover the values of a group that was left out when they were calibrated. */
export interface GroupCoverage {
  /** The group that was left out. */
  readonly group: string;
  /** Share of its values inside their intervals, 0..1. */
  readonly coverage: number;
  /** Half width of the intervals in standard deviations. */
  readonly multiplier: number;
}

/**
 * Checks the level: each group in turn is covered, or not, by the multiplier of the others. With one
 * group fewer the attainable level is lower; where it falls below the level, it is used instead.
 */
export function groupCoverage(
  scores: readonly number[],
  groups: readonly string[],
  level: number,
): readonly GroupCoverage[] {
  return [...new Set(groups)].map((group) => {
    const others = scores.flatMap((_, i) => groups[i] === group ? [] : [i]);
    const names = others.map((i) => groups[i]!);
    const count = new Set(names).size;
    const result = groupConformal(
      others.map((i) => scores[i]!),
      names,
      Math.min(level, count / (count + 1)),
    );
    if (!("multiplier" in result)) throw new RangeError(result.reason);
    const own = scores.filter((_, i) => groups[i] === group);
    const inside = own.filter((score) => score <= result.multiplier).length;
    return { group, coverage: inside / own.length, multiplier: result.multiplier };
  });
}
