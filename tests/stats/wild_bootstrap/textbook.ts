import { clusteredCovariance } from "../../../lib/stats/covariance/clustered.ts";
import { leastSquares } from "../../../lib/stats/least_squares.ts";
import { type Matrix, matrixFromRows } from "../../../lib/stats/matrix.ts";
import { isUndetermined } from "../../../lib/stats/undetermined.ts";

/** t statistic of one coefficient with the CR1 standard error, by a full refit. */
export function clusteredT(
  design: Matrix,
  outcome: readonly number[],
  labels: readonly string[],
  j: number,
  nullValue: number,
): number {
  const fit = leastSquares(design, outcome);
  const estimate = clusteredCovariance(design, fit, labels, "CR1");
  if (isUndetermined(estimate)) throw new Error(estimate.reason);
  const variance = estimate.covariance.values[j * design.columns + j]!;
  return (fit.coefficients[j]! - nullValue) / Math.sqrt(variance);
}

/**
 * The wild cluster bootstrap as the textbook has it: a refit for every weight vector. Returns the
 * share of vectors whose |t*| reaches |t|.
 */
export function textbookP(
  design: Matrix,
  outcome: readonly number[],
  labels: readonly string[],
  j: number,
  points: readonly { weight: number; probability: number }[],
  nullImposed: boolean,
  nullValue: number,
): number {
  const names = [...new Set(labels)];
  const full = leastSquares(design, outcome);
  const observed = Math.abs(clusteredT(design, outcome, labels, j, nullValue));
  const base = nullImposed ? restricted(design, outcome, j, nullValue) : full.fitted;
  const centre = nullImposed ? nullValue : full.coefficients[j]!;
  let p = 0;
  for (let k = 0; k < points.length ** names.length; k++) {
    const drawn = names.map((_, g) => points[Math.floor(k / points.length ** g) % points.length]!);
    const weights = new Map(names.map((name, g) => [name, drawn[g]!.weight]));
    const starred = outcome.map((value, i) =>
      base[i]! + weights.get(labels[i]!)! * (value - base[i]!)
    );
    if (Math.abs(clusteredT(design, starred, labels, j, centre)) >= observed * (1 - 1e-9)) {
      p += drawn.reduce((product, { probability }) => product * probability, 1);
    }
  }
  return p;
}

/** Fitted values of the model in which coefficient j has its null value. */
function restricted(
  design: Matrix,
  outcome: readonly number[],
  j: number,
  nullValue: number,
): readonly number[] {
  const rows = outcome.map((_, i) =>
    Array.from(design.values.subarray(i * design.columns, (i + 1) * design.columns))
  );
  const others = matrixFromRows(rows.map((row) => row.filter((_, k) => k !== j)));
  const rest = leastSquares(others, outcome.map((value, i) => value - nullValue * rows[i]![j]!));
  return rest.fitted.map((value, i) => value + nullValue * rows[i]![j]!);
}
