import type { ClusterMoments } from "../covariance/cluster_moments.ts";
import { multiplyVector } from "../matrix.ts";
import type { WeightVectors } from "./weights.ts";

/** A draw counts as reaching the observed |t| from this share below it on. */
const TIE_TOLERANCE = 1e-9;

/**
 * What the bootstrap t of one coefficient is made of, draw by draw, as a function of the distance
 * d = estimate - null value: numerator a0 + a1 d, variance c0 + c1 d + c2 d^2 (up to the
 * small-sample factor, which cancels), and the size of the terms they are sums of.
 */
export interface DrawStatistics {
  readonly masses: Float64Array;
  readonly total: number;
  /** Five numbers a draw: a0, a1, c0, c1, c2. */
  readonly values: Float64Array;
  /** Sum over clusters of squared contributions to the numerator: s0 + s1 d + s2 d^2. */
  readonly size: readonly [number, number, number];
  /** Observed sum of squared cluster scores of the coefficient. */
  readonly observed: number;
}

const WIDTH = 5;

/**
 * Precomputes the statistics of all draws for coefficient `j`. With residuals e + a d / (a'a) under
 * the null (a the coefficient's row of X^+; d is dropped when the null is not imposed), cluster g
 * adds q_g = a_g'e_g to the numerator, and the refit takes b_h'm_g from the score of cluster h, with
 * b_h = U_h'a_h and m_g = U_g'e_g. A draw costs clusters^2 multiplications.
 *
 * Roodman, MacKinnon, Nielsen and Webb, Stata Journal 19 (2019) 4-60.
 */
export function drawStatistics(
  { map, moments, grams }: ClusterMoments,
  j: number,
  vectors: WeightVectors,
  nullImposed: boolean,
): DrawStatistics {
  const { columns: rank } = map;
  const c = map.values.subarray(j * rank, (j + 1) * rank);
  const shift = nullImposed ? 1 / dot(c, c) : 0;
  const shadows = grams.map((gram) => multiplyVector(gram, c));
  const q0 = moments.map((moment) => dot(c, moment));
  const q1 = shadows.map((shadow) => shift * dot(c, shadow));
  const n = vectors.clusters;
  const scores0 = new Float64Array(n * n);
  const scores1 = new Float64Array(n * n);
  for (let h = 0; h < n; h++) {
    for (let g = 0; g < n; g++) {
      scores0[h * n + g] = (h === g ? q0[g]! : 0) - dot(shadows[h]!, moments[g]!);
      scores1[h * n + g] = (h === g ? q1[g]! : 0) - shift * dot(shadows[h]!, shadows[g]!);
    }
  }
  const values = new Float64Array(vectors.count * WIDTH);
  for (let k = 0; k < vectors.count; k++) {
    const from = k * n;
    let a0 = 0, a1 = 0, c0 = 0, c1 = 0, c2 = 0;
    for (let h = 0; h < n; h++) {
      const weight = vectors.values[from + h]!;
      a0 += weight * q0[h]!;
      a1 += weight * q1[h]!;
      let x = 0, y = 0;
      for (let g = 0; g < n; g++) {
        x += scores0[h * n + g]! * vectors.values[from + g]!;
        y += scores1[h * n + g]! * vectors.values[from + g]!;
      }
      c0 += x * x;
      c1 += 2 * x * y;
      c2 += y * y;
    }
    values.set([a0, a1, c0, c1, c2], k * WIDTH);
  }
  return {
    masses: vectors.masses,
    total: vectors.total,
    values,
    size: [sumOfProducts(q0, q0), 2 * sumOfProducts(q0, q1), sumOfProducts(q1, q1)],
    observed: sumOfProducts(q0, q0),
  };
}

/**
 * The probability that a draw reaches the observed |t| at distance `d`. A draw whose variance
 * vanishes (below 1e-20 of the squared terms it is made of) counts as reaching it.
 */
export function shareReaching(statistics: DrawStatistics, d: number): number {
  const { values, masses, size, observed } = statistics;
  const vanishing = 1e-20 * (size[0] + d * (size[1] + d * size[2]));
  const threshold = (d * (1 - TIE_TOLERANCE)) ** 2;
  let reaching = 0;
  for (let k = 0; k < masses.length; k++) {
    const at = k * WIDTH;
    const numerator = values[at]! + d * values[at + 1]!;
    const variance = values[at + 2]! + d * (values[at + 3]! + d * values[at + 4]!);
    if (variance <= vanishing || numerator * numerator * observed >= threshold * variance) {
      reaching += masses[k]!;
    }
  }
  return reaching / statistics.total;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}

function sumOfProducts(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, k) => sum + value * b[k]!, 0);
}
