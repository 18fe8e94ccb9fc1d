import { complement } from "./folds.ts";
import { leastSquaresCoefficients } from "./least_squares.ts";
import { type Matrix, multiplyVector, selectRows } from "./matrix.ts";
import { meanAndSd, predictionErrors } from "./prediction_errors.ts";

/** Out-of-fold accuracy of a linear model. */
export interface CrossValidation {
  /** R2 of each fold about the fold's own mean. */
  readonly r2: readonly number[];
  /** Mean of the folds' R2. */
  readonly mean: number;
  /** Population standard deviation (divisor: folds) of the folds' R2. */
  readonly sd: number;
  /** Mean absolute error of each fold, in units of the outcome. */
  readonly maeByFold: readonly number[];
  /** Mean of the folds' mean absolute errors. */
  readonly mae: number;
  /** Their population standard deviation. */
  readonly maeSd: number;
  /** Root mean squared error of each fold, in units of the outcome. */
  readonly rmseByFold: readonly number[];
  /** Mean of the folds' root mean squared errors. */
  readonly rmse: number;
  /** Their population standard deviation. */
  readonly rmseSd: number;
  /** The prediction of each row by the fit that did not see it, not clipped. */
  readonly predictions: readonly number[];
}

/**
 * Cross-validates least squares on given folds: each fold is predicted by the minimum-norm solution
 * on the rows of the others. The design is used as given, so any scaling saw all rows.
 *
 * @param folds Rows held out by each fold; together they hold each row once.
 * @throws {RangeError} when the folds do not hold each row exactly once.
 */
export function crossValidate(
  design: Matrix,
  outcome: readonly number[],
  folds: readonly (readonly number[])[],
): CrossValidation {
  checkPartition(design.rows, folds);
  const predictions = new Array<number>(design.rows).fill(0);
  const errors = folds.map((fold) => {
    const train = complement(design.rows, fold);
    const coefficients = leastSquaresCoefficients(
      selectRows(design, train),
      train.map((i) => outcome[i]!),
    );
    const predicted = multiplyVector(selectRows(design, fold), coefficients);
    fold.forEach((i, k) => predictions[i] = predicted[k]!);
    return predictionErrors(fold.map((i) => outcome[i]!), predicted);
  });
  const r2 = errors.map((error) => error.r2);
  const maeByFold = errors.map((error) => error.mae);
  const rmseByFold = errors.map((error) => error.rmse);
  const mae = meanAndSd(maeByFold);
  const rmse = meanAndSd(rmseByFold);
  return {
    r2,
    ...meanAndSd(r2),
    maeByFold,
    mae: mae.mean,
    maeSd: mae.sd,
    rmseByFold,
    rmse: rmse.mean,
    rmseSd: rmse.sd,
    predictions,
  };
}

/** @throws {RangeError} when the folds do not hold each of n rows exactly once. */
export function checkPartition(n: number, folds: readonly (readonly number[])[]): void {
  const held = folds.flat();
  if (held.length === n && new Set(held).size === n && held.every((i) => i >= 0 && i < n)) return;
  throw new RangeError(
    `Cannot cross-validate ${n} rows: the folds must hold each row once, they hold ${held.length} ` +
      `with ${new Set(held).size} different`,
  );
}
