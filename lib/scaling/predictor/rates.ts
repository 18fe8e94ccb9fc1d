import { cholesky } from "../../stats/cholesky.ts";
import type { Matrix } from "../../stats/matrix.ts";
import { randomSource } from "../../stats/random.ts";
import type { LogitPosterior } from "./pooled_posterior.ts";

/** Steps of the trapezoid rule on each side, a quarter of an SD each; exact to 1e-12 here. */
const STEPS = 32, WIDTH = 0.25;
const WEIGHTS = Float64Array.from(
  { length: STEPS + 1 },
  (_, k) => WIDTH * Math.exp(-0.5 * (k * WIDTH) ** 2) / Math.sqrt(2 * Math.PI),
);

/** Mean success rate (0..1) where the logit is normal; a mean beyond 700 counts as 700. */
export function expectedRate(mean: number, variance: number): number {
  const odds = Math.exp(Math.min(Math.max(-mean, -700), 700)); // of failure
  const share = Math.exp(-WIDTH * Math.sqrt(Math.max(variance, 0)));
  let sum = WEIGHTS[0]! / (1 + odds);
  for (let k = 1, ratio = share; k <= STEPS; k++, ratio *= share) {
    sum += WEIGHTS[k]! * (1 / (1 + odds * ratio) + ratio / (ratio + odds));
  }
  return sum;
}

/** Mean success rate of each architecture. */
export function expectedRates({ mean, covariance }: LogitPosterior): readonly number[] {
  return Array.from(
    mean,
    (logit, a) => expectedRate(logit, covariance.values[a * (mean.length + 1)]!),
  );
}

/** Success rate (0..1) of a logit. */
export function rateOf(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/**
 * Joint draws of the architectures' success rates, one row a draw. Normal numbers by the polar method
 * of Marsaglia; the seed is the caller's to report.
 *
 * @throws {RangeError} when the covariance is not positive definite.
 */
export function drawRates(
  { mean, covariance }: LogitPosterior,
  draws: number,
  seed: number,
): Matrix {
  const factor = cholesky(covariance);
  if (factor === null) throw new RangeError("Cannot draw: the covariance is not definite");
  const n = mean.length;
  const z = standardNormals(draws * n, seed);
  const values = new Float64Array(draws * n);
  for (let from = 0; from < values.length; from += n) {
    for (let i = 0; i < n; i++) {
      let sum = mean[i]!;
      for (let k = 0; k <= i; k++) sum += factor.values[i * n + k]! * z[from + k]!;
      values[from + i] = rateOf(sum);
    }
  }
  return { rows: draws, columns: n, values };
}

let latest = { seed: 0, normals: new Float64Array(0) };

/** Standard normal numbers; the latest are kept, since maps ask for the same ones task after task. */
function standardNormals(count: number, seed: number): Float64Array {
  if (latest.seed !== seed || latest.normals.length !== count) {
    const normal = normalSource(seed);
    latest = { seed, normals: Float64Array.from({ length: count }, normal) };
  }
  return latest.normals;
}

function normalSource(seed: number): () => number {
  const random = randomSource(seed);
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    for (;;) {
      const [u, v] = [2 * random.fraction() - 1, 2 * random.fraction() - 1];
      const s = u * u + v * v;
      if (s === 0 || s >= 1) continue;
      const scale = Math.sqrt(-2 * Math.log(s) / s);
      spare = v * scale;
      return u * scale;
    }
  };
}
