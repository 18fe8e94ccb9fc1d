import type { Matrix } from "../matrix.ts";
import { type PivotedQr, pivotedQr } from "./pivoted_qr.ts";

/** A model to be fitted by least squares, given as a function of its parameters. */
export interface LeastSquaresProblem {
  /** Outcome minus model; null outside the range the parameters may take. */
  readonly residuals: (parameters: Float64Array) => Float64Array | null;
  /** Derivatives of the model (not of the residuals): a row an observation. */
  readonly jacobian: (parameters: Float64Array) => Matrix;
  /** Length of the outcome vector, the scale below which a residual is rounding. */
  readonly outcomeLength: number;
}

/** Where the search ended, and whether it may be called an optimum. */
export interface LevenbergMarquardtResult {
  readonly status: "converged" | "not-converged" | "singular";
  readonly reason: string;
  readonly parameters: Float64Array;
  readonly sumSquares: number;
  readonly iterations: number;
  /** Diagonal of (J'J)^-1 at the end; empty where J has not full rank. */
  readonly inverseGramDiagonal: Float64Array;
}

/** Relative offset at which the search stops, and the one still called converged at a standstill. */
const TARGET_OFFSET = 1e-9;
const ACCEPTED_OFFSET = 1e-5;

/**
 * A search creeps when its sum of squares falls by less than this share over so many steps while
 * the relative offset, far above that of an optimum, promises more: a parameter runs away.
 */
const CREEP = { steps: 50, share: 1e-6, offset: 1e-2 } as const;

/**
 * Levenberg-Marquardt search from one start: damped Gauss-Newton steps by QR, columns scaled by
 * their largest length so far (More 1978), damping updated by the ratio of actual to predicted
 * decrease (Nielsen 1999).
 *
 * Convergence is judged by the relative offset of Bates and Watts (1981): the length of the
 * residuals' projection on the tangent space against that of the rest, per degree of freedom. It
 * says how far the point is from the optimum in units of the parameters' standard errors. A search
 * that no longer moves is called converged only if that offset is below 1e-5. One that creeps along a
 * valley without an end, the sum of squares falling by less than 1e-6 in 50 steps with an offset
 * above 0.01, is given up.
 */
export function levenbergMarquardt(
  problem: LeastSquaresProblem,
  start: ArrayLike<number>,
  maxIterations = 2000,
): LevenbergMarquardtResult {
  let parameters = Float64Array.from(start);
  let residuals = problem.residuals(parameters);
  if (residuals === null || !residuals.every(Number.isFinite)) {
    return stopped("not-converged", "the model has no value at the start", parameters, Infinity, 0);
  }
  let sumSquares = squared(residuals);
  let jacobian = problem.jacobian(parameters);
  if (!jacobian.values.every(Number.isFinite)) {
    return stopped("not-converged", "no derivatives at the start", parameters, sumSquares, 0);
  }
  const scale = new Float64Array(parameters.length);
  let damping = 1e-3;
  let growth = 2;
  let edge = false;
  let iterations = 0;
  let standstill = "the search reached its limit of iterations";
  let qr = pivotedQr(jacobian, residuals);
  let checkpoint = sumSquares;
  while (iterations < maxIterations) {
    iterations++;
    const away = offset(qr, jacobian, problem);
    if (qr.rank === parameters.length && away < TARGET_OFFSET) break;
    if (iterations % CREEP.steps === 0) {
      if (checkpoint - sumSquares < CREEP.share * sumSquares && away > CREEP.offset) {
        standstill = "the sum of squares falls ever more slowly while the parameters run away";
        break;
      }
      checkpoint = sumSquares;
    }
    rescale(scale, jacobian);
    const { step, predicted } = dampedStep(jacobian, residuals, scale, damping);
    const trial = parameters.map((value, j) => value + step[j]!);
    const after = problem.residuals(trial);
    const sumAfter = after === null || !after.every(Number.isFinite) ? Infinity : squared(after);
    const derivatives = sumAfter < sumSquares ? problem.jacobian(trial) : null;
    if (after !== null && derivatives?.values.every(Number.isFinite)) {
      const gain = (sumSquares - sumAfter) / predicted;
      damping = Math.max(damping * Math.max(1 / 3, 1 - (2 * gain - 1) ** 3), 1e-15);
      growth = 2;
      edge = false;
      [parameters, residuals, sumSquares, jacobian] = [trial, after, sumAfter, derivatives];
      qr = pivotedQr(jacobian, residuals);
      continue;
    }
    damping *= growth;
    growth *= 2;
    edge ||= after === null;
    if (step.every((size, j) => Math.abs(size) <= 1e-16 * Math.abs(parameters[j]!))) {
      standstill = edge
        ? "the sum of squares still falls towards the edge of the parameters' range"
        : "no step lowers the sum of squares although its gradient is not zero";
      break;
    }
  }
  if (qr.rank < parameters.length) {
    const reason =
      "the derivatives with respect to the parameters are linearly dependent at the end, " +
      "so that the data do not fix every parameter";
    return stopped("singular", reason, parameters, sumSquares, iterations);
  }
  let remaining = offset(qr, jacobian, problem);
  if (!(remaining < ACCEPTED_OFFSET)) {
    return stopped("not-converged", standstill, parameters, sumSquares, iterations);
  }
  // Sums of squares agree here to the last digit; the offset still tells the better point.
  for (let polish = 0; polish < 3 && remaining > 0; polish++) {
    const trial = parameters.map((value, j) => value + qr.solution[j]!);
    const after = problem.residuals(trial);
    if (after === null || !(squared(after) <= sumSquares * (1 + 1e-12))) break;
    const derivatives = problem.jacobian(trial);
    const better = pivotedQr(derivatives, after);
    const offsetAfter = offset(better, derivatives, problem);
    if (better.rank < parameters.length || !(offsetAfter < remaining)) break;
    [parameters, sumSquares, qr, remaining] = [trial, squared(after), better, offsetAfter];
  }
  const inverseGramDiagonal = qr.inverseGramDiagonal();
  const reason = "the residuals are orthogonal to the derivatives";
  return { status: "converged", reason, parameters, sumSquares, iterations, inverseGramDiagonal };
}

