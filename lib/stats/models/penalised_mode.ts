import { cholesky, choleskyLogDeterminant, choleskySolve, diagonalBlock } from "../cholesky.ts";
import { type Matrix, multiplyVector } from "../matrix.ts";
import { logisticShare, logLikelihood } from "./binomial.ts";
import type { Grouping } from "./grouping.ts";

/** Counts with a basis of the fixed effects and the groupings. */
export interface PenalisedProblem {
  readonly basis: Matrix;
  readonly grouping: Grouping;
  readonly successes: Float64Array;
  readonly trials: Float64Array;
}

/** The most likely spherical intercepts u, and Laplace's approximation around them. */
export interface PenalisedMode {
  readonly spherical: Float64Array;
  /** Coordinates of the fixed effects: those given, or the most likely ones. */
  readonly fixed: Float64Array;
  readonly eta: Float64Array;
  /** Cholesky factor of the second derivatives in u, or in u and the fixed effects. */
  readonly factor: Matrix;
  /** -2 log-likelihood given u, plus u'u, plus the log-determinant of the u block. */
  readonly laplaceDeviance: number;
}

/** A Newton step below this in every linear predictor is the last; its error is the square. */
const LAST_STEP = 1e-7;
const MAX_STEPS = 100;

/**
 * Maximises the binomial log-likelihood minus u'u / 2 over u, and over the fixed effects too where
 * none are given, by Newton steps with halving (penalised iteratively reweighted least squares).
 * The intercept of a level is theta times its u. Null when no maximum is reached.
 */
export function penalisedMode(
  problem: PenalisedProblem,
  theta: ArrayLike<number>,
  given: Float64Array | null,
  from: PenalisedMode | null,
): PenalisedMode | null {
  const { basis, grouping, successes, trials } = problem;
  const q = grouping.termOf.length;
  let u: Float64Array = from?.spherical ?? new Float64Array(q);
  let fixed = given ?? from?.fixed ?? new Float64Array(basis.columns);
  let eta = linearPredictor(problem, theta, u, fixed);
  let current = objective(problem, eta, u);
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    const { gradient, hessian } = derivatives(problem, theta, eta, u, given === null);
    const factor = cholesky(hessian);
    if (factor === null) return null;
    const step = choleskySolve(factor, gradient);
    const zero = new Float64Array(basis.columns);
    const along = given === null ? step.subarray(q) : zero;
    const change = linearPredictor(problem, theta, step.subarray(0, q), along);
    const largest = change.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
    const wander = step.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
    let share = 1;
    for (; share > 1e-8; share /= 2) {
      const trial = eta.map((value, i) => value + share * change[i]!);
      const moved = u.map((value, k) => value + share * step[k]!);
      const after = objective(problem, trial, moved);
      if (after > current + 1e-9 * Math.abs(current)) continue;
      [eta, u, current] = [trial, moved, after];
      fixed = fixed.map((value, k) => value + share * along[k]!);
      break;
    }
    if (share <= 1e-8) return null;
    if (largest > LAST_STEP || wander > LAST_STEP || share < 1) continue;
    const end = cholesky(derivatives(problem, theta, eta, u, given === null).hessian);
    if (end === null) return null;
    const conditional = -2 * logLikelihood(successes, trials, eta.map(logisticShare));
    const penalty = u.reduce((sum, value) => sum + value * value, 0);
    return {
      spherical: u,
      fixed,
      eta,
      factor: end,
      laplaceDeviance: conditional + penalty + choleskyLogDeterminant(diagonalBlock(end, 0, q)),
    };
  }
  return null;
}

function linearPredictor(
  { basis, grouping }: PenalisedProblem,
  theta: ArrayLike<number>,
  u: Float64Array,
  fixed: Float64Array,
): Float64Array {
  const eta = multiplyVector(basis, fixed);
  grouping.column.forEach((levels, t) => {
    for (let i = 0; i < eta.length; i++) eta[i]! += theta[t]! * u[levels[i]!]!;
  });
  return eta;
}

/** Minus twice the log-likelihood, without what does not depend on eta, plus u'u. */
function objective(
  { successes, trials }: PenalisedProblem,
  eta: Float64Array,
  u: Float64Array,
): number {
  let sum = 0;
  for (let i = 0; i < eta.length; i++) {
    const x = eta[i]!;
    // ln(1 + exp(x)) without overflow.
    const softplus = Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    sum += 2 * (trials[i]! * softplus - successes[i]! * x);
  }
  for (const value of u) sum += value * value;
  return sum;
}

/** Gradient and (lower triangle of the) negative second derivatives of the penalised likelihood. */
function derivatives(
  { basis, grouping, successes, trials }: PenalisedProblem,
  theta: ArrayLike<number>,
  eta: Float64Array,
  u: Float64Array,
  fixedToo: boolean,
): { gradient: Float64Array; hessian: Matrix } {
  const q = u.length;
  const p = fixedToo ? basis.columns : 0;
  const size = q + p;
  const gradient = new Float64Array(size);
  const values = new Float64Array(size * size);
  u.forEach((value, k) => {
    gradient[k] = -value;
    values[k * size + k] = 1;
  });
  const terms = grouping.column.length;
  const at = new Int32Array(terms + p);
  const entry = new Float64Array(terms + p);
  for (let t = 0; t < terms; t++) entry[t] = theta[t]!;
  for (let k = 0; k < p; k++) at[terms + k] = q + k;
  for (let i = 0; i < eta.length; i++) {
    const share = logisticShare(eta[i]!);
    const residual = successes[i]! - trials[i]! * share;
    const weight = trials[i]! * share * logisticShare(-eta[i]!);
    for (let t = 0; t < terms; t++) at[t] = grouping.column[t]![i]!;
    for (let k = 0; k < p; k++) entry[terms + k] = basis.values[i * p + k]!;
    for (let a = 0; a < at.length; a++) {
      gradient[at[a]!]! += entry[a]! * residual;
      const scaled = weight * entry[a]!;
      const row = at[a]! * size;
      for (let b = 0; b <= a; b++) values[row + at[b]!]! += scaled * entry[b]!;
    }
  }
  return { gradient, hessian: { rows: size, columns: size, values } };
}
