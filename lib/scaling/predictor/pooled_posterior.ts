import {
  type Matrix,
  matrixFromRows,
  multiply,
  multiplyVector,
  transpose,
} from "../../stats/matrix.ts";
import { ARCHITECTURES } from "../../data/names.ts";
import { designRow, type Task } from "./task_cells.ts";
import { covarianceOf, type Covariances, covariancesOf, sharedBy } from "./variances.ts";
import type { PooledFit } from "./pooled_fit.ts";

/** What the model says of a task: the joint normal of the five architectures' logits of success. */
export interface LogitPosterior {
  /** In the order of `ARCHITECTURES`. */
  readonly mean: Float64Array;
  readonly covariance: Matrix;
}

/** The part of a fit that a new benchmark needs. */
export interface NewTaskModel {
  readonly parameters: ArrayLike<number>;
  readonly coefficients: ArrayLike<number>;
  readonly coefficientCovariance: Matrix;
}

/** A benchmark and a model by name; names the fit has not seen stand for new ones. */
export interface NamedTask extends Task {
  readonly benchmark: string;
  readonly model: string;
}

/** The five architectures on a benchmark never seen, with a model never seen. */
export function newTaskPosterior(model: NewTaskModel, task: Task): LogitPosterior {
  const design = taskDesign(task);
  const fixed = multiply(multiply(design, model.coefficientCovariance), transpose(design));
  const effects = taskEffects(covariancesOf(model.parameters));
  return {
    mean: multiplyVector(design, model.coefficients),
    covariance: { ...fixed, values: fixed.values.map((x, k) => x + effects.values[k]!) },
  };
}

/**
 * The five architectures on a task, learning from the fitted cells of the same benchmark and, if it
 * was fitted, of the same model there.
 */
export function taskPosterior(fit: PooledFit, task: NamedTask): LogitPosterior {
  const { solution, parameters } = fit;
  const block = solution.blocks.find(({ benchmark }) => benchmark === task.benchmark);
  const model = {
    parameters,
    coefficients: solution.coefficients,
    coefficientCovariance: solution.coefficientCovariance,
  };
  if (block === undefined) return newTaskPosterior(model, task);
  const covariances = covariancesOf(parameters);
  const cross = matrixFromRows(ARCHITECTURES.map((_, architecture) =>
    Float64Array.from(
      block.cells,
      (cell) => covarianceOf(covariances, sharedBy({ model: task.model, architecture }, cell)),
    )
  ));
  const design = taskDesign(task);
  const learnt = multiply(multiply(cross, block.precision), transpose(cross));
  const shift = multiply(cross, block.weightedDesign);
  const left = { ...design, values: design.values.map((x, k) => x - shift.values[k]!) };
  const fixed = multiply(multiply(left, solution.coefficientCovariance), transpose(left));
  const effects = taskEffects(covariances);
  const known = multiplyVector(cross, block.weightedResiduals);
  return {
    mean: multiplyVector(design, solution.coefficients).map((x, k) => x + known[k]!),
    covariance: {
      ...fixed,
      values: fixed.values.map((x, k) => x + effects.values[k]! - learnt.values[k]!),
    },
  };
}

function taskDesign(task: Task): Matrix {
  return matrixFromRows(ARCHITECTURES.map((_, architecture) => designRow(architecture, task)));
}

function taskEffects(covariances: Covariances): Matrix {
  const cells = ARCHITECTURES.map((_, architecture) => ({ model: "", architecture }));
  return matrixFromRows(
    cells.map((a) => cells.map((b) => covarianceOf(covariances, sharedBy(a, b)))),
  );
}
