import { checkPartition } from "../cross_validation.ts";
import { complement } from "../folds.ts";
import { type Matrix, multiplyVector, selectRows } from "../matrix.ts";
import type { ModelRefusal } from "../models/refusal.ts";
import { gramOf, lasso, lassoCore, notConverged } from "./lasso.ts";
import { checkVariation, type ColumnScaling, inGivenUnits } from "./prepare.ts";
import { type PenalisedFit, prepare, type Prepared } from "./prepare.ts";
import { ridge, ridgePath } from "./ridge.ts";

/** How a penalty is chosen by cross-validation. */
export interface LambdaChoiceOptions {
  /** Rows held out by each fold, such as those of `shuffledFolds`. */
  readonly folds: readonly (readonly number[])[];
  /**
   * What the penalty sees: columns as given; standardised once with all rows, as the papers' code
   * does; or standardised in each fold with the training rows alone.
   */
  readonly scaling: "as-given" | "standardised-once" | "standardised-in-folds";
  /** Penalties to try. */
  readonly lambdas?: readonly number[];
}

/** The penalty with the smallest mean squared error out of fold, and the fit to all rows with it. */
export interface LambdaChoice {
  readonly status: "chosen";
  readonly lambda: number;
  /** Whether the choice is the smallest or largest penalty tried, so that the grid decided it. */
  readonly atEdge: boolean;
  /** Penalties tried, largest first, and the mean over folds of each fold's mean squared error. */
  readonly lambdas: readonly number[];
  readonly meanSquaredErrors: readonly number[];
  readonly fit: PenalisedFit;
}

/**
 * Lasso with its penalty chosen by cross-validation, as scikit-learn's `LassoCV`: unless given, 100
 * penalties evenly spaced in logarithm from the smallest that leaves no predictor, max|X'y| / n on
 * all rows, down to a thousandth of it. Ties go to the larger penalty.
 *
 * @throws {RangeError} when the folds do not hold each row once, or a penalty is not above 0.
 *
 * @example
 * ```ts
 * import { shuffledFolds } from "kit/stats/folds.ts";
 * import { matrixFromRows } from "kit/stats/matrix.ts";
 * import { lassoByCrossValidation } from "kit/stats/penalised/choose_lambda.ts";
 * import { strict as assert } from "node:assert";
 * const design = matrixFromRows([1, 2, 3, 4, 5, 6, 7, 8].map((x) => [x, (x * 5) % 7]));
 * const outcome = [2.1, 3.9, 6.2, 8.1, 9.8, 12.1, 14.2, 15.9];
 * const options = { folds: shuffledFolds(8, 4, 42), scaling: "as-given" } as const;
 * const choice = lassoByCrossValidation(design, outcome, options);
 * assert.ok(choice.status === "chosen");
 * assert.equal(choice.lambdas.length, 100);
 * assert.ok(Math.abs(choice.fit.coefficients[0]! - 2) < 0.05);
 * ```
 */
export function lassoByCrossValidation(
  design: Matrix,
  outcome: ArrayLike<number>,
  options: LambdaChoiceOptions,
): LambdaChoice | ModelRefusal {
  return choose(design, outcome, options, {
    grid: (prepared) => lassoGrid(prepared),
    // Each penalty starts from the coefficients of the larger one before it.
    path: (prepared, lambdas) => {
      const gram = gramOf(prepared);
      let last: Float64Array = new Float64Array(prepared.design.columns);
      const path: Float64Array[] = [];
      for (const lambda of lambdas) {
        const end = lassoCore(gram, lambda, last);
        const refused = notConverged(end);
        if (refused !== null) return refused;
        path.push(last = end.coefficients);
      }
      return path;
    },
    fit: lasso,
  });
}

