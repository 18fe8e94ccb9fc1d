import { backwardInPlace, factorInPlace, forwardInPlace } from "../../stats/cholesky.ts";
import type { Matrix } from "../../stats/matrix.ts";
import type { LogitPosterior } from "./pooled_posterior.ts";
import type { Count } from "./task_cells.ts";

/** A count observed on the task itself. */
export interface Observation extends Count {
  /** Position in `ARCHITECTURES`. */
  readonly architecture: number;
}

/** Smallest binomial weight, so that a rate at the edge does not stop the search. */
const SMALLEST_WEIGHT = 1e-9;

/**
 * Updates what is believed of a task with counts observed on it: the posterior mode of the logits
 * under their joint normal and the binomial likelihood, and the covariance there (Laplace's
 * approximation; Newton's steps as in Rasmussen and Williams 2006, section 3.4).
 *
 * @throws {RangeError} when the successes are not between 0 and the instances.
 *
 * @example
 * ```ts
 * import { matrixFromRows } from "kit/stats/matrix.ts";
 * import { conditionOnCounts } from "kit/scaling/predictor/condition.ts";
 * import { strict as assert } from "node:assert";
 * const believed = { mean: Float64Array.of(0), covariance: matrixFromRows([[1]]) };
 * const updated = conditionOnCounts(believed, [{ architecture: 0, successes: 5, instances: 10 }]);
 * assert.equal(updated.mean[0], 0);
 * assert.equal(updated.covariance.values[0]!.toFixed(6), (1 / (1 + 10 / 4)).toFixed(6));
 * ```
 */
export function conditionOnCounts(
  believed: LogitPosterior,
  observed: readonly Observation[],
): LogitPosterior {
  for (const { successes, instances } of observed) {
    if (instances > 0 && successes >= 0 && successes <= instances) continue;
    throw new RangeError(
      `Cannot learn from ${successes} successes of ${instances}: needs 0 to ${instances} of at ` +
        `least 1 instance`,
    );
  }
  if (observed.length === 0) return believed;
  const { mean, covariance } = believed;
  const n = mean.length;
  const size = observed.length;
  const at = Int32Array.from(observed, ({ architecture }) => architecture);
  const variances = new Float64Array(size);
  const pull = new Float64Array(size);
  const factor = new Float64Array(size * size);
  let mode = mean.slice();
  let next = mean.slice();
  for (let iteration = 0; iteration < 100; iteration++) {
    for (let k = 0; k < size; k++) {
      const { successes, instances } = observed[k]!;
      const logit = mode[at[k]!]!;
      const rate = 1 / (1 + Math.exp(-logit));
      const weight = Math.max(instances * rate * (1 - rate), SMALLEST_WEIGHT);
      pull[k] = logit + (successes - instances * rate) / weight - mean[at[k]!]!;
      variances[k] = 1 / weight;
    }
    factorObserved(covariance, at, variances, factor);
    forwardInPlace(factor, size, pull, 0);
    backwardInPlace(factor, size, pull);
    let move = 0;
    for (let i = 0; i < n; i++) {
      let sum = mean[i]!;
      for (let k = 0; k < size; k++) sum += covariance.values[i * n + at[k]!]! * pull[k]!;
      next[i] = sum;
      move = Math.max(move, Math.abs(sum - mode[i]!));
    }
    if (move < 1e-10) return { mean: next, covariance: leftOver(covariance, at, factor) };
    const share = Math.min(1, 2 / move);
    for (let i = 0; i < n; i++) next[i] = mode[i]! + share * (next[i]! - mode[i]!);
    [mode, next] = [next, mode];
  }
  throw new RangeError("Cannot learn from the counts: the search for the mode did not settle");
}

/** Writes the Cholesky factor of the observed logits' covariance, noise included. */
function factorObserved(
  { rows: n, values }: Matrix,
  at: Int32Array,
  variances: Float64Array,
  factor: Float64Array,
): void {
  const size = at.length;
  for (let a = 0; a < size; a++) {
    for (let b = 0; b <= a; b++) factor[a * size + b] = values[at[a]! * n + at[b]!]!;
    factor[a * size + a]! += variances[a]!;
  }
  if (!factorInPlace(factor, size)) {
    throw new RangeError("Cannot learn from the counts: covariance not definite");
  }
}

/** The covariance that is left once the observed logits are known: S - S_o (S_oo + V)^-1 S_o'. */
function leftOver(covariance: Matrix, at: Int32Array, factor: Float64Array): Matrix {
  const n = covariance.rows;
  const size = at.length;
  const values = covariance.values.slice();
  const rows = new Float64Array(n * size);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < size; k++) rows[i * size + k] = values[i * n + at[k]!]!;
    forwardInPlace(factor, size, rows, i * size);
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      let left = values[i * n + j]!;
      for (let k = 0; k < size; k++) left -= rows[i * size + k]! * rows[j * size + k]!;
      values[i * n + j] = left;
    }
  }
  return { rows: n, columns: n, values };
}
