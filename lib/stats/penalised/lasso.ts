import { backwardSolve, cholesky, forwardSolve } from "../cholesky.ts";
import type { Matrix } from "../matrix.ts";
import { type ModelRefusal, refusal } from "../models/refusal.ts";
import {
  checkLambda,
  checkVariation,
  type ColumnScaling,
  type PenalisedFit,
  penalisedFit,
  prepare,
  type Prepared,
} from "./prepare.ts";

/** The gap, relative to the objective of no predictor, at which the descent ends. */
const GAP_TOLERANCE = 1e-12;
const MAX_SWEEPS = 200_000;
/** Sweeps between two exact solutions. */
const SOLVE_EVERY = 10;

/**
 * Lasso: minimises ||y - b0 - X b||^2 / (2 n) + lambda sum|b|, the intercept b0 unpenalised, by
 * cyclic coordinate descent (Friedman, Hastie and Tibshirani 2010). `lambda` is scikit-learn's
 * `alpha`. It ends when the duality gap proves the objective to be within 1e-12 of its minimum,
 * relative to the objective of no predictor; refused as "not-converged" otherwise. Every ten
 * sweeps the minimum among coefficients of the signs reached so far is solved for, which ends the
 * descent where these are the right ones.
 *
 * The design has no column of ones. With dependent columns the fitted values are unique, the
 * coefficients need not be.
 *
 * Refused also: "constant-column", "constant-outcome".
 *
 * @throws {TypeError} when the outcome is not as long as the design has rows.
 * @throws {RangeError} when lambda is not above 0, or a value is not finite.
 *
 * @example
 * ```ts
 * import { matrixFromRows } from "kit/stats/matrix.ts";
 * import { lasso } from "kit/stats/penalised/lasso.ts";
 * import { strict as assert } from "node:assert";
 * // One column: the slope 2 shrinks by lambda / mean(x^2) = 0.5 / (2 / 3).
 * const fit = lasso(matrixFromRows([[1], [2], [3]]), [1, 3, 5], 0.5, "as-given");
 * assert.ok(fit.status === "converged");
 * assert.equal(fit.coefficients[0]!.toFixed(12), "1.250000000000");
 * ```
 */
export function lasso(
  design: Matrix,
  outcome: ArrayLike<number>,
  lambda: number,
  scaling: ColumnScaling,
): PenalisedFit | ModelRefusal {
  const refused = checkVariation(design, outcome);
  if (refused !== null) return refused;
  checkLambda(lambda);
  const prepared = prepare(design, outcome, scaling);
  const end = lassoCore(gramOf(prepared), lambda, new Float64Array(design.columns));
  const unfinished = notConverged(end);
  if (unfinished !== null) return unfinished;
  return penalisedFit(prepared, end.coefficients, {
    penalty: "lasso",
    lambda,
    scaling,
    dualityGap: end.gap,
    iterations: end.sweeps,
  });
}

/** Why an end of the descent is no minimum, or null where it is one. */
export function notConverged(
  { gap, sweeps }: { gap: number; sweeps: number },
): ModelRefusal | null {
  if (gap <= GAP_TOLERANCE) return null;
  const size = gap.toExponential(1);
  return refusal("not-converged", `the duality gap is still ${size} after ${sweeps} sweeps`);
}

/** All that the descent needs of the data: X'X, X'y and y'y. */
export interface Gram {
  readonly n: number;
  readonly p: number;
  readonly gram: Float64Array;
  readonly cross: Float64Array;
  readonly total: number;
}

/** The products of prepared columns and outcome. */
export function gramOf({ design, outcome }: Prepared): Gram {
  const { rows: n, columns: p, values: x } = design;
  const gram = new Float64Array(p * p);
  const cross = new Float64Array(p);
  let total = 0;
  for (let i = 0; i < n; i++) {
    const y = outcome[i]!;
    total += y * y;
    for (let j = 0; j < p; j++) {
      const value = x[i * p + j]!;
      cross[j]! += value * y;
      for (let k = 0; k < p; k++) gram[j * p + k]! += value * x[i * p + k]!;
    }
  }
  return { n, p, gram, cross, total };
}

type Products = Pick<Gram, "gram" | "cross" | "p">;