function stopped(
  status: "not-converged" | "singular",
  reason: string,
  parameters: Float64Array,
  sumSquares: number,
  iterations: number,
): LevenbergMarquardtResult {
  const inverseGramDiagonal = new Float64Array(0);
  return { status, reason, parameters, sumSquares, iterations, inverseGramDiagonal };
}

/** Step of the damped problem and the decrease of the sum of squares it promises. */
function dampedStep(
  jacobian: Matrix,
  residuals: Float64Array,
  scale: Float64Array,
  damping: number,
): { step: Float64Array; predicted: number } {
  const { rows: n, columns: p } = jacobian;
  const values = new Float64Array((n + p) * p);
  values.set(jacobian.values);
  const rhs = new Float64Array(n + p);
  rhs.set(residuals);
  for (let j = 0; j < p; j++) values[(n + j) * p + j] = Math.sqrt(damping) * scale[j]!;
  const step = pivotedQr({ rows: n + p, columns: p, values }, rhs, 1e-15).solution;
  let predicted = 0;
  for (let i = 0; i < n; i++) {
    let change = 0;
    for (let j = 0; j < p; j++) change += jacobian.values[i * p + j]! * step[j]!;
    predicted += change * (2 * residuals[i]! - change);
  }
  return { step, predicted: Math.max(predicted, Number.MIN_VALUE) };
}

function rescale(scale: Float64Array, jacobian: Matrix): void {
  const { rows: n, columns: p } = jacobian;
  for (let j = 0; j < p; j++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += jacobian.values[i * p + j]! ** 2;
    scale[j] = Math.max(scale[j]!, Math.sqrt(sum)) || 1;
  }
}

/** Relative offset; zero where the residuals are nothing but rounding. */
function offset(qr: PivotedQr, jacobian: Matrix, problem: LeastSquaresProblem): number {
  const { rows: n, columns: p } = jacobian;
  const rounding = 1e-13 * problem.outcomeLength;
  if (qr.explained <= rounding && qr.unexplained <= 1e3 * rounding) return 0;
  const tangent = qr.explained / Math.sqrt(p);
  return tangent / (qr.unexplained / Math.sqrt(Math.max(1, n - p)));
}

function squared(v: Float64Array): number {
  let sum = 0;
  for (const value of v) sum += value * value;
  return sum;
}
