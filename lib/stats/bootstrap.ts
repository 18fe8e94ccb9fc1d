import { meanOf } from "./mean.ts";
import { refitter, type Units, unitsOf } from "./bootstrap/refit.ts";
import { oneCluster } from "./covariance/clustered.ts";
import { clustersOf } from "./covariance/clusters.ts";
import { NOT_ESTIMABLE } from "./covariance/covariance_table.ts";
import type { LeastSquaresFit } from "./least_squares.ts";
import { linearQuantiles } from "./linear_quantile.ts";
import type { Matrix } from "./matrix.ts";
import { randomSource } from "./random.ts";
import { type Undetermined, undetermined } from "./undetermined.ts";

/** What a pairs or cluster bootstrap of a least-squares fit redraws, and how often. */
export interface BootstrapOptions {
  /** What is drawn with replacement: "rows", or clusters given by a label for each row. */
  readonly unit: "rows" | readonly (string | number)[];
  readonly seed: number;
  /** Number of resamples, 1,000 unless told. */
  readonly draws?: number;
  /** Coverage aimed at by the percentile intervals, 0.95 unless told. */
  readonly level?: number;
}

/** The bootstrap distribution of one coefficient in three numbers. */
export interface BootstrapCoefficient {
  readonly estimate: number;
  /** Mean of the refits. */
  readonly mean: number;
  /** Standard deviation of the refits, divisor refits - 1. */
  readonly se: number;
  /** Percentiles of the refits, by linear interpolation (type 7). */
  readonly low: number;
  readonly high: number;
}

/** A bootstrap of a least-squares fit: one distribution a coefficient, and how it was drawn. */
export interface Bootstrap {
  readonly unit: "rows" | "clusters";
  /** Rows or clusters in the sample, and in each resample. */
  readonly units: number;
  readonly seed: number;
  readonly draws: number;
  /** Resamples that fix fewer directions than the sample does; they are left out. */
  readonly degenerate: number;
  readonly level: number;
  readonly coefficients: readonly (BootstrapCoefficient | Undetermined)[];
}

/**
 * Seeded bootstrap of least squares: units are drawn with replacement, as many as there are, and
 * the model is refitted. A resample that does not have the rank of the sample is degenerate and
 * left out; the count is in the result.
 *
 * A coefficient is undetermined when it is not estimable. All are with one cluster, and when more
 * than 1 - level of the resamples are degenerate: those left out could then fill a whole tail.
 *
 * Refits solve normal equations in an orthonormal basis of the columns of the sample, where they
 * lose few digits: on Equation 1 they agree with orthogonal decompositions to 1e-9 and better.
 *
 * Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapters 9 and 13.
 *
 * @throws {RangeError} when draws is not a whole number of at least 2 or level not between 0 and 1.
 *
 * @example
 * ```ts
 * import { bootstrap } from "kit/stats/bootstrap.ts";
 * import { leastSquares } from "kit/stats/least_squares.ts";
 * import { matrixFromRows } from "kit/stats/matrix.ts";
 * import { isUndetermined } from "kit/stats/undetermined.ts";
 * import { strict as assert } from "node:assert";
 * const design = matrixFromRows([[1], [1], [1], [1]]);
 * const fit = leastSquares(design, [0, 0, 1, 1]);
 * const { coefficients: [mean] } = bootstrap(design, fit, { unit: "rows", seed: 1, draws: 4000 });
 * if (mean === undefined || isUndetermined(mean)) throw new Error("undetermined");
 * assert.equal(mean.se.toFixed(2), "0.25");
 * assert.deepEqual([mean.low, mean.high].map((end) => end.toFixed(6)), ["0.000000", "1.000000"]);
 * ```
 */
export function bootstrap(
  design: Matrix,
  fit: LeastSquaresFit,
  options: BootstrapOptions,
): Bootstrap {
  const { unit, seed, draws = 1000, level = 0.95 } = options;
  if (!Number.isInteger(draws) || draws < 2) {
    throw new RangeError(`Cannot bootstrap ${draws} times: needs a whole number of at least 2`);
  }
  if (!(level > 0 && level < 1)) {
    throw new RangeError(
      `Cannot give intervals at level ${level}: needs a number between 0 and 1`,
    );
  }
  const clusters = unit === "rows" ? null : clustersOf(unit, fit.n);
  const units = unitsOf(design, fit, clusters);
  const { refits, degenerate } = resample(units, fit.estimable, draws, seed);
  const failure = clusters !== null && units.count < 2
    ? oneCluster(clusters)
    : degenerate > (1 - level) * draws
    ? `${degenerate} of ${draws} resamples lack the rank of the sample, more than the ` +
      `${Number((1 - level).toPrecision(12))} that could fill the tails`
    : null;
  return {
    unit: unit === "rows" ? "rows" : "clusters",
    units: units.count,
    seed,
    draws,
    degenerate,
    level,
    coefficients: fit.coefficients.map((estimate, j) => {
      if (!fit.estimable[j]) return undetermined(NOT_ESTIMABLE);
      return failure === null ? describe(estimate, refits[j]!, level) : undetermined(failure);
    }),
  };
}

/** The refits of each estimable coefficient, in the order drawn, without degenerate resamples. */
export function resample(
  units: Units,
  estimable: readonly boolean[],
  draws: number,
  seed: number,
): { readonly refits: readonly Float64Array[]; readonly degenerate: number } {
  const { count, rank, map } = units;
  const random = randomSource(seed);
  const refit = refitter(units);
  const counts = new Uint16Array(count);
  const coordinates = new Float64Array(rank);
  const refits = estimable.map((told) => new Float64Array(told ? draws : 0));
  let kept = 0;
  for (let draw = 0; draw < draws; draw++) {
    counts.fill(0);
    for (let k = 0; k < count; k++) counts[random.below(count)]!++;
    if (!refit(counts, coordinates)) continue;
    for (let j = 0; j < refits.length; j++) {
      if (!estimable[j]) continue;
      let sum = 0;
      for (let k = 0; k < rank; k++) sum += map.values[j * rank + k]! * coordinates[k]!;
      refits[j]![kept] = sum;
    }
    kept++;
  }
  return {
    refits: refits.map((values) => values.subarray(0, kept)),
    degenerate: draws - kept,
  };
}

function describe(estimate: number, refits: Float64Array, level: number): BootstrapCoefficient {
  const mean = meanOf(refits);
  const squares = refits.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const tail = (1 - level) / 2;
  const [low, high] = linearQuantiles(refits, tail, 1 - tail);
  return {
    estimate,
    mean,
    se: Math.sqrt(squares / (refits.length - 1)),
    low,
    high,
  };
}
