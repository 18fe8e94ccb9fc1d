import { numericGradient, type Objective } from "./numeric_derivatives.ts";

/** Where a search for a minimum ended. */
export interface Minimum {
  readonly point: Float64Array;
  readonly value: number;
  /** Decrease that the quadratic model still promised at the end. */
  readonly promised: number;
  readonly iterations: number;
}

/**
 * Quasi-Newton search (BFGS; Nocedal and Wright 2006, chapter 6) with backtracking, for smooth
 * functions whose parameters are scaled so that a change of 1 matters. Derivatives are numeric where
 * no gradient is given.
 *
 * Ends when the quadratic model promises less than `tolerance`, or when no step along the search
 * direction lowers the function. Whether the end is a minimum is for the caller to check.
 */
export function bfgs(
  f: Objective,
  start: ArrayLike<number>,
  tolerance: number,
  maxIterations = 200,
  gradientOf: (point: Float64Array) => Float64Array = (point) => numericGradient(f, point, step),
): Minimum {
  const p = start.length;
  let point = Float64Array.from(start);
  let value = f(point);
  let gradient = gradientOf(point);
  let inverse = identity(p);
  let fresh = true;
  let promised = Infinity;
  for (let iterations = 0;; iterations++) {
    let direction = descent(inverse, gradient);
    let slope = dot(direction, gradient);
    if (!(slope < 0)) {
      inverse = identity(p);
      fresh = true;
      direction = descent(inverse, gradient);
      slope = dot(direction, gradient);
    }
    promised = -slope / 2;
    if (!(promised > tolerance) || iterations === maxIterations) {
      return { point, value, promised, iterations };
    }
    let share = fresh ? Math.min(1, 1 / Math.sqrt(-slope)) : 1;
    let trial = point;
    let after = Infinity;
    for (; share > 1e-12; share /= 2) {
      trial = point.map((x, j) => x + share * direction[j]!);
      after = f(trial);
      if (after <= value + 1e-4 * share * slope) break;
    }
    if (!(after < value)) {
      if (fresh) return { point, value, promised, iterations };
      inverse = identity(p);
      fresh = true;
      continue;
    }
    const next = gradientOf(trial);
    const moved = trial.map((x, j) => x - point[j]!);
    const turned = next.map((x, j) => x - gradient[j]!);
    if (fresh) {
      const scale = dot(moved, turned) / dot(turned, turned);
      if (scale > 0) inverse = identity(p, scale);
    }
    fresh = !update(inverse, moved, turned) && fresh;
    [point, value, gradient] = [trial, after, next];
  }
}

function step(value: number): number {
  return 1e-3 * Math.max(Math.abs(value), 1);
}

function identity(p: number, scale = 1): Float64Array {
  return Float64Array.from({ length: p * p }, (_, i) => i % (p + 1) === 0 ? scale : 0);
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, x, j) => sum + x * b[j]!, 0);
}

function descent(inverse: Float64Array, gradient: Float64Array): Float64Array {
  const p = gradient.length;
  return gradient.map((_, j) => -dot(inverse.subarray(j * p, (j + 1) * p), gradient));
}

/** The BFGS update of the inverse Hessian; left out where the curvature along the step is not positive. */
function update(inverse: Float64Array, moved: Float64Array, turned: Float64Array): boolean {
  const p = moved.length;
  const curvature = dot(moved, turned);
  if (!(curvature > 1e-12 * Math.sqrt(dot(moved, moved) * dot(turned, turned)))) return false;
  const along = turned.map((_, j) => dot(inverse.subarray(j * p, (j + 1) * p), turned));
  const factor = (1 + dot(turned, along) / curvature) / curvature;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      inverse[i * p + j]! += factor * moved[i]! * moved[j]! -
        (along[i]! * moved[j]! + moved[i]! * along[j]!) / curvature;
    }
  }
  return true;
}
