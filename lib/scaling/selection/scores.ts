/** Whether more is better (success) or less (cost, error). */
export type Direction = "maximise" | "minimise";

/** How good one choice of an architecture was. */
export interface ChoiceScore {
  /** 1 when the chosen option is one of the best; between 0 and 1 when predictions tie. */
  readonly hit: number;
  /** The same for the two options ranked first. */
  readonly top2: number;
  /** Distance from the best measured value to the chosen one, at least 0. */
  readonly regret: number;
  /** Measured value of the chosen option. */
  readonly chosen: number;
}

/** Values nearer than this are the same: rates are fractions of at most 100 instances. */
const TIE = 1e-9;

/**
 * Scores the choice of the option with the best predicted value against what was measured.
 *
 * Options that share the best measured value are all right choices (ties count as hits). Options that
 * share the best prediction are chosen with equal chance, and scores are the means over that chance.
 * An option with a null on either side takes no part.
 *
 * @throws {TypeError} when the two lists differ in length.
 * @throws {RangeError} when fewer than two options are left.
 *
 * @example
 * ```ts
 * import { scoreChoice } from "kit/scaling/selection/scores.ts";
 * import { strict as assert } from "node:assert";
 * const score = scoreChoice([0.5, 0.7, 0.7], [0.4, 0.3, 0.6]);
 * assert.deepEqual([score.hit, score.regret], [1, 0]);
 * ```
 */
export function scoreChoice(
  measured: readonly (number | null)[],
  predicted: readonly (number | null)[],
  direction: Direction = "maximise",
): ChoiceScore {
  if (measured.length !== predicted.length) {
    throw new TypeError(
      `Cannot score a choice: ${measured.length} measured values, ${predicted.length} predicted`,
    );
  }
  const sign = direction === "maximise" ? 1 : -1;
  const options = measured.flatMap((value, i) => {
    const guess = predicted[i] ?? null;
    return value === null || guess === null ? [] : [{ value: sign * value, guess: sign * guess }];
  });
  if (options.length < 2) {
    throw new RangeError(
      `Cannot score a choice among ${options.length} options: needs at least 2 with both values`,
    );
  }
  const best = Math.max(...options.map(({ value }) => value));
  const isBest = ({ value }: { value: number }): boolean => value >= best - TIE;
  const tiers = tiersOf(options);
  const first = tiers[0]!;
  const bestInFirst = first.filter(isBest).length;
  const mean = first.reduce((sum, { value }) => sum + value, 0) / first.length;
  return {
    hit: bestInFirst / first.length,
    top2: twoFirst(first.length, bestInFirst, tiers[1], isBest),
    regret: first.reduce((sum, { value }) => sum + (best - value), 0) / first.length,
    chosen: sign * mean,
  };
}

interface Option {
  readonly value: number;
  readonly guess: number;
}

/** Options grouped by equal prediction, the best prediction first. */
function tiersOf(options: readonly Option[]): readonly (readonly Option[])[] {
  const tiers: Option[][] = [];
  for (const option of options.toSorted((a, b) => b.guess - a.guess)) {
    const last = tiers.at(-1);
    if (last !== undefined && last[0]!.guess - option.guess <= TIE) last.push(option);
    else tiers.push([option]);
  }
  return tiers;
}

/** Chance that a best option is among the first two when ties are broken at random. */
function twoFirst(
  size: number,
  bestInFirst: number,
  second: readonly Option[] | undefined,
  isBest: (option: Option) => boolean,
): number {
  if (size > 1) {
    const others = size - bestInFirst;
    return 1 - (others * (others - 1)) / (size * (size - 1));
  }
  if (bestInFirst === 1 || second === undefined) return bestInFirst;
  return second.filter(isBest).length / second.length;
}

/** Scores of a predictor over decisions. */
export interface SelectionScores {
  readonly decisions: number;
  readonly accuracy: number;
  readonly top2: number;
  readonly meanRegret: number;
}

/** Means of the scores over decisions. */
export function meanScores(scores: readonly ChoiceScore[]): SelectionScores {
  if (scores.length === 0) throw new RangeError("Cannot average the scores of 0 decisions");
  const mean = (of: (score: ChoiceScore) => number): number =>
    scores.reduce((sum, score) => sum + of(score), 0) / scores.length;
  return {
    decisions: scores.length,
    accuracy: mean(({ hit }) => hit),
    top2: mean(({ top2 }) => top2),
    meanRegret: mean(({ regret }) => regret),
  };
}

/**
 * Share of the gap between the single best option (one architecture for all decisions, chosen on
 * training rows) and the virtual best (the best of each decision) that a predictor closes: 1 is
 * perfect, 0 is no better than the single best, below 0 is worse. Null when there is no gap.
 */
export function gapClosed(meanRegret: number, singleBestRegret: number): number | null {
  return singleBestRegret <= TIE ? null : 1 - meanRegret / singleBestRegret;
}
