import { linearQuantiles } from "../linear_quantile.ts";
import { randomSource } from "../random.ts";
import { type Undetermined, undetermined } from "../undetermined.ts";
import type { CurveFamily } from "./family.ts";
import { type ConvergedCurve, fitCurve } from "./fit_curve.ts";

/** How the bootstrap draws and what it reports. */
export interface CurveBootstrapOptions {
  /**
   * "cases" redraws points; "residuals" keeps every x and redraws the centred residuals, scaled by
   * sqrt(n / (n - p)), which supposes equal error variances.
   */
  readonly scheme: "cases" | "residuals";
  readonly seed: number;
  /** Number of redrawn samples, 2000 unless told. */
  readonly draws?: number;
  /** Coverage aimed at, 0.95 unless told. */
  readonly level?: number;
  /** Values of x at which the curve itself gets intervals. */
  readonly at?: readonly number[];
}

/** An estimate between two percentiles of its bootstrap distribution. */
export interface PercentileInterval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** Bootstrap intervals of a fitted curve: of its parameters, and of the curve where asked. */
export interface CurveBootstrap {
  readonly status: "estimated";
  readonly scheme: "cases" | "residuals";
  readonly seed: number;
  readonly draws: number;
  /** Draws whose refit did not converge; they are left out. */
  readonly failed: number;
  readonly level: number;
  readonly parameters: readonly (PercentileInterval & { readonly name: string })[];
  readonly curve: readonly (PercentileInterval & { readonly x: number })[];
}

/**
 * Seeded bootstrap intervals of a fitted curve: the family is refitted to every redrawn sample,
 * starting at the estimate and, where that fails, from the family's own starts. Intervals are
 * percentiles of the refits that converged (linear interpolation, as R's type 7).
 *
 * Undetermined when the curve itself did not converge, or when more than 1 - level of the refits
 * failed: the missing ones could then fill a whole tail.
 *
 * Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapters 9 and 13; residuals scaled
 * as in Davison and Hinkley (1997), 6.2.3.
 *
 * @throws {RangeError} when draws is not a positive whole number or level not between 0 and 1.
 *
 * @example
 * ```ts
 * import { bootstrapCurve } from "kit/stats/curves/bootstrap_curve.ts";
 * import { line } from "kit/stats/curves/families.ts";
 * import { strict as assert } from "node:assert";
 * const x = [1, 2, 3, 4, 5, 6];
 * const y = [2.1, 3.9, 6.2, 7.8, 10.1, 11.9];
 * const result = bootstrapCurve(line, x, y, { scheme: "residuals", seed: 7, at: [10] });
 * assert.ok(result.status === "estimated");
 * assert.ok(result.parameters[1]!.low < 2 && 2 < result.parameters[1]!.high);
 * assert.equal(result.failed, 0);
 * ```
 */
export function bootstrapCurve(
  family: CurveFamily,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  options: CurveBootstrapOptions,
): CurveBootstrap | Undetermined {
  const { scheme, seed, draws = 2000, level = 0.95, at = [] } = options;
  if (!Number.isInteger(draws) || draws < 1) {
    throw new RangeError(`Cannot draw ${draws} samples: needs a whole number of at least 1`);
  }
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`Cannot make an interval of level ${level}: needs one between 0 and 1`);
  }
  const fit = fitCurve(family, x, y);
  if (fit.status !== "converged") {
    return undetermined(`the fit is ${fit.status}: ${fit.reason}`);
  }
  if (fit.dfResidual === 0) {
    return undetermined("as many parameters as points leave nothing to redraw");
  }
  const sample = sampler(fit, x, scheme, seed);
  const allowed = Math.floor((1 - level) * draws);
  const kept: (readonly number[])[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const parameters = refit(family, fit, sample());
    if (parameters !== null) kept.push(parameters);
    if (draw + 1 - kept.length > allowed) {
      return undetermined(
        `${allowed + 1} of the first ${draw + 1} refits did not converge, ${allowed} were allowed`,
      );
    }
  }
  const tail = (1 - level) / 2;
  const interval = (estimate: number, values: readonly number[]): PercentileInterval => {
    const [low, high] = linearQuantiles(values, tail, 1 - tail);
    return { estimate, low, high };
  };
  return {
    status: "estimated",
    scheme,
    seed,
    draws,
    failed: draws - kept.length,
    level,
    parameters: fit.parameterNames.map((name, j) => ({
      name,
      ...interval(fit.parameters[j]!, kept.map((parameters) => parameters[j]!)),
    })),
    curve: at.map((value) => ({
      x: value,
      ...interval(
        family.value(value, fit.parameters),
        kept.map((parameters) => family.value(value, parameters)),
      ),
    })),
  };
}

interface Sample {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

function sampler(
  fit: ConvergedCurve,
  x: ArrayLike<number>,
  scheme: "cases" | "residuals",
  seed: number,
): () => Sample {
  const random = randomSource(seed);
  const { n, residuals, fitted } = fit;
  const xs = Float64Array.from(x);
  const pick = (): number => random.below(n);
  if (scheme === "cases") {
    return () => {
      const rows = Array.from({ length: n }, pick);
      return {
        x: Float64Array.from(rows, (i) => xs[i]!),
        y: Float64Array.from(rows, (i) => fitted[i]! + residuals[i]!),
      };
    };
  }
  const mean = residuals.reduce((sum, value) => sum + value, 0) / n;
  const scale = Math.sqrt(n / fit.dfResidual);
  const errors = residuals.map((value) => scale * (value - mean));
  return () => ({ x: xs, y: Float64Array.from(fitted, (value) => value + errors[pick()]!) });
}

function refit(
  family: CurveFamily,
  fit: ConvergedCurve,
  { x, y }: Sample,
): readonly number[] | null {
  const near = fitCurve(family, x, y, [fit.parameters]);
  const result = near.status === "converged" ? near : fitCurve(family, x, y);
  return result.status === "converged" ? result.parameters : null;
}
