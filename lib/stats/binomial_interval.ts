import { ratioTails } from "./beta_tails.ts";
import { normalUpperQuantile } from "./quantiles.ts";
import { solveTail } from "./solve_tail.ts";

/** A confidence interval of a proportion, both ends in 0..1. */
export interface ProportionInterval {
  readonly method: "wilson" | "exact";
  readonly level: number;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's score interval of a proportion: the values that a normal score test at this level keeps.
 * Centre `(k + z^2 / 2) / (n + z^2)`; covers its level on average over proportions, also for small n.
 * Wilson 1927, JASA 22, 209-212.
 *
 * @param level Confidence, strictly between 0 and 1.
 * @throws {RangeError} when n is not a whole number of at least 1, k not a whole number from 0 to n,
 * or the level is outside.
 *
 * @example
 * ```ts
 * import { wilsonInterval } from "kit/stats/binomial_interval.ts";
 * import { strict as assert } from "node:assert";
 * const { low, high } = wilsonInterval(5, 10);
 * assert.equal(low.toFixed(6), "0.236593");
 * assert.equal(high.toFixed(6), "0.763407");
 * ```
 */
export function wilsonInterval(k: number, n: number, level = 0.95): ProportionInterval {
  check(k, n, level);
  const z2 = normalUpperQuantile((1 - level) / 2) ** 2;
  const half = Math.sqrt(z2 * (k * (n - k) / n + z2 / 4)) / (n + z2);
  const centre = (k + z2 / 2) / (n + z2);
  return {
    method: "wilson",
    level,
    estimate: k / n,
    low: k === 0 ? 0 : Math.max(0, centre - half),
    high: k === n ? 1 : Math.min(1, centre + half),
  };
}

/**
 * The exact interval of Clopper and Pearson: the proportions under which neither tail of the
 * binomial distribution at k falls below half of 1 - level. It covers at least its level for every
 * proportion, and mostly more. Clopper and Pearson 1934, Biometrika 26, 404-413.
 *
 * @param level Confidence, strictly between 0 and 1.
 * @throws {RangeError} as `wilsonInterval`.
 *
 * @example
 * ```ts
 * import { exactInterval } from "kit/stats/binomial_interval.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(exactInterval(0, 10).high.toFixed(6), "0.308497"); // 1 - 0.025^(1/10)
 * ```
 */
export function exactInterval(k: number, n: number, level = 0.95): ProportionInterval {
  check(k, n, level);
  const tail = (1 - level) / 2;
  return {
    method: "exact",
    level,
    estimate: k / n,
    low: k === 0 ? 0 : betaPoint("lower", tail, k, n - k + 1),
    high: k === n ? 1 : betaPoint("upper", tail, k + 1, n - k),
  };
}

/** Where the named tail of the beta distribution with shapes a and b holds this probability. */
function betaPoint(side: "lower" | "upper", probability: number, a: number, b: number): number {
  const ratio = solveTail(side, probability, (x) => ratioTails(x, a, b));
  return a * ratio / (b + a * ratio);
}

function check(k: number, n: number, level: number): void {
  if (!(Number.isInteger(n) && n > 0 && Number.isInteger(k) && k >= 0 && k <= n)) {
    throw new RangeError(
      `Cannot take "${k}" successes of "${n}" trials: needs whole numbers, at least one trial and no more successes`,
    );
  }
  if (!(level > 0 && level < 1)) {
    throw new RangeError(
      `Cannot make an interval at level "${level}": it must lie strictly between 0 and 1`,
    );
  }
}
