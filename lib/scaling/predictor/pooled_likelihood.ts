import {
  cholesky,
  choleskyInverse,
  choleskyLogDeterminant,
  choleskySolve,
} from "../../stats/cholesky.ts";
import {
  type Matrix,
  matrixFromRows,
  multiply,
  multiplyVector,
  transpose,
} from "../../stats/matrix.ts";
import { type Cell, DESIGN_COLUMNS } from "./task_cells.ts";
import {
  addCovarianceGradient,
  covarianceOf,
  covariancesOf,
  sharedBy,
  VARIANCE_PARAMETERS,
  variancePrior,
} from "./variances.ts";

/**
 * Prior variances of the fixed part, all with mean 0: architecture means within about 2 logits, slopes
 * within about half a logit for 10 index points or for tools times e.
 */
const COEFFICIENT_VARIANCE = Float64Array.of(4, 4, 4, 4, 4, 0.25, 0.25, 0.25, 0.25);

/** The cells of one benchmark; cells of different benchmarks share only the fixed part. */
export interface Block {
  readonly benchmark: string;
  readonly cells: readonly Cell[];
  readonly design: Matrix;
  readonly logits: Float64Array;
}

/** Cells gathered by benchmark. */
export function blocksOf(cells: readonly Cell[]): readonly Block[] {
  return [...new Set(cells.map(({ benchmark }) => benchmark))].map((benchmark) => {
    const own = cells.filter((cell) => cell.benchmark === benchmark);
    return {
      benchmark,
      cells: own,
      design: matrixFromRows(own.map(({ design }) => design)),
      logits: Float64Array.from(own, ({ logit }) => logit),
    };
  });
}

/** A block solved for given variance parameters. */
export interface SolvedBlock extends Block {
  /** Inverse covariance of the block's logits, effects and counting noise together. */
  readonly precision: Matrix;
  /** Precision times design. */
  readonly weightedDesign: Matrix;
  /** Precision times (logits - fixed part at its posterior mean). */
  readonly weightedResiduals: Float64Array;
}

/** The model solved for given variance parameters. */
export interface Solution {
  readonly blocks: readonly SolvedBlock[];
  /** Posterior mean and covariance of the fixed part. */
  readonly coefficients: Float64Array;
  readonly coefficientCovariance: Matrix;
  /** Minus the log posterior density of the variance parameters up to a constant. */
  readonly value: number;
}

/** Solves the fixed part given the variance parameters; null where a covariance is not definite. */
export function solve(blocks: readonly Block[], parameters: ArrayLike<number>): Solution | null {
  const covariances = covariancesOf(parameters);
  const gram = new Float64Array(DESIGN_COLUMNS ** 2);
  const right = new Float64Array(DESIGN_COLUMNS);
  let value = variancePrior(parameters).value;
  const parts: {
    block: Block;
    precision: Matrix;
    weightedDesign: Matrix;
    weighted: Float64Array;
  }[] = [];
  for (const block of blocks) {
    const factor = cholesky(blockCovariance(block.cells, covariances));
    if (factor === null) return null;
    const precision = choleskyInverse(factor);
    const weightedDesign = multiply(precision, block.design);
    const weighted = multiplyVector(precision, block.logits);
    value += 0.5 * (choleskyLogDeterminant(factor) + dot(block.logits, weighted));
    const designT = transpose(block.design);
    multiply(designT, weightedDesign).values.forEach((x, k) => gram[k]! += x);
    multiplyVector(designT, weighted).forEach((x, k) => right[k]! += x);
    parts.push({ block, precision, weightedDesign, weighted });
  }
  COEFFICIENT_VARIANCE.forEach((variance, j) => {
    gram[j * (DESIGN_COLUMNS + 1)]! += 1 / variance;
    value += 0.5 * Math.log(variance);
  });
  const factor = cholesky({ rows: DESIGN_COLUMNS, columns: DESIGN_COLUMNS, values: gram });
  if (factor === null) return null;
  const coefficients = choleskySolve(factor, right);
  value += 0.5 * (choleskyLogDeterminant(factor) - dot(right, coefficients));
  return {
    blocks: parts.map(({ block, precision, weightedDesign, weighted }) => {
      const fixed = multiplyVector(weightedDesign, coefficients);
      const weightedResiduals = weighted.map((x, i) => x - fixed[i]!);
      return { ...block, precision, weightedDesign, weightedResiduals };
    }),
    coefficients,
    coefficientCovariance: choleskyInverse(factor),
    value,
  };
}

/** Gradient of the solution's value by the variance parameters. */
export function valueGradient(solution: Solution, parameters: ArrayLike<number>): Float64Array {
  const covariances = covariancesOf(parameters);
  const gradient = variancePrior(parameters).gradient;
  const byPair = new Float64Array(VARIANCE_PARAMETERS.length);
  for (const { cells, precision, weightedDesign, weightedResiduals } of solution.blocks) {
    const n = cells.length;
    const taken = multiply(weightedDesign, solution.coefficientCovariance);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j <= i; j++) {
        let marginal = precision.values[i * n + j]! - weightedResiduals[i]! * weightedResiduals[j]!;
        for (let k = 0; k < DESIGN_COLUMNS; k++) {
          marginal -= taken.values[i * DESIGN_COLUMNS + k]! *
            weightedDesign.values[j * DESIGN_COLUMNS + k]!;
        }
        const weight = (i === j ? 0.5 : 1) * marginal;
        const shared = sharedBy(cells[i]!, cells[j]!);
        addCovarianceGradient(byPair, covariances, parameters, shared, weight);
      }
    }
  }
  return gradient.map((x, k) => x + byPair[k]!);
}

function blockCovariance(
  cells: readonly Cell[],
  covariances: ReturnType<typeof covariancesOf>,
): Matrix {
  const n = cells.length;
  const values = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      const covariance = covarianceOf(covariances, sharedBy(cells[i]!, cells[j]!));
      values[i * n + j] = covariance;
      values[j * n + i] = covariance;
    }
    values[i * n + i]! += cells[i]!.variance;
  }
  return { rows: n, columns: n, values };
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0);
}
