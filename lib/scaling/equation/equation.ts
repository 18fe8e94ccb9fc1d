import type { Configuration } from "../../data/configurations.ts";
import { type SampleName, sampleRows } from "../../data/samples.ts";
import type { Tables } from "../../data/tables.ts";
import { crossValidate, type CrossValidation } from "../../stats/cross_validation.ts";
import { shuffledFolds } from "../../stats/folds.ts";
import { leastSquares, type LeastSquaresFit } from "../../stats/least_squares.ts";
import type { Matrix } from "../../stats/matrix.ts";
import { type Capability, type IndexName, intelligenceIndex } from "../results/capability.ts";
import { rawDesign } from "./features.ts";
import { type LeaveOneBenchmarkOut, leaveOneBenchmarkOut } from "./leave_one_benchmark_out.ts";
import { applyScaling, type Scaling, scalingOf } from "./standardise.ts";
import type { Term } from "./terms.ts";

/** Folds and seed of the paper's cross-validation. */
export const CROSS_VALIDATION = { folds: 5, seed: 42 } as const;

/** Equation 1 of Kim et al. fitted to configurations, with everything that went into the fit. */
export interface EquationFit {
  /** The configurations in the order of the design's rows. */
  readonly rows: readonly Configuration[];
  /** The terms in the order of the design's columns. */
  readonly terms: readonly Term[];
  /** Raw predictors, rows x terms. */
  readonly raw: Matrix;
  /** Population mean and standard deviation that standardised each predictor. */
  readonly scaling: Scaling;
  /** Standardised predictors, rows x terms. */
  readonly design: Matrix;
  /** Success rates, 0..1. */
  readonly outcome: readonly number[];
  /** Ordinary least squares on the standardised predictors. */
  readonly fit: LeastSquaresFit;
  /** Five shuffled folds, seed 42, features scaled once with all rows. */
  readonly crossValidation: CrossValidation;
  /** Each benchmark predicted from the others, features scaled on the training part. */
  readonly leaveOneBenchmarkOut: LeaveOneBenchmarkOut;
}

/**
 * Fits Equation 1 of Kim et al. to a sample: ordinary least squares of the success rate on 19
 * predictors, standardised with the population standard deviation, and an intercept, by the
 * minimum-norm solution with degrees of freedom from the rank.
 *
 * @throws {RangeError} when the index lacks a model of the sample.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { fitEquation } from "kit/scaling/equation/equation.ts";
 * import { strict as assert } from "node:assert";
 * const { fit } = fitEquation(loadTables(), "four-benchmark", "regression");
 * assert.equal(fit.n, 180);
 * assert.equal(fit.r2.toFixed(3), "0.613");
 * ```
 */
export function fitEquation(tables: Tables, sample: SampleName, index: IndexName): EquationFit {
  const rows = sampleRows(sample, tables.configurations);
  const capability = index === "none" ? null : intelligenceIndex(tables.models, index);
  return fitEquationTo(rows, tables, capability);
}

/**
 * Fits Equation 1 to any configurations with any measure of capability, or none.
 *
 * @throws {RangeError} when the rows are too few for the rank of the design, lack single-agent rows,
 * or have a benchmark with one model.
 */
export function fitEquationTo(
  rows: readonly Configuration[],
  tables: Tables,
  capability: Capability | null,
): EquationFit {
  if (rows.length < 2 * CROSS_VALIDATION.folds) {
    throw new RangeError(
      `Cannot fit Equation 1 to ${rows.length} rows: five-fold cross-validation needs at least ` +
        `${2 * CROSS_VALIDATION.folds}`,
    );
  }
  const sources = {
    benchmarks: tables.benchmarks,
    architectures: tables.architectures,
    capability,
  };
  const { terms, matrix: raw } = rawDesign(rows, sources);
  const scaling = scalingOf(raw);
  const design = applyScaling(raw, scaling);
  const outcome = rows.map((row) => row.success_rate);
  const fit = leastSquares(design, outcome);
  const folds = shuffledFolds(rows.length, CROSS_VALIDATION.folds, CROSS_VALIDATION.seed);
  return {
    rows,
    terms,
    raw,
    scaling,
    design,
    outcome,
    fit,
    crossValidation: crossValidate(design, outcome, folds),
    leaveOneBenchmarkOut: leaveOneBenchmarkOut(rows, raw),
  };
}
