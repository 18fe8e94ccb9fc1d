import type { Matrix } from "../matrix.ts";
import { logGamma } from "../special.ts";

/** Successes k out of trials n, a row each. */
export interface Counts {
  readonly successes: ArrayLike<number>;
  readonly trials: ArrayLike<number>;
}

/** 1 / (1 + exp(-x)) without overflow. */
export function logisticShare(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const e = Math.exp(x);
  return e / (1 + e);
}

/** 2 sum(k ln(k / (n p)) + (n - k) ln((n - k) / (n (1 - p)))), 0 ln 0 being 0. */
export function deviance(
  successes: ArrayLike<number>,
  trials: ArrayLike<number>,
  shares: ArrayLike<number>,
): number {
  let sum = 0;
  for (let i = 0; i < shares.length; i++) {
    const k = successes[i]!, n = trials[i]!, p = shares[i]!;
    if (k > 0) sum += k * Math.log(k / (n * p));
    if (k < n) sum += (n - k) * Math.log((n - k) / (n * (1 - p)));
  }
  return 2 * sum;
}

/** Binomial log-likelihood with its coefficients n over k. */
export function logLikelihood(
  successes: ArrayLike<number>,
  trials: ArrayLike<number>,
  shares: ArrayLike<number>,
): number {
  let sum = 0;
  for (let i = 0; i < shares.length; i++) {
    const k = successes[i]!, n = trials[i]!, p = shares[i]!;
    sum += logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
    if (k > 0) sum += k * Math.log(p);
    if (k < n) sum += (n - k) * Math.log1p(-p);
  }
  return sum;
}

/** Counts as arrays of doubles, checked against their range and the rows of the design. */
export function checkCounts(
  design: Matrix,
  counts: Counts,
): { successes: Float64Array; trials: Float64Array } {
  const successes = Float64Array.from(counts.successes);
  const trials = Float64Array.from(counts.trials);
  if (successes.length !== design.rows || trials.length !== design.rows) {
    throw new TypeError(
      `Cannot fit ${successes.length} successes and ${trials.length} trials ` +
        `with a design of ${design.rows} rows`,
    );
  }
  trials.forEach((n, i) => {
    const k = successes[i]!;
    if (!(n > 0 && n < Infinity)) {
      throw new RangeError(`Cannot use ${n} trials in row ${i}: needs a number above 0`);
    }
    if (!(k >= 0 && k <= n)) {
      throw new RangeError(`Cannot use ${k} successes in row ${i}: needs a number from 0 to ${n}`);
    }
  });
  for (const value of design.values) {
    if (!Number.isFinite(value)) throw new RangeError(`Cannot fit a design that holds ${value}`);
  }
  return { successes, trials };
}
