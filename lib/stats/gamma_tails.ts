import { devianceTerm, stirlingError } from "./special.ts";

/** Both tails of a distribution at a point, and how fast the lower one grows with the log of it. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
  /** Derivative of `lower` by the logarithm of the argument. */
  readonly slope: number;
}

/**
 * The regularised incomplete gamma functions P(shape, x) and Q(shape, x), each with full relative
 * precision where it is the smaller one.
 *
 * Formula: the power series of P below `shape + 1`, the continued fraction of Q above (Abramowitz
 * and Stegun 6.5.29 and 6.5.31), both times `x^shape e^-x / gamma(shape)` in Loader's saddle-point
 * form. No checks: shape is positive, x is at least 0.
 */
export function gammaTails(x: number, shape: number): Tails {
  if (x === 0) return { lower: 0, upper: 1, slope: 0 };
  if (x / shape === Infinity) return { lower: 1, upper: 0, slope: 0 };
  const deviance = shape * devianceTerm(x / shape, (shape - x) / shape);
  const slope = Math.sqrt(shape / (2 * Math.PI)) * Math.exp(-deviance - stirlingError(shape));
  if (x < shape + 1) {
    const lower = slope * lowerSeries(x, shape);
    return { lower, upper: 1 - lower, slope };
  }
  const upper = slope / upperFraction(x, shape);
  return { lower: 1 - upper, upper, slope };
}

/** Sum of `x^k / (shape (shape + 1) ... (shape + k))` over k from 0. */
function lowerSeries(x: number, shape: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let k = 1;; k++) {
    term *= x / (shape + k);
    const next = sum + term;
    if (next === sum) return sum;
    sum = next;
  }
}

/** `x + 1 - shape - 1 (1 - shape) / (x + 3 - shape - ...)` by the modified method of Lentz. */
function upperFraction(x: number, shape: number): number {
  let b = x + 1 - shape;
  let value = b;
  let c = b;
  let d = 0;
  for (let k = 1;; k++) {
    const a = k * (shape - k);
    b += 2;
    d = 1 / (b + a * d);
    c = b + a / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) <= 2 * Number.EPSILON) return value;
  }
}