/** Coordinate descent from a start; `gap` is relative to the objective of no predictor. */
export function lassoCore(
  { n, p, gram, cross, total }: Gram,
  lambda: number,
  start: Float64Array,
): { coefficients: Float64Array; gap: number; sweeps: number } {
  const b = start.slice();
  // Correlations with the residual, X'(y - X b), kept up to date.
  const along = cross.slice();
  for (let j = 0; j < p; j++) shift(gram, along, j, b[j]!);
  const threshold = n * lambda;
  for (let sweeps = 1;; sweeps++) {
    for (let j = 0; j < p; j++) {
      const size = gram[j * p + j]!;
      if (size === 0) continue;
      const target = along[j]! + size * b[j]!;
      const next = Math.sign(target) * Math.max(Math.abs(target) - threshold, 0) / size;
      if (next === b[j]) continue;
      shift(gram, along, j, next - b[j]!);
      b[j] = next;
    }
    if (sweeps % SOLVE_EVERY === 0) {
      solveWithin(b, { gram, cross, p }, threshold);
      along.set(cross);
      for (let j = 0; j < p; j++) shift(gram, along, j, b[j]!);
    }
    const gap = relativeGap(b, along, cross, total, threshold);
    if (gap <= GAP_TOLERANCE || sweeps === MAX_SWEEPS) return { coefficients: b, gap, sweeps };
  }
}

/**
 * Moves `b` to a minimum of the objective among coefficients of the same signs; one that reaches
 * zero on the way is dropped.
 */
function solveWithin(b: Float64Array, products: Products, threshold: number): void {
  for (let kept = nonZero(b); kept.length > 0; kept = nonZero(b)) {
    const { move, whole } = moveWithin(b, kept, products, threshold);
    let share = whole ? 1 : Infinity;
    let dropped = -1;
    kept.forEach((j, k) => {
      const until = -b[j]! / move[k]!;
      if (until >= 0 && until < share) [share, dropped] = [until, j];
    });
    if (share === Infinity) return;
    kept.forEach((j, k) => b[j]! += share * move[k]!);
    if (dropped < 0) return;
    b[dropped] = 0;
  }
}

/**
 * The whole way to the minimum with these predictors and signs. Where predictors are dependent, a
 * direction instead in which the fit stays the same and the absolute values do not grow.
 */
function moveWithin(
  b: Float64Array,
  kept: readonly number[],
  { gram, cross, p }: Products,
  threshold: number,
): { move: readonly number[]; whole: boolean } {
  const factorOf = (size: number): Matrix | null => {
    const values = kept.slice(0, size).flatMap((j) =>
      kept.slice(0, size).map((k) => gram[j * p + k]!)
    );
    return cholesky({ rows: size, columns: size, values: Float64Array.from(values) }, 1e-12);
  };
  const all = factorOf(kept.length);
  if (all !== null) {
    const right = kept.map((j) => cross[j]! - threshold * Math.sign(b[j]!));
    const target = backwardSolve(all, forwardSolve(all, right));
    return { move: kept.map((j, k) => target[k]! - b[j]!), whole: true };
  }
  let size = 1;
  let factor = factorOf(size)!;
  for (let next = factorOf(2); next !== null; next = factorOf(++size + 1)) factor = next;
  const right = kept.slice(0, size).map((j) => gram[j * p + kept[size]!]!);
  const weights = backwardSolve(factor, forwardSolve(factor, right));
  const along = kept.map((_, k) => k < size ? -weights[k]! : k === size ? 1 : 0);
  const growth = along.reduce((sum, step, k) => sum + step * Math.sign(b[kept[k]!]!), 0);
  return { move: growth > 0 ? along.map((step) => -step) : along, whole: false };
}

function nonZero(b: Float64Array): readonly number[] {
  return Array.from(b.keys()).filter((j) => b[j] !== 0);
}

function shift(gram: Float64Array, along: Float64Array, j: number, change: number): void {
  if (change === 0) return;
  const p = along.length;
  for (let k = 0; k < p; k++) along[k]! -= gram[j * p + k]! * change;
}

/** Duality gap with the residual, scaled to be feasible, as the dual point; divided by y'y / 2n. */
function relativeGap(
  b: Float64Array,
  along: Float64Array,
  cross: Float64Array,
  total: number,
  threshold: number,
): number {
  let largest = 0, absolute = 0, explained = 0, inner = 0;
  for (let j = 0; j < b.length; j++) {
    largest = Math.max(largest, Math.abs(along[j]!));
    absolute += Math.abs(b[j]!);
    explained += b[j]! * cross[j]!;
    inner += b[j]! * along[j]!;
  }
  const scale = largest > threshold ? threshold / largest : 1;
  // With r = y - X b: y'r = y'y - b'X'y, r'r = y'r - b'X'r.
  const withOutcome = total - explained;
  const residual = withOutcome - inner;
  const primal = residual + 2 * threshold * absolute;
  const dual = 2 * scale * withOutcome - scale * scale * residual;
  return (primal - dual) / total;
}
