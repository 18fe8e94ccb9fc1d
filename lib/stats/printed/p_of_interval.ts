import { checkInterval, type Interval } from "../interval.ts";
import { normalUpperQuantile, tUpperQuantile } from "../quantiles.ts";
import { normalUpper, tTwoSided } from "../tails.ts";
import { type Undetermined, undetermined } from "../undetermined.ts";
import { sizes } from "./p_of_statistic.ts";

/** What an estimate and its confidence interval say of each other, each within its rounding. */
export interface EstimateArithmetic {
  /** Middle of the confidence interval: a symmetric one has its estimate there. */
  readonly centre: Interval;
  /** Width over twice the quantile of the level: over 3.92 for 95 % by the normal distribution. */
  readonly standardError: Interval;
  /** Size of the estimate over its standard error, without sign. */
  readonly statistic: Interval;
  /** Two-sided p of that statistic. */
  readonly p: Interval;
}

/**
 * Derives standard error, statistic and p value from a printed estimate and the two printed ends of
 * its confidence interval, taken as estimate +- quantile x standard error.
 *
 * Undetermined when the ends may coincide within their rounding, for then the standard error may be
 * zero and nothing bounds the statistic.
 *
 * @param estimate What the printed estimate may stand for.
 * @param lower What the printed lower end may stand for.
 * @param upper What the printed upper end may stand for.
 * @param options Confidence level, 0.95 by default, and the degrees of freedom of t; without them
 * the normal distribution counts.
 * @throws {RangeError} when an interval is in the wrong order, the level is not strictly between 0
 * and 1, or df is not positive and finite.
 *
 * @example
 * ```ts
 * import { pOfInterval } from "kit/stats/printed/p_of_interval.ts";
 * import { isUndetermined } from "kit/stats/undetermined.ts";
 * import { strict as assert } from "node:assert";
 * const exact = (value: number) => ({ low: value, high: value });
 * const found = pOfInterval(exact(0.5), exact(0.108), exact(0.892)); // width 0.784 = 3.92 x 0.2
 * assert.ok(!isUndetermined(found));
 * assert.equal(found.standardError.low.toFixed(4), "0.2000");
 * assert.equal(found.p.low.toFixed(4), "0.0124"); // z = 2.5
 * ```
 */
export function pOfInterval(
  estimate: Interval,
  lower: Interval,
  upper: Interval,
  { level = 0.95, df }: { readonly level?: number; readonly df?: number } = {},
): EstimateArithmetic | Undetermined {
  [estimate, lower, upper].forEach(checkInterval);
  const tail = (1 - level) / 2;
  const quantile = df === undefined ? normalUpperQuantile(tail) : tUpperQuantile(tail, df);
  const standardError = {
    low: (upper.low - lower.high) / (2 * quantile),
    high: (upper.high - lower.low) / (2 * quantile),
  };
  if (standardError.low <= 0) {
    return undetermined(
      `an interval from ${lower.low} or ${lower.high} to ${upper.low} or ${upper.high} may have no width`,
    );
  }
  const size = sizes(estimate);
  const statistic = { low: size.low / standardError.high, high: size.high / standardError.low };
  const p = (value: number): number =>
    df === undefined ? 2 * normalUpper(value) : tTwoSided(value, df);
  return {
    centre: { low: (lower.low + upper.low) / 2, high: (lower.high + upper.high) / 2 },
    standardError,
    statistic,
    p: { low: p(statistic.high), high: p(statistic.low) },
  };
}
