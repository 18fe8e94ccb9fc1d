import { wilsonInterval } from "../../stats/binomial_interval.ts";

/** A printed or read accuracy with Wilson's 95% interval over its questions, in percent. */
export interface BudgetAccuracy {
  /** Share of questions answered correctly. */
  readonly accuracyPct: number;
  /** Lower end of Wilson's 95% interval. */
  readonly lowPct: number;
  /** Upper end of Wilson's 95% interval. */
  readonly highPct: number;
}

/**
 * An accuracy with Wilson's 95% interval, computed at the nearest whole number of correct answers.
 *
 * @param accuracyPct 0..100
 * @param questions number of questions, each counted once
 * @throws {RangeError} when the accuracy is outside 0..100 or questions not a whole number above 0.
 *
 * @example
 * ```ts
 * import { budgetAccuracy } from "kit/scaling/budgets/accuracy.ts";
 * import { strict as assert } from "node:assert";
 * const { lowPct, highPct } = budgetAccuracy(12.6, 1266);
 * assert.deepEqual([lowPct.toFixed(1), highPct.toFixed(1)], ["10.9", "14.6"]);
 * ```
 */
export function budgetAccuracy(accuracyPct: number, questions: number): BudgetAccuracy {
  const { low, high } = wilsonInterval(Math.round(questions * accuracyPct / 100), questions);
  return { accuracyPct, lowPct: 100 * low, highPct: 100 * high };
}
