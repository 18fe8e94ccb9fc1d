import { householder, reflect } from "../householder.ts";
import type { Matrix } from "../matrix.ts";
import type { ModelRefusal } from "../models/refusal.ts";
import { pivotedQr } from "../optimise/pivoted_qr.ts";
import {
  checkLambda,
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
  checkLambda(lambda);
  const prepared = prepare(design, outcome, scaling);
  const stated = { penalty: "ridge", lambda, scaling, dualityGap: 0, iterations: 0 } as const;
  return penalisedFit(prepared, ridgePath(prepared, [lambda])[0]!, stated);
}

/**
 * Ridge coefficients on prepared columns for each penalty, from the triangle to which the columns
 * are reduced once.
 */
export function ridgePath(
  { design, outcome }: Prepared,
  lambdas: readonly number[],
): readonly Float64Array[] {
  const { rows, columns: p } = design;
  const height = Math.max(rows, p);
  const { triangle, reflectors } = householder(design, new Float64Array(p).fill(1), height);
  const rotated = new Float64Array(height);
  rotated.set(outcome);
  for (let k = 0; k < p; k++) reflect(reflectors, k * height, rotated, 0, k, height);
  const rhs = new Float64Array(2 * p);
  rhs.set(rotated.subarray(0, p));
  return lambdas.map((lambda) => {
    const values = new Float64Array(2 * p * p);
    for (let j = 0; j < p; j++) {
      for (let i = 0; i <= j; i++) values[i * p + j] = triangle[j * p + i]!;
      values[(p + j) * p + j] = Math.sqrt(lambda);
    }
    return pivotedQr({ rows: 2 * p, columns: p, values }, rhs, 1e-15).solution;
  });
}
