/**
 * Gradient of a scalar function by central differences with one Richardson step, which removes the
 * error of second order: relative error about 1e-11 for smooth functions of ordinary scale.
 *
 * A parameter of size zero is stepped as if it were of size `typical`.
 */
export function numericGradient(
  f: (parameters: Float64Array) => number,
  at: ArrayLike<number>,
  typical = 1e-2,
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
    const h = 2 ** Math.round(Math.log2(1e-3 * (Math.abs(value) || typical)));
    return (4 * difference(j, h / 2) - difference(j, h)) / 3;
  });
}