/**
 * Ridge with its penalty chosen by cross-validation, as scikit-learn's `RidgeCV` with
 * `scoring="neg_mean_squared_error"`; unless given, 61 penalties from 1e-3 to 1e3. Ties go to the
 * larger penalty.
 *
 * @throws {RangeError} when the folds do not hold each row once, or a penalty is not above 0.
 *
 * @example
 * ```ts
 * import { shuffledFolds } from "kit/stats/folds.ts";
 * import { matrixFromRows } from "kit/stats/matrix.ts";
 * import { ridgeByCrossValidation } from "kit/stats/penalised/choose_lambda.ts";
 * import { strict as assert } from "node:assert";
 * const design = matrixFromRows([[1], [2], [3], [4], [5], [6]]);
 * const choice = ridgeByCrossValidation(design, [2, 4, 6, 8, 10, 12], {
 *   folds: shuffledFolds(6, 3, 42),
 *   scaling: "standardised-once",
 *   lambdas: [0.1, 1, 10],
 * });
 * // Exactly linear data want no penalty: the smallest one tried is chosen, and said to be so.
 * assert.ok(choice.status === "chosen" && choice.lambda === 0.1 && choice.atEdge);
 * ```
 */
export function ridgeByCrossValidation(
  design: Matrix,
  outcome: ArrayLike<number>,
  options: LambdaChoiceOptions,
): LambdaChoice | ModelRefusal {
  return choose(design, outcome, options, {
    grid: () => Array.from({ length: 61 }, (_, k) => 10 ** (3 - k / 10)),
    path: ridgePath,
    fit: ridge,
  });
}

interface Penalty {
  readonly grid: (prepared: Prepared) => readonly number[];
  readonly path: (
    prepared: Prepared,
    lambdas: readonly number[],
  ) => readonly Float64Array[] | ModelRefusal;
  readonly fit: (
    design: Matrix,
    outcome: ArrayLike<number>,
    lambda: number,
    scaling: ColumnScaling,
  ) => PenalisedFit | ModelRefusal;
}

function choose(
  design: Matrix,
  outcome: ArrayLike<number>,
  { folds, scaling, lambdas }: LambdaChoiceOptions,
  penalty: Penalty,
): LambdaChoice | ModelRefusal {
  const refused = checkVariation(design, outcome);
  if (refused !== null) return refused;
  checkPartition(design.rows, folds);
  const overall: ColumnScaling = scaling === "as-given" ? "as-given" : "standardised";
  const all = prepare(design, outcome, overall);
  const grid = (lambdas ?? penalty.grid(all)).toSorted((a, b) => b - a);
  const within: ColumnScaling = scaling === "standardised-in-folds" ? "standardised" : "as-given";
  const seen = scaling === "standardised-once" ? all.design : design;
  const errors: number[][] = [];
  for (const fold of folds) {
    const training = complement(design.rows, fold);
    const prepared = prepare(selectRows(seen, training), training.map((i) => outcome[i]!), within);
    const path = penalty.path(prepared, grid);
    if ("reason" in path) return path;
    const held = selectRows(seen, fold);
    errors.push(path.map((penalised) => {
      const { coefficients, intercept } = inGivenUnits(prepared, penalised);
      const predicted = multiplyVector(held, coefficients);
      const squares = fold.map((row, k) => (outcome[row]! - intercept - predicted[k]!) ** 2);
      return squares.reduce((sum, value) => sum + value, 0) / fold.length;
    }));
  }
  const means = grid.map((_, k) => errors.reduce((sum, fold) => sum + fold[k]!, 0) / folds.length);
  const best = means.indexOf(Math.min(...means));
  const fit = penalty.fit(design, outcome, grid[best]!, overall);
  if (fit.status === "undetermined") return fit;
  return {
    status: "chosen",
    lambda: grid[best]!,
    atEdge: best === 0 || best === grid.length - 1,
    lambdas: grid,
    meanSquaredErrors: means,
    fit,
  };
}

function lassoGrid(prepared: Prepared): readonly number[] {
  const { cross, n } = gramOf(prepared);
  const largest = cross.reduce((max, value) => Math.max(max, Math.abs(value)), 0) / n;
  return Array.from({ length: 100 }, (_, k) => largest * 10 ** (-3 * k / 99));
}
