import { normalUpperQuantile } from "./quantiles.ts";
import { normalUpper } from "./tails.ts";
import { type Undetermined, undetermined } from "./undetermined.ts";

/** The Shapiro-Wilk test of normality. */
export interface ShapiroWilk {
  readonly n: number;
  /** Squared correlation of the ordered sample with normal scores, at most 1. */
  readonly w: number;
  /** Chance of a smaller w under normality: small speaks against it. */
  readonly p: number;
}

/** Polynomials of Royston 1995, constant first: weights in 1/sqrt(n), then mean and log SD. */
const LARGEST = [0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056];
const SECOND = [0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633];
const SMALL_SHIFT = [-2.273, 0.459];
const SMALL_MEAN = [0.544, -0.39978, 0.025054, -6.714e-4];
const SMALL_LOG_SD = [1.3822, -0.77857, 0.062767, -0.0020322];
const LARGE_MEAN = [-1.5861, -0.31082, -0.083751, 0.0038915];
const LARGE_LOG_SD = [-0.4803, -0.082676, 0.0030302];

/**
 * Tests whether a sample comes from a normal distribution of any mean and variance.
 *
 * W is the squared weighted sum of the ordered values over their sum of squares, with Royston's
 * approximation of the weights; p follows from a normalising transformation of 1 - W, exact for
 * n = 3. It was fitted for n from 3 to 5000: outside, and for a sample without variation, the
 * result is undetermined. On regression residuals the test is approximate, for they are dependent.
 *
 * Royston 1995, Applied Statistics 44, 547-551 (AS R94).
 *
 * @throws {RangeError} on a value that is not finite.
 *
 * @example
 * ```ts
 * import { shapiroWilk } from "kit/stats/shapiro_wilk.ts";
 * import { isUndetermined } from "kit/stats/undetermined.ts";
 * import { strict as assert } from "node:assert";
 * const test = shapiroWilk([148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236]);
 * assert.equal(isUndetermined(test) ? test.reason : test.w.toFixed(6), "0.788815");
 * ```
 */
export function shapiroWilk(sample: ArrayLike<number>): ShapiroWilk | Undetermined {
  const n = sample.length;
  const x = Float64Array.from(sample).sort();
  const odd = x.find((value) => !Number.isFinite(value));
  if (odd !== undefined) {
    throw new RangeError(
      `Cannot test the normality of a sample with "${odd}": needs finite values`,
    );
  }
  if (n < 3 || n > 5000) {
    return undetermined(`Shapiro-Wilk is defined for 3 to 5000 values, and there are ${n}`);
  }
  const range = x[n - 1]! - x[0]!;
  if (!(range > 1e-15 * Math.max(Math.abs(x[0]!), Math.abs(x[n - 1]!)))) {
    return undetermined(`all ${n} values are the same, so there is no distribution to test`);
  }
  const below = shortfall(x.map((value) => (value - x[0]!) / range));
  return { n, w: 1 - below, p: probability(below, n) };
}

/** 1 - W of an ordered sample, from the sine of the angle to the weights, for its precision. */
function shortfall(x: Float64Array): number {
  const n = x.length;
  const weights = royston(n);
  const mean = x.reduce((sum, value) => sum + value, 0) / n;
  let product = 0;
  let squares = 0;
  let weightSquares = 0;
  for (let i = 0; i < n; i++) {
    const mirrored = n - 1 - i;
    const weight = i === mirrored ? 0 : i < mirrored ? -weights[i]! : weights[mirrored]!;
    product += weight * (x[i]! - mean);
    squares += (x[i]! - mean) ** 2;
    weightSquares += weight * weight;
  }
  const both = Math.sqrt(weightSquares * squares);
  return Math.max(0, (both - product) * (both + product)) / (weightSquares * squares);
}

/** Weights of the upper half of the sample, for the largest value first. */
function royston(n: number): Float64Array {
  const half = Math.floor(n / 2);
  if (n === 3) return Float64Array.of(Math.SQRT1_2);
  const scores = Float64Array.from(
    { length: half },
    (_, i) => normalUpperQuantile((i + 0.625) / (n + 0.25)),
  );
  const squares = 2 * scores.reduce((sum, score) => sum + score * score, 0);
  const root = 1 / Math.sqrt(n);
  const own = [LARGEST, SECOND].slice(0, n > 5 ? 2 : 1)
    .map((coefficients, i) => polynomial(coefficients, root) + scores[i]! / Math.sqrt(squares));
  const left = own.reduce((rest, _, i) => rest - 2 * scores[i]! ** 2, squares);
  const share = own.reduce((rest, weight) => rest - 2 * weight * weight, 1);
  const factor = Math.sqrt(left / share);
  return scores.map((score, i) => own[i] ?? score / factor);
}

function probability(below: number, n: number): number {
  if (n === 3) {
    const exact = 6 / Math.PI * (Math.asin(Math.sqrt(1 - below)) - Math.asin(Math.sqrt(0.75)));
    return Math.min(1, Math.max(0, exact));
  }
  const logN = Math.log(n);
  if (n > 11) {
    const mean = polynomial(LARGE_MEAN, logN);
    return normalUpper((Math.log(below) - mean) / Math.exp(polynomial(LARGE_LOG_SD, logN)));
  }
  const room = polynomial(SMALL_SHIFT, n) - Math.log(below);
  if (room <= 0) return 0;
  const mean = polynomial(SMALL_MEAN, n);
  return normalUpper((-Math.log(room) - mean) / Math.exp(polynomial(SMALL_LOG_SD, n)));
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((value, coefficient) => value * x + coefficient, 0);
}
