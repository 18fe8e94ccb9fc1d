import type { Configuration } from "../../data/configurations.ts";
import type { Tables } from "../../data/tables.ts";
import { bfgs } from "../../stats/optimise/bfgs.ts";
import { intelligenceIndex } from "../results/capability.ts";
import { type Block, blocksOf, type Solution, solve, valueGradient } from "./pooled_likelihood.ts";
import { cellsOf } from "./task_cells.ts";
import { VARIANCE_START } from "./variances.ts";

/** The pooled model fitted to configurations. */
export interface PooledFit {
  /** Fitted variance parameters, in the order of `VARIANCE_PARAMETERS`. */
  readonly parameters: Float64Array;
  readonly solution: Solution;
  /** Steps that the search took. */
  readonly iterations: number;
}

/**
 * Fits the pooled model to configurations.
 *
 * The empirical logit of each cell's count, with its binomial variance, is the sum of an
 * architecture's mean, small slopes of the Intelligence Index and of log(1 + tools), and effects of
 * the benchmark, of its teams, of the decision (benchmark x model) and of the cell that are drawn from
 * normal distributions: what is not known of a new benchmark comes from how much benchmarks differ.
 * Eight variance parameters maximise the marginal posterior density under weak priors; the fixed part
 * is integrated out under a normal prior, so every coefficient is identified.
 *
 * @throws {RangeError} when a model has no index, or the search does not end at a minimum.
 *
 * @example
 * ```ts
 * import { sampleRows } from "kit/data/samples.ts";
 * import { loadTables } from "kit/data/tables.ts";
 * import { fitPooled } from "kit/scaling/predictor/pooled_fit.ts";
 * import { strict as assert } from "node:assert";
 * const tables = loadTables();
 * const fit = fitPooled(sampleRows("six-benchmark", tables.configurations), tables);
 * assert.equal(fit.parameters.length, 8);
 * ```
 */
export function fitPooled(
  rows: readonly Configuration[],
  tables: Tables,
  start: ArrayLike<number> = VARIANCE_START,
): PooledFit {
  const capability = intelligenceIndex(tables.models, "regression");
  return fitBlocks(blocksOf(cellsOf(rows, tables.benchmarks, capability)), start);
}

function fitBlocks(blocks: readonly Block[], start: ArrayLike<number>): PooledFit {
  let latest: { readonly point: Float64Array; readonly solution: Solution | null } | null = null;
  const solved = (point: Float64Array): Solution | null => {
    if (latest?.point !== point) latest = { point, solution: solve(blocks, point) };
    return latest.solution;
  };
  const value = (point: Float64Array): number => solved(point)?.value ?? Infinity;
  const gradient = (point: Float64Array): Float64Array => {
    const solution = solved(point);
    if (solution === null) throw new RangeError("Cannot fit: a covariance is not definite");
    return valueGradient(solution, point);
  };
  const { point, promised, iterations } = bfgs(value, start, 1e-10, 200, gradient);
  const solution = solved(point);
  if (solution === null || promised > 1e-6) {
    throw new RangeError(
      `Cannot fit the pooled model: the search stopped after ${iterations} steps short of a minimum`,
    );
  }
  return { parameters: point, solution, iterations };
}
