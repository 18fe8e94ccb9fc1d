import type { Configuration } from "../../data/configurations.ts";
import type { Benchmark } from "../../data/names.ts";
import type { Matrix } from "../../stats/matrix.ts";
import { predictionErrors } from "../../stats/prediction_errors.ts";
import { predictSplit } from "./predict_split.ts";

/** How well one benchmark is predicted from the others. */
export interface HeldOutBenchmark {
  /** The benchmark that was left out. */
  readonly benchmark: Benchmark;
  /** Rows held out. */
  readonly n: number;
  /** 1 - SSE / SST about the held-out rows' own mean; below 0 when that mean predicts better. */
  readonly r2: number;
  /** Mean absolute error, in success rate. */
  readonly mae: number;
  /** Root of the mean squared error, in success rate. */
  readonly rmse: number;
}

/** Transfer to a benchmark that was never seen, one benchmark at a time. */
export interface LeaveOneBenchmarkOut {
  /** The result on each benchmark, in the order of the rows. */
  readonly benchmarks: readonly HeldOutBenchmark[];
  /** Mean of the benchmarks' R2. */
  readonly mean: number;
  /** R2 of all held-out predictions together, about the mean of all rows. */
  readonly pooled: number;
  /** Mean absolute error over all rows. */
  readonly mae: number;
  /** Root of the mean squared error over all rows. */
  readonly rmse: number;
  /** Held-out predictions in the order of the rows, not clipped to 0..1. */
  readonly predictions: readonly number[];
}

/**
 * Predicts each benchmark by least squares on the rows of the others, with predictors standardised
 * on the training rows. The single-agent baseline of the held-out rows is used as measured, as the
 * papers' predictor has it.
 *
 * @throws {RangeError} when the rows are of one benchmark.
 */
export function leaveOneBenchmarkOut(
  rows: readonly Configuration[],
  raw: Matrix,
): LeaveOneBenchmarkOut {
  const predictions = new Array<number>(rows.length).fill(0);
  const outcome = rows.map((row) => row.success_rate);
  const names = [...new Set(rows.map((row) => row.benchmark))];
  if (names.length < 2) {
    throw new RangeError(
      `Cannot leave a benchmark out: the ${rows.length} rows are all of ${
        JSON.stringify(names[0])
      }`,
    );
  }
  const benchmarks = names.map((benchmark) => {
    const isHeldOut = (i: number): boolean => rows[i]!.benchmark === benchmark;
    const all = rows.map((_, i) => i);
    const train = all.filter((i) => !isHeldOut(i));
    const test = all.filter(isHeldOut);
    const predicted = predictSplit(raw, outcome, { train, test });
    test.forEach((i, k) => predictions[i] = predicted[k]!);
    return { benchmark, ...predictionErrors(test.map((i) => outcome[i]!), predicted) };
  });
  const { r2: pooled, mae, rmse } = predictionErrors(outcome, predictions);
  const mean = benchmarks.reduce((sum, { r2 }) => sum + r2, 0) / benchmarks.length;
  return { benchmarks, mean, pooled, mae, rmse, predictions };
}
