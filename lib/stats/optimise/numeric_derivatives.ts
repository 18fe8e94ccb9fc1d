import type { Matrix } from "../matrix.ts";

/** A scalar function of several parameters. */
export type Objective = (parameters: Float64Array) => number;

/** A thousandth of a parameter's size, or of 0.01 for a parameter that is zero. */
function ofItsSize(value: number): number {
  return 1e-3 * (Math.abs(value) || 1e-2);
}

/**
 * Gradient of a scalar function by central differences with one Richardson step, which removes the
 * error of second order: relative error about 1e-11 for smooth functions of ordinary scale.
 *
 * @param step The change of a parameter, from its value; a thousandth of it unless told.
 */
export function numericGradient(
  f: Objective,
  at: ArrayLike<number>,
  step: (value: number) => number = ofItsSize,
): Float64Array {
  const point = Float64Array.from(at);
  const difference = (j: number, h: number): number => {
    const centre = point[j]!;
    point[j] = centre + h;
    const above = f(point);
    point[j] = centre - h;
    const below = f(point);
    point[j] = centre;
    return (above - below) / (2 * h);
  };
  return Float64Array.from(at, (value, j) => {
    // A power of two, so that point + h - point is exactly h for values near one.
    const h = 2 ** Math.round(Math.log2(step(value)));
    return (4 * difference(j, h / 2) - difference(j, h)) / 3;
  });
}

/** Matrix of second derivatives by central differences of second order with the given step. */
export function numericHessian(f: Objective, at: ArrayLike<number>, step: number): Matrix {
  const p = at.length;
  const values = new Float64Array(p * p);
  const centre = f(Float64Array.from(at));
  const moved = (i: number, di: number, j: number, dj: number): number => {
    const point = Float64Array.from(at);
    point[i]! += di;
    point[j]! += dj;
    return f(point);
  };
  for (let i = 0; i < p; i++) {
    values[i * p + i] = (moved(i, step, i, 0) - 2 * centre + moved(i, -step, i, 0)) / step ** 2;
    for (let j = 0; j < i; j++) {
      const mixed = moved(i, step, j, step) - moved(i, step, j, -step) -
        moved(i, -step, j, step) + moved(i, -step, j, -step);
      values[i * p + j] = values[j * p + i] = mixed / (4 * step ** 2);
    }
  }
  return { rows: p, columns: p, values };
}
