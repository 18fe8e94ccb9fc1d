import { cholesky, choleskySolve } from "../cholesky.ts";
import type { Matrix } from "../matrix.ts";
import { bfgs } from "../optimise/bfgs.ts";
import {
  numericGradient,
  numericHessian,
  type Objective,
} from "../optimise/numeric_derivatives.ts";
import { type ModelRefusal, refusal } from "./refusal.ts";

/** A minimum of a deviance that depends on the last `scales` parameters by their size alone. */
export interface DevianceMinimum {
  readonly point: Float64Array;
  readonly value: number;
  /** Which of the scales are zero: estimates on the boundary. */
  readonly atZero: readonly boolean[];
  /** Second derivatives with respect to the parameters that are not at zero. */
  readonly hessian: Matrix;
  readonly iterations: number;
}

/** A zero is preferred when it raises the deviance by no more than this. */
const NOTHING = 1e-8;
/** What the true quadratic model may still promise at an accepted minimum. */
const ACCEPTED = 1e-6;

/**
 * Minimises a deviance over free parameters and standard deviations (of the random intercepts,
 * relative to their unit). The deviance is even in each of the latter, so that the search runs
 * without bounds; those that can be set to zero without loss are, and the rest is fitted again.
 *
 * The end is accepted only if the matrix of second derivatives is positive definite there, a
 * Newton step promises less than 1e-6, and no standard deviation at zero would rather be positive.
 */
export function minimiseDeviance(
  deviance: Objective,
  start: ArrayLike<number>,
  scales: number,
): DevianceMinimum | ModelRefusal {
  const first = start.length - scales;
  let { point, value, iterations } = bfgs(deviance, start, 1e-10);
  const held = new Set<number>();
  for (let k = first; k < start.length; k++) {
    const zeroed = point.map((x, j) => j === k ? 0 : x);
    if (deviance(zeroed) > value + NOTHING) continue;
    held.add(k);
    point = zeroed;
  }
  const free = Array.from(start, (_, j) => j).filter((j) => !held.has(j));
  const embed = (reduced: Float64Array): Float64Array => {
    const full = new Float64Array(start.length);
    free.forEach((j, i) => full[j] = reduced[i]!);
    return full;
  };
  const reduced: Objective = (parameters) => deviance(embed(parameters));
  let inner = Float64Array.from(free, (j) => point[j]!);
  if (held.size > 0) {
    const again = bfgs(reduced, inner, 1e-10);
    inner = Float64Array.from(again.point);
    iterations += again.iterations;
  }
  value = reduced(inner);
  const hessian = numericHessian(reduced, inner, 1e-2);
  const factor = cholesky(hessian);
  if (factor === null) {
    return refusal("not-converged", "the deviance is not curved upwards where the search ended");
  }
  const gradient = numericGradient(reduced, inner, () => 1e-3);
  const newton = choleskySolve(factor, gradient);
  const promised = gradient.reduce((sum, g, j) => sum + g * newton[j]! / 2, 0);
  if (!(promised < ACCEPTED)) {
    return refusal(
      "not-converged",
      `the deviance could still fall by ${promised.toExponential(1)} where the search ended`,
    );
  }
  point = embed(inner);
  for (const k of held) {
    for (const size of [0.01, 0.1, 1]) {
      if (deviance(point.map((x, j) => j === k ? size : x)) < value - NOTHING) {
        return refusal("not-converged", "a variance that seemed to vanish is positive after all");
      }
    }
  }
  for (let k = first; k < start.length; k++) point[k] = Math.abs(point[k]!);
  const atZero = Array.from({ length: scales }, (_, k) => held.has(first + k));
  return { point, value, atZero, hessian, iterations };
}
