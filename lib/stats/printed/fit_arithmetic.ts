/**
 * What the printed summaries of one least-squares fit, or of several on the same rows, fix among
 * each other. R2 is a share of the variance of the outcome about its mean, below 1; standard
 * deviations are of the population kind (divisor n); parameters count the intercept but not the
 * variance, unless a count is said to include it.
 */
import { checkInterval, type Interval, span } from "../interval.ts";

/** What is printed of a fit: the range of its R2, and its number of parameters. */
export interface PrintedFit {
  readonly r2: Interval;
  readonly parameters: number;
}

/**
 * AIC of the second fit less that of the first, on the same n rows:
 * `n ln((1 - R2 second) / (1 - R2 first)) + 2 (parameters second - parameters first)`. Whatever
 * constants and parameter for the variance an AIC includes cancel.
 *
 * @throws {RangeError} when an R2 reaches 1 or an interval is in the wrong order.
 *
 * @example
 * ```ts
 * import { aicDifference } from "kit/stats/printed/fit_arithmetic.ts";
 * import { strict as assert } from "node:assert";
 * const half = { low: 0.5, high: 0.5 };
 * const twice = aicDifference(100, { r2: { low: 0, high: 0 }, parameters: 1 }, { r2: half, parameters: 3 });
 * assert.equal(twice.low.toFixed(6), (-100 * Math.LN2 + 4).toFixed(6));
 * ```
 */
export function aicDifference(n: number, first: PrintedFit, second: PrintedFit): Interval {
  const ratio = logUnexplained(first, second);
  const penalty = 2 * (second.parameters - first.parameters);
  return { low: n * ratio.low + penalty, high: n * ratio.high + penalty };
}

/**
 * How many parameters more the second fit must have been charged for, given the difference of AIC
 * (second less first), both R2 and n. The result is a range of real numbers: a count is possible
 * where it holds a whole one.
 *
 * @throws {RangeError} when an R2 reaches 1 or an interval is in the wrong order.
 */
export function impliedParameters(
  n: number,
  difference: Interval,
  first: Pick<PrintedFit, "r2">,
  second: Pick<PrintedFit, "r2">,
): Interval {
  checkInterval(difference);
  const ratio = logUnexplained(first, second);
  return {
    low: (difference.low - n * ratio.high) / 2,
    high: (difference.high - n * ratio.low) / 2,
  };
}

/**
 * AIC of a normal linear model, `n (ln(2 pi) + ln(variance (1 - R2)) + 1) + 2 parameters`, with the
 * maximum-likelihood variance of the residuals.
 *
 * @param sd Population standard deviation of the outcome.
 * @throws {RangeError} when R2 reaches 1, sd is not positive, or an interval is in the wrong order.
 */
export function aicOfFit(n: number, { r2, parameters }: PrintedFit, sd: Interval): Interval {
  const rmse = rmseOfR2(r2, sd);
  const aic = (value: number): number =>
    n * (Math.log(2 * Math.PI) + 2 * Math.log(value) + 1) + 2 * parameters;
  return { low: aic(rmse.low), high: aic(rmse.high) };
}

/**
 * Root mean squared error of a fit on its own rows: `sd sqrt(1 - R2)`. The mean absolute error is
 * at most that.
 *
 * @param sd Population standard deviation of the outcome.
 * @throws {RangeError} when R2 reaches 1, sd is not positive, or an interval is in the wrong order.
 *
 * @example
 * ```ts
 * import { rmseOfR2 } from "kit/stats/printed/fit_arithmetic.ts";
 * import { strict as assert } from "node:assert";
 * assert.deepEqual(rmseOfR2({ low: 0.64, high: 0.75 }, { low: 2, high: 2 }), { low: 1, high: 1.2 });
 * ```
 */
export function rmseOfR2(r2: Interval, sd: Interval): Interval {
  checkR2(r2);
  checkInterval(sd);
  if (!(sd.low > 0)) {
    throw new RangeError(`Cannot use a standard deviation of "${sd.low}": needs a positive number`);
  }
  return { low: sd.low * Math.sqrt(1 - r2.high), high: sd.high * Math.sqrt(1 - r2.low) };
}

/**
 * Residual standard error of a fit: its root mean squared error times `sqrt(n / (n - parameters))`.
 *
 * @param sd Population standard deviation of the outcome.
 * @throws {RangeError} when there are no more rows than parameters, and as `rmseOfR2`.
 */
export function residualErrorOfR2(
  n: number,
  { r2, parameters }: PrintedFit,
  sd: Interval,
): Interval {
  if (!(n > parameters)) {
    throw new RangeError(
      `Cannot have a residual error from "${n}" rows and ${parameters} parameters: needs more rows`,
    );
  }
  const { low, high } = rmseOfR2(r2, sd);
  const factor = Math.sqrt(n / (n - parameters));
  return { low: low * factor, high: high * factor };
}

/** ln((1 - R2 second) / (1 - R2 first)). */
function logUnexplained(first: Pick<PrintedFit, "r2">, second: Pick<PrintedFit, "r2">): Interval {
  checkR2(first.r2);
  checkR2(second.r2);
  const ends = (a: number, b: number): number => Math.log1p(-b) - Math.log1p(-a);
  return span([ends(first.r2.low, second.r2.high), ends(first.r2.high, second.r2.low)]);
}

function checkR2(r2: Interval): void {
  checkInterval(r2);
  if (!(r2.high < 1)) {
    throw new RangeError(`Cannot use an R2 of "${r2.high}": it must stay below 1`);
  }
}
