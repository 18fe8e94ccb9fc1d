import { cholesky, choleskySolve } from "../../stats/cholesky.ts";
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
  const at = observed.map(({ architecture }) => architecture);
  let mode = Float64Array.from(mean);
  for (let iteration = 0; iteration < 100; iteration++) {
    const working = observed.map(({ successes, instances, architecture }) => {
      const logit = mode[architecture]!;
      const rate = 1 / (1 + Math.exp(-logit));
      const weight = Math.max(instances * rate * (1 - rate), SMALLEST_WEIGHT);
      return { value: logit + (successes - instances * rate) / weight, variance: 1 / weight };
    });
    const gain = gains(covariance, at, working.map(({ variance }) => variance));
    const surprise = working.map(({ value }, k) => value - mean[at[k]!]!);
    const next = mean.map((x, i) => x + gain[i]!.reduce((sum, g, k) => sum + g * surprise[k]!, 0));
    const move = next.reduce((most, x, i) => Math.max(most, Math.abs(x - mode[i]!)), 0);
    if (move < 1e-10) {
      const values = covariance.values.map((x, k) => {
        const [i, j] = [Math.floor(k / n), k % n];
        return x - gain[i]!.reduce((sum, g, o) => sum + g * covariance.values[at[o]! * n + j]!, 0);
      });
      return { mean: next, covariance: { ...covariance, values } };
    }
    const share = Math.min(1, 2 / move);
    mode = mode.map((x, i) => x + share * (next[i]! - x));
  }
  throw new RangeError("Cannot learn from the counts: the search for the mode did not settle");
}

/** How much each logit moves for each observation: rows of S_o (S_oo + V)^-1. */
function gains(
  covariance: Matrix,
  at: readonly number[],
  variances: readonly number[],
): readonly Float64Array[] {
  const n = covariance.rows;
  const size = at.length;
  const values = new Float64Array(size * size);
  at.forEach((i, a) => {
    at.forEach((j, b) => values[a * size + b] = covariance.values[i * n + j]!);
    values[a * size + a]! += variances[a]!;
  });
  const factor = cholesky({ rows: size, columns: size, values });
  if (factor === null) {
    throw new RangeError("Cannot learn from the counts: covariance not definite");
  }
  return Array.from(
    { length: n },
    (_, i) => choleskySolve(factor, at.map((j) => covariance.values[i * n + j]!)),
  );
}
