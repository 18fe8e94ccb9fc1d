import { meanOf } from "../mean.ts";
import { isUndetermined } from "../undetermined.ts";
import { bootstrapCurve } from "./bootstrap_curve.ts";
import type { CurveFamily } from "./family.ts";
import { fitCurve } from "./fit_curve.ts";

/** A curve evaluated for drawing, with how well it fits its points. */
export interface EvaluatedCurve {
  /** What the curve is, in words. */
  readonly name: string;
  /** R2 on the points, centred; below 0 when their mean fits better. */
  readonly r2: number;
  /** Where it is evaluated, ascending. */
  readonly x: readonly number[];
  /** Its height at each x. */
  readonly y: readonly number[];
  /** Lower edge of its 95% band, where one is known. */
  readonly low?: readonly number[];
  /** Upper edge of its 95% band, where one is known. */
  readonly high?: readonly number[];
}

/** Evenly spaced numbers from low to high, both included. */
export function grid(low: number, high: number, steps = 60): readonly number[] {
  return Array.from({ length: steps + 1 }, (_, i) => low + (high - low) * i / steps);
}

/** A curve with given parameters, as a document prints it, and its R2 on the points. */
export function printedCurve(
  name: string,
  value: (x: number) => number,
  x: readonly number[],
  y: readonly number[],
  at: readonly number[],
): EvaluatedCurve {
  const mean = meanOf(y);
  const total = y.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const squared = x.reduce((sum, one, i) => sum + (y[i]! - value(one)) ** 2, 0);
  return { name, r2: 1 - squared / total, x: at, y: at.map(value) };
}

/**
 * A family fitted to points and evaluated, with a 95% residual-bootstrap band (seed 42) where the
 * points allow one.
 *
 * @throws {RangeError} when the fit does not converge.
 */
export function fittedCurve(
  family: CurveFamily,
  x: readonly number[],
  y: readonly number[],
  at: readonly number[],
): EvaluatedCurve {
  const curve = curveWithoutBand(family, x, y, at);
  const band = bootstrapCurve(family, x, y, { scheme: "residuals", seed: 42, draws: 1000, at });
  if (isUndetermined(band)) return curve;
  return {
    ...curve,
    low: band.curve.map((point) => point.low),
    high: band.curve.map((point) => point.high),
  };
}

/**
 * A family fitted to points and evaluated, without a band.
 *
 * @throws {RangeError} when the fit does not converge.
 */
export function curveWithoutBand(
  family: CurveFamily,
  x: readonly number[],
  y: readonly number[],
  at: readonly number[],
): EvaluatedCurve {
  const fit = fitCurve(family, x, y);
  if (fit.status !== "converged" || isUndetermined(fit.r2)) {
    throw new RangeError(`Cannot draw the ${family.name}: its fit is ${fit.status}`);
  }
  return {
    name: family.formula,
    r2: fit.r2,
    x: at,
    y: at.map((one) => family.value(one, fit.parameters)),
  };
}
