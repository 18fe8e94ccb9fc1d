import type { Tails } from "./gamma_tails.ts";

/** Natural logarithms between which a solution is sought: the range of doubles, with room. */
const LOG_LIMIT = 700;

/**
 * The positive point at which the named tail has the given probability.
 *
 * Newton's method on the logarithms of the point and of the smaller of the two tails (the one
 * with full relative precision), kept inside a shrinking bracket by bisection. The slope of the
 * tails is their derivative by the logarithm of the point, so no density is needed.
 *
 * @param complement The probability of the other tail, where the caller knows it more precisely
 * than `1 - probability`.
 * @throws {RangeError} when the point leaves the range of doubles.
 */
export function solveTail(
  side: "lower" | "upper",
  probability: number,
  tailsAt: (x: number) => Tails,
  complement = 1 - probability,
): number {
  const flip = probability > 0.5;
  const upper = (side === "upper") !== flip;
  const target = Math.log(flip ? complement : probability);
  const direction = upper ? -1 : 1;
  let low = -LOG_LIMIT;
  let high = LOG_LIMIT;
  let at = 0;
  for (let i = 0; i < 200; i++) {
    const tails = tailsAt(Math.exp(at));
    const tail = upper ? tails.upper : tails.lower;
    const excess = direction * (Math.log(tail) - target);
    if (excess > 0) high = at;
    else low = at;
    const newton = excess * tail / tails.slope;
    if (Math.abs(newton) < 1e-9) return Math.exp(at) * Math.exp(-newton);
    const next = at - newton;
    at = next > low && next < high ? next : (low + high) / 2;
  }
  throw new RangeError(
    `Cannot find the point with ${side} tail "${probability}": it lies outside the range of doubles`,
  );
}
