import { clusterMoments } from "./covariance/cluster_moments.ts";
import { clusteredCore, type FactorConvention, oneCluster } from "./covariance/clustered.ts";
import { clustersOf } from "./covariance/clusters.ts";
import { covarianceTable } from "./covariance/covariance_table.ts";
import { columnSpace, decompose } from "./decomposition.ts";
import type { LeastSquaresFit } from "./least_squares.ts";
import type { Matrix } from "./matrix.ts";
import { isUndetermined, type Undetermined, undetermined } from "./undetermined.ts";
import { drawStatistics, shareReaching } from "./wild_bootstrap/draw_statistics.ts";
import { type InvertedInterval, invertTest } from "./wild_bootstrap/inversion.ts";
import { smallestP, type WeightName, weightVectors } from "./wild_bootstrap/weights.ts";

/** Weights, null hypothesis and number of draws of a wild cluster bootstrap. */
export interface WildBootstrapOptions {
  readonly weights: WeightName;
  /** Residuals of the model under the null (the default) or of the full model. */
  readonly nullImposed?: boolean;
  /** What the coefficients are under the null, 0 unless told. */
  readonly nullValue?: number;
  /** Weight vectors are enumerated when there are at most so many, 50,000 unless told. */
  readonly maxEnumerated?: number;
  /** Number of weight vectors drawn otherwise, 9,999 unless told. */
  readonly draws?: number;
  /** Seed of the draws, 1 unless told. */
  readonly seed?: number;
  /** Coverage aimed at by the interval, 0.95 unless told; null for no interval. */
  readonly level?: number | null;
  /** Of the factor in the standard error; p and interval do not depend on it. */
  readonly convention?: FactorConvention;
}

/** The wild cluster bootstrap test of one coefficient. */
export interface WildBootstrapTest {
  readonly estimate: number;
  /** CR1. */
  readonly se: number;
  /** (estimate - nullValue) / se. */
  readonly statistic: number;
  /**
   * Enumerated: the probability of a draw with |t*| >= |t| (1 - 1e-9). Drawn: (1 + number of such
   * draws) / (1 + draws).
   */
  readonly p: number | Undetermined;
  /** The smallest p above 0 that the scheme can give with so few clusters. */
  readonly floor: number;
  readonly draws: number;
  /** Whether the draws are all weight vectors there are; the p is then exact. */
  readonly enumerated: boolean;
  /** Null when enumerated. */
  readonly seed: number | null;
  readonly clusters: number;
  readonly weights: WeightName;
  readonly nullImposed: boolean;
  readonly nullValue: number;
  /** Null values not rejected at 1 - level; null when not asked for. */
  readonly interval: InvertedInterval | Undetermined | null;
}

/**
 * Wild cluster bootstrap of the t statistic of each coefficient with the CR1 standard error. Every
 * draw multiplies the residuals of a cluster by one random weight, adds them to the fitted values,
 * refits, and compares |t*| with |t|; draws within 1e-9 below count as reaching it.
 *
 * With the null imposed (the default, recommended with few clusters) fitted values and residuals
 * come from the model in which the coefficient has its null value; without, from the full model,
 * and t* is centred on the estimate.
 *
 * A coefficient is undetermined when it is not estimable, or with one cluster, or when its CR1
 * variance is zero. Its p is undetermined when no weight vector at all reaches |t|, its interval
 * when the floor lies above 1 - level.
 *
 * Cameron, Gelbach and Miller, Review of Economics and Statistics 90 (2008) 414-427; Webb, Canadian
 * Journal of Economics 56 (2023) 839-858; Mammen, Annals of Statistics 21 (1993) 255-285.
 *
 * @param labels The cluster of each row.
 * @throws {RangeError} when draws or maxEnumerated is not a whole number, or level not in 0..1.
 *
 * @example
 * ```ts
 * import { leastSquares } from "kit/stats/least_squares.ts";
 * import { matrixFromRows } from "kit/stats/matrix.ts";
 * import { wildBootstrap } from "kit/stats/wild_bootstrap.ts";
 * import { isUndetermined } from "kit/stats/undetermined.ts";
 * import { strict as assert } from "node:assert";
 * const design = matrixFromRows([[1], [1], [1], [1], [1], [1]]);
 * const fit = leastSquares(design, [1, 2, 3, 4, 5, 6]);
 * const [test] = wildBootstrap(design, fit, ["a", "a", "b", "b", "c", "c"], {
 *   weights: "rademacher",
 * });
 * if (test === undefined || isUndetermined(test)) throw new Error("undetermined");
 * assert.deepEqual([test.draws, test.enumerated, test.p, test.floor], [8, true, 0.25, 0.25]);
 * ```
 */
export function wildBootstrap(
  design: Matrix,
  fit: LeastSquaresFit,
  labels: readonly (string | number)[],
  options: WildBootstrapOptions,
): readonly (WildBootstrapTest | Undetermined)[] {
  const {
    weights,
    nullImposed = true,
    nullValue = 0,
    maxEnumerated = 50_000,
    draws = 9_999,
    seed = 1,
    level = 0.95,
    convention = "columns",
  } = options;
  checkCount("draws", draws, 1);
  checkCount("maxEnumerated", maxEnumerated, 0);
  if (level !== null && !(level > 0 && level < 1)) {
    throw new RangeError(`Cannot invert a test at level ${level}: needs a number between 0 and 1`);
  }
  const clusters = clustersOf(labels, fit.n);
  if (clusters.names.length < 2) {
    return fit.coefficients.map(() => undetermined(oneCluster(clusters)));
  }
  const vectors = weightVectors(weights, clusters.names.length, { maxEnumerated, draws, seed });
  const floor = smallestP(vectors, nullImposed);
  const space = columnSpace(decompose(design));
  const moments = clusterMoments(space, fit, clusters);
  const covariance = clusteredCore(space, fit, clusters, "CR1", convention);
  return covarianceTable(fit, covariance).map((row, j) => {
    if (isUndetermined(row)) return row;
    const { estimate, se } = row;
    const statistics = drawStatistics(moments, j, vectors, nullImposed);
    const pAt = (d: number): number => {
      const share = shareReaching(statistics, d);
      return vectors.enumerated
        ? share
        : (1 + Math.round(share * vectors.count)) / (1 + vectors.count);
    };
    const p = pAt(estimate - nullValue);
    return {
      estimate,
      se,
      statistic: (estimate - nullValue) / se,
      p: p > 0 ? p : undetermined(
        `none of the ${vectors.count} weight vectors reaches |t|, so p lies below ${floor}, the ` +
          `smallest that ${clusters.names.length} clusters can give`,
      ),
      floor,
      draws: vectors.count,
      enumerated: vectors.enumerated,
      seed: vectors.seed,
      clusters: clusters.names.length,
      weights,
      nullImposed,
      nullValue,
      interval: level === null ? null : intervalAt(estimate, se, level, floor, pAt),
    };
  });
}

function intervalAt(
  estimate: number,
  se: number,
  level: number,
  floor: number,
  pAt: (d: number) => number,
): InvertedInterval | Undetermined {
  if (floor > 1 - level) {
    return undetermined(
      `the smallest attainable p, ${floor}, lies above ${Number((1 - level).toPrecision(12))}: ` +
        `no null value can be rejected, so the interval has no bound`,
    );
  }
  return invertTest(estimate, se, level, pAt);
}

function checkCount(name: string, value: number, least: number): void {
  if (Number.isInteger(value) && value >= least) return;
  throw new RangeError(
    `Cannot bootstrap with ${name} ${value}: needs a whole number of at least ${least}`,
  );
}
