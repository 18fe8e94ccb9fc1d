import type { Matrix } from "../matrix.ts";
import type { ModelRefusal } from "../models/refusal.ts";
import { pivotedQr } from "../optimise/pivoted_qr.ts";
import {
  checkVariation,
  type ColumnScaling,
  type PenalisedFit,
  penalisedFit,
  prepare,
  type Prepared,
} from "./prepare.ts";

/**
 * Ridge regression: minimises ||y - b0 - X b||^2 + lambda ||b||^2, the intercept b0 unpenalised
 * (Hoerl and Kennard 1970). In closed form, by a QR decomposition of X with sqrt(lambda) I below it.
 * `lambda` is scikit-learn's `alpha`.
 *
 * The design has no column of ones; it may have more columns than rows and dependent ones.
 *
 * Refused: "constant-column", "constant-outcome".
 *
 * @throws {TypeError} when the outcome is not as long as the design has rows.
 * @throws {RangeError} when lambda is not above 0, or a value is not finite.
 *
 * @example
 * ```ts
 * import { matrixFromRows } from "kit/stats/matrix.ts";
 * import { ridge } from "kit/stats/penalised/ridge.ts";
 * import { strict as assert } from "node:assert";
 * // Centred x is -1, 0, 1: slope sum(x y) / (sum(x^2) + lambda) = 4 / (2 + 2).
 * const fit = ridge(matrixFromRows([[1], [2], [3]]), [1, 3, 5], 2, "as-given");
 * assert.ok(fit.status === "converged");
 * assert.equal(fit.coefficients[0]!.toFixed(12), "1.000000000000");
 * assert.equal(fit.intercept.toFixed(12), "1.000000000000");
 * ```
 */
export function ridge(
  design: Matrix,
  outcome: ArrayLike<number>,
  lambda: number,
  scaling: ColumnScaling,
): PenalisedFit | ModelRefusal {
  const refused = checkVariation(design, outcome);
  if (refused !== null) return refused;
  if (!(lambda > 0 && lambda < Infinity)) {
    throw new RangeError(`Cannot penalise with lambda ${lambda}: needs a number above 0`);
  }
  const prepared = prepare(design, outcome, scaling);
  const stated = { penalty: "ridge", lambda, scaling, dualityGap: 0, iterations: 0 } as const;
  return penalisedFit(prepared, ridgeCore(prepared, lambda), stated);
}

/** Ridge coefficients on prepared columns. */
export function ridgeCore({ design, outcome }: Prepared, lambda: number): Float64Array {
  const { rows: n, columns: p } = design;
  const values = new Float64Array((n + p) * p);
  values.set(design.values);
  for (let j = 0; j < p; j++) values[(n + j) * p + j] = Math.sqrt(lambda);
  const rhs = new Float64Array(n + p);
  rhs.set(outcome);
  return pivotedQr({ rows: n + p, columns: p, values }, rhs, 1e-15).solution;
}
