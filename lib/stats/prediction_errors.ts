import { meanOf } from "./mean.ts";

/** How far predictions are from what happened. */
export interface PredictionErrors {
  readonly n: number;
  /** 1 - SSE / SST about the mean of the actual values; below 0 when that mean predicts better. */
  readonly r2: number;
  /** Mean absolute error. */
  readonly mae: number;
  /** Root of the mean squared error. */
  readonly rmse: number;
}

/**
 * Errors of predictions against actual values.
 *
 * @throws {RangeError} when the actual values do not vary, which leaves R2 without a meaning.
 *
 * @example
 * ```ts
 * import { predictionErrors } from "kit/stats/prediction_errors.ts";
 * import { strict as assert } from "node:assert";
 * const errors = predictionErrors([0, 1], [0.5, 0.5]);
 * assert.deepEqual(errors, { n: 2, r2: 0, mae: 0.5, rmse: 0.5 });
 * ```
 */
export function predictionErrors(
  actual: readonly number[],
  predicted: ArrayLike<number>,
): PredictionErrors {
  const n = actual.length;
  const mean = actual.reduce((sum, value) => sum + value, 0) / n;
  let squared = 0, total = 0, absolute = 0;
  actual.forEach((value, i) => {
    squared += (value - predicted[i]!) ** 2;
    absolute += Math.abs(value - predicted[i]!);
    total += (value - mean) ** 2;
  });
  if (total === 0) {
    throw new RangeError(`Cannot give an R2: the ${n} actual values do not vary`);
  }
  return { n, r2: 1 - squared / total, mae: absolute / n, rmse: Math.sqrt(squared / n) };
}

/** Mean and population standard deviation (divisor n). */
export function meanAndSd(values: readonly number[]): { mean: number; sd: number } {
  const mean = meanOf(values);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, sd: Math.sqrt(variance) };
}
