import { cholesky } from "../../stats/cholesky.ts";
import { randomSource } from "../../stats/random.ts";
import type { LogitPosterior } from "./pooled_posterior.ts";

const STEP = 0.25, REACH = 8;

/** Equally spaced standard normal points with weights: the trapezoid rule, exact to 1e-12 here. */
const POINTS = Array.from({ length: 2 * REACH / STEP + 1 }, (_, k) => {
  const z = -REACH + k * STEP;
  return { z, weight: STEP * Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI) };
});

/** Mean success rate (0..1) where the logit is normal. */
export function expectedRate(mean: number, variance: number): number {
  const sd = Math.sqrt(Math.max(variance, 0));
  return POINTS.reduce((sum, { z, weight }) => sum + weight * rateOf(mean + sd * z), 0);
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
): readonly Float64Array[] {
  const factor = cholesky(covariance);
  if (factor === null) throw new RangeError("Cannot draw: the covariance is not definite");
  const n = mean.length;
  const normal = normalSource(seed);
  const z = new Float64Array(n);
  return Array.from({ length: draws }, () => {
    const rates = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      z[i] = normal();
      let sum = mean[i]!;
      for (let k = 0; k <= i; k++) sum += factor.values[i * n + k]! * z[k]!;
      rates[i] = rateOf(sum);
    }
    return rates;
  });
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
