import { type Matrix, multiplyVector } from "../matrix.ts";
import { type ModelRefusal, refusal } from "../models/refusal.ts";

/**
 * What the penalty sees: columns as given, or divided by their population standard deviation (divisor
 * n). Columns and outcome are centred in both cases, so that the intercept is not penalised.
 */
export type ColumnScaling = "as-given" | "standardised";

/** Centred columns and outcome, with what is needed to go back. */
export interface Prepared {
  readonly design: Matrix;
  readonly outcome: Float64Array;
  readonly means: Float64Array;
  readonly scales: Float64Array;
  readonly outcomeMean: number;
}

/** A fit with a penalty on its coefficients. */
export interface PenalisedFit {
  readonly status: "converged";
  readonly penalty: "ridge" | "lasso";
  readonly lambda: number;
  readonly scaling: ColumnScaling;
  readonly n: number;
  /** Per unit of each column as given. */
  readonly coefficients: readonly number[];
  /** Per unit of what the penalty saw. */
  readonly penalisedCoefficients: readonly number[];
  readonly intercept: number;
  /** How many coefficients are not exactly zero. */
  readonly nonZero: number;
  readonly fitted: readonly number[];
  readonly sumSquaredResiduals: number;
  readonly r2: number;
  /** How far the objective may at most be above its minimum, relative to that of no predictor. */
  readonly dualityGap: number;
  readonly iterations: number;
}

/** Checks shapes and values, and refuses columns and outcomes that do not vary. */
export function checkVariation(design: Matrix, outcome: ArrayLike<number>): ModelRefusal | null {
  const { rows, columns, values } = design;
  if (outcome.length !== rows) {
    throw new TypeError(`Cannot fit ${outcome.length} outcomes with a design of ${rows} rows`);
  }
  for (const value of [...values, ...Array.from(outcome)]) {
    if (!Number.isFinite(value)) throw new RangeError(`Cannot fit a value of ${value}`);
  }
  const constant = Array.from({ length: columns }, (_, j) => j).filter((j) => {
    for (let i = 1; i < rows; i++) if (values[i * columns + j] !== values[j]) return false;
    return true;
  });
  if (constant.length > 0) {
    return refusal(
      "constant-column",
      `column ${constant.join(", ")} does not vary; the intercept is added without being asked for`,
    );
  }
  for (let i = 1; i < rows; i++) if (outcome[i] !== outcome[0]) return null;
  return refusal("constant-outcome", `the outcome is ${outcome[0]} in every row`);
}

/** Refuses a penalty that is no number above 0. */
export function checkLambda(lambda: number): void {
  if (lambda > 0 && lambda < Infinity) return;
  throw new RangeError(`Cannot penalise with lambda ${lambda}: needs a number above 0`);
}

/** Centres and, if asked to, scales; a column without variation keeps the scale 1. */
export function prepare(
  design: Matrix,
  outcome: ArrayLike<number>,
  scaling: ColumnScaling,
): Prepared {
  const { rows: n, columns: p } = design;
  const means = new Float64Array(p);
  const scales = new Float64Array(p).fill(1);
  const values = design.values.slice();
  for (let j = 0; j < p; j++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += values[i * p + j]!;
    means[j] = sum / n;
    let squares = 0;
    for (let i = 0; i < n; i++) {
      values[i * p + j]! -= means[j]!;
      squares += values[i * p + j]! ** 2;
    }
    const sd = Math.sqrt(squares / n);
    if (scaling === "as-given" || sd <= 1e-12 * Math.abs(means[j]!)) continue;
    scales[j] = sd;
    for (let i = 0; i < n; i++) values[i * p + j]! /= sd;
  }
  let outcomeMean = 0;
  for (let i = 0; i < n; i++) outcomeMean += outcome[i]! / n;
  return {
    design: { rows: n, columns: p, values },
    outcome: Float64Array.from(outcome, (value) => value - outcomeMean),
    means,
    scales,
    outcomeMean,
  };
}

/** Coefficients per unit of the columns as given, and the intercept that belongs to them. */
export function inGivenUnits(
  prepared: Prepared,
  penalised: ArrayLike<number>,
): { coefficients: number[]; intercept: number } {
  const coefficients = Array.from(penalised, (value, j) => value / prepared.scales[j]!);
  const intercept = coefficients.reduce(
    (sum, value, j) => sum - value * prepared.means[j]!,
    prepared.outcomeMean,
  );
  return { coefficients, intercept };
}

/** The result of a penalised fit from its coefficients on the prepared columns. */
export function penalisedFit(
  prepared: Prepared,
  penalised: Float64Array,
  stated: Pick<PenalisedFit, "penalty" | "lambda" | "scaling" | "dualityGap" | "iterations">,
): PenalisedFit {
  const { design, outcome, outcomeMean } = prepared;
  const centred = multiplyVector(design, penalised);
  let squares = 0;
  let total = 0;
  centred.forEach((value, i) => {
    squares += (outcome[i]! - value) ** 2;
    total += outcome[i]! ** 2;
  });
  return {
    status: "converged",
    ...stated,
    n: design.rows,
    ...inGivenUnits(prepared, penalised),
    penalisedCoefficients: [...penalised],
    nonZero: penalised.filter((value) => value !== 0).length,
    fitted: Array.from(centred, (value) => value + outcomeMean),
    sumSquaredResiduals: squares,
    r2: 1 - squares / total,
  };
}
