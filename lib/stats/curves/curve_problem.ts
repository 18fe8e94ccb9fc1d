import type { LeastSquaresProblem } from "../optimise/levenberg_marquardt.ts";
import { numericGradient } from "../optimise/numeric_derivatives.ts";
import type { CurveFamily } from "./family.ts";

/** Why a family cannot be fitted at these x at all, or null where it can. */
export function refusalOf(family: CurveFamily, x: Float64Array): string | null {
  const refusal = family.refuses?.(x) ?? null;
  if (refusal !== null) return refusal;
  const distinct = new Set(x).size;
  const p = family.parameters.length;
  return distinct >= p ? null : `${p} parameters need ${p} distinct x, there are ${distinct}`;
}

/** Residuals and derivatives of a family on given points. */
export function problemOf(
  family: CurveFamily,
  x: Float64Array,
  y: Float64Array,
): LeastSquaresProblem {
  const p = family.parameters.length;
  const derivatives = family.gradient ??
    ((value: number, at: ArrayLike<number>) => numericGradient((q) => family.value(value, q), at));
  return {
    residuals: (parameters) =>
      (family.outside?.(parameters, x) ?? null) === null
        ? y.map((value, i) => value - family.value(x[i]!, parameters))
        : null,
    jacobian: (parameters) => {
      const values = new Float64Array(x.length * p);
      x.forEach((value, i) => values.set(derivatives(value, parameters), i * p));
      return { rows: x.length, columns: p, values };
    },
    outcomeLength: Math.hypot(...y),
  };
}

/** Both variables as arrays of doubles, checked for length and finite values. */
export function pairedValues(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): [x: Float64Array, y: Float64Array] {
  if (x.length !== y.length) {
    throw new TypeError(`Cannot pair ${x.length} values of x with ${y.length} of y`);
  }
  const pair: [Float64Array, Float64Array] = [Float64Array.from(x), Float64Array.from(y)];
  for (const value of [...pair[0], ...pair[1]]) {
    if (!Number.isFinite(value)) throw new RangeError(`Cannot use the value ${value} in a curve`);
  }
  return pair;
}
