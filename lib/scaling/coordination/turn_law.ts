import { meanOf } from "../../stats/mean.ts";
import type { ArchitectureRow } from "../../data/architectures.ts";
import { type CurveFamily, separableStarts } from "../../stats/curves/family.ts";
import { fitCurve } from "../../stats/curves/fit_curve.ts";
import { largestR2 } from "../../stats/curves/largest_r2.ts";
import { leastSquares } from "../../stats/least_squares.ts";
import { matrixFromRows } from "../../stats/matrix.ts";
import { tQuantile } from "../../stats/quantiles.ts";
import { tTwoSided } from "../../stats/tails.ts";
import { isUndetermined } from "../../stats/undetermined.ts";

const EXPONENTS = [0.5, 1, 1.5, 2, 2.5, 3];

/** The paper's form of the law of turns: a (n + 0.5)^b for n agents. */
const TURN_LAW: CurveFamily = {
  name: "turn law",
  formula: "a (n + 0.5)^b",
  parameters: ["a", "b"],
  value: (n, p) => p[0]! * (n + 0.5) ** p[1]!,
  starts: (x, y) =>
    separableStarts(
      x,
      y,
      EXPONENTS.map((b) => [b]),
      (n, [b]) => [(n + 0.5) ** b!],
      (linear, [b]) => [linear[0]!, b!],
    ),
};

/** What mean turns of architectures say about a law in the number of agents. */
export interface TurnLawFit {
  readonly prefactor: number;
  readonly exponent: number;
  /** 95% interval of the exponent, t with two degrees of freedom less than means. */
  readonly exponentInterval: readonly [number, number];
  readonly exponentSe: number;
  /** Two-sided p of the exponent against 0. */
  readonly exponentP: number;
  readonly r2: number;
  /** The largest R2 that any function of the number of agents can reach on these means. */
  readonly ceiling: number;
}

/**
 * Least-squares fit of the law of turns to the mean turns of architectures.
 *
 * @throws {RangeError} when the fit does not converge or the means leave it undetermined.
 *
 * @example
 * ```ts
 * import { loadArchitectures } from "kit/data/architectures.ts";
 * import { fitTurnLaw } from "kit/scaling/coordination/turn_law.ts";
 * import { strict as assert } from "node:assert";
 * const { exponent, ceiling } = fitTurnLaw(loadArchitectures().rows);
 * assert.equal(exponent.toFixed(3), "2.249");
 * assert.equal(ceiling.toFixed(3), "0.717");
 * ```
 */
export function fitTurnLaw(architectures: readonly ArchitectureRow[]): TurnLawFit {
  const agents = architectures.map((row) => row.agents);
  const turns = architectures.map((row) => row.turns);
  const fit = fitCurve(TURN_LAW, agents, turns);
  if (fit.status !== "converged") throw new RangeError(`Cannot fit the turn law: ${fit.reason}`);
  const ceiling = largestR2(agents, turns).r2;
  for (const value of [fit.standardErrors, fit.r2, ceiling]) {
    if (isUndetermined(value)) throw new RangeError(`Cannot judge the turn law: ${value.reason}`);
  }
  const [prefactor, exponent] = [fit.parameters[0]!, fit.parameters[1]!];
  const se = (fit.standardErrors as readonly number[])[1]!;
  const half = tQuantile(0.975, fit.dfResidual) * se;
  return {
    prefactor,
    exponent,
    exponentInterval: [exponent - half, exponent + half],
    exponentSe: se,
    exponentP: tTwoSided(exponent / se, fit.dfResidual),
    r2: fit.r2 as number,
    ceiling: ceiling as number,
  };
}

/** The exponent's uncertainty over single configurations instead of means. */
export interface TurnLawOverConfigurations {
  readonly configurations: number;
  /** 95% interval of the exponent, t with two degrees of freedom less than configurations. */
  readonly exponentInterval: readonly [number, number];
  readonly exponentP: number;
  /** The share of the variance between configurations that the best law explains. */
  readonly r2: number;
}

/**
 * The same fit to `each` configurations an architecture. With equal numbers the least-squares law
 * is that of the means; its standard error follows from the printed means and standard deviations.
 *
 * @throws {RangeError} when the fit to the means fails.
 *
 * @example
 * ```ts
 * import { loadArchitectures } from "kit/data/architectures.ts";
 * import { turnLawOverConfigurations } from "kit/scaling/coordination/turn_law.ts";
 * import { strict as assert } from "node:assert";
 * const { exponentInterval, r2 } = turnLawOverConfigurations(loadArchitectures().rows, 36);
 * assert.deepEqual(exponentInterval.map((end) => end.toFixed(2)), ["1.75", "2.75"]);
 * assert.equal(r2.toFixed(3), "0.522");
 * ```
 */
export function turnLawOverConfigurations(
  architectures: readonly ArchitectureRow[],
  each: number,
): TurnLawOverConfigurations {
  const fit = fitTurnLaw(architectures);
  const turns = architectures.map((row) => row.turns);
  const mean = meanOf(turns);
  const between = turns.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const lack = (1 - fit.r2) * between;
  const within = (each - 1) * architectures.reduce((sum, row) => sum + row.turns_sd ** 2, 0);
  const configurations = each * turns.length;
  const residual = each * lack + within;
  const variances = residual / (configurations - 2) / (lack / (turns.length - 2));
  const se = fit.exponentSe * Math.sqrt(variances / each);
  const half = tQuantile(0.975, configurations - 2) * se;
  return {
    configurations,
    exponentInterval: [fit.exponent - half, fit.exponent + half],
    exponentP: tTwoSided(fit.exponent / se, configurations - 2),
    r2: 1 - residual / (each * between + within),
  };
}

/**
 * The law of turns as a straight line of log turns on log(n + 0.5), by least squares.
 *
 * @throws {RangeError} when the number of agents does not vary.
 *
 * @example
 * ```ts
 * import { loadArchitectures } from "kit/data/architectures.ts";
 * import { turnLawInLogarithms } from "kit/scaling/coordination/turn_law.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(turnLawInLogarithms(loadArchitectures().rows).exponent.toFixed(3), "1.382");
 * ```
 */
export function turnLawInLogarithms(
  architectures: readonly ArchitectureRow[],
): Pick<TurnLawFit, "prefactor" | "exponent" | "r2" | "ceiling"> {
  const turns = architectures.map((row) => Math.log(row.turns));
  const design = matrixFromRows(architectures.map(({ agents }) => [1, Math.log(agents + 0.5)]));
  const { coefficients, r2 } = leastSquares(design, turns);
  const ceiling = largestR2(architectures.map(({ agents }) => agents), turns).r2;
  if (isUndetermined(ceiling)) throw new RangeError(`Cannot judge the turn law: ${ceiling.reason}`);
  return { prefactor: Math.exp(coefficients[0]!), exponent: coefficients[1]!, r2, ceiling };
}
