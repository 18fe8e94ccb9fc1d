import type { Matrix } from "../../stats/matrix.ts";
import { conditionOnCounts } from "./condition.ts";
import type { LogitPosterior } from "./pooled_posterior.ts";
import { drawRates, expectedRates } from "./rates.ts";
import { type RandomSource, randomSource } from "../../stats/random.ts";

/** A pilot: so many instances with each of some architectures. */
export interface PilotPlan {
  /** Instances with each architecture. */
  readonly instances: number;
  /** Positions in `ARCHITECTURES`. */
  readonly architectures: readonly number[];
}

/** What a pilot is expected to leave of the regret. */
export interface PilotValue extends PilotPlan {
  /** Mean distance (success rate, 0..1) from the best after choosing with the pilot. */
  readonly expectedRegret: number;
}

/** What deciding now is expected to cost, and what pilots would save. */
export interface DecisionValue {
  /** Architecture with the highest expected success, position in `ARCHITECTURES`. */
  readonly best: number;
  /** Expected regret of each architecture if chosen now. */
  readonly regretOf: readonly number[];
  /** Chance that each architecture is the best. */
  readonly probabilityBest: readonly number[];
  /** Chance that each architecture is within the margin of the best. */
  readonly probabilityWithin: readonly number[];
  readonly pilots: readonly PilotValue[];
  readonly draws: number;
  readonly seed: number;
}

/** How the value of a decision is simulated. */
export interface DecisionOptions {
  /** Points of success (0..1) within which an architecture is as good as the best; default 0.05. */
  readonly margin?: number;
  /** Pilots to value; default none. */
  readonly pilots?: readonly PilotPlan[];
  /** Draws of the architectures' success rates; default 2000. */
  readonly draws?: number;
  /** Draws whose pilots are simulated; default 300. */
  readonly simulated?: number;
  /** Seed of the draws; default 42. */
  readonly seed?: number;
}

/**
 * The value of deciding now and of piloting first, by simulation from what is believed: success rates
 * are drawn; deciding now loses the distance from the best to the choice; a pilot is drawn from the
 * same rates, learnt from, and the choice made again (Raiffa and Schlaifer 1961, preposterior
 * analysis).
 */
export function decisionValue(
  believed: LogitPosterior,
  options: DecisionOptions = {},
): DecisionValue {
  const { margin = 0.05, pilots = [], draws = 2000, simulated = 300, seed = 42 } = options;
  const rates = drawRates(believed, draws, seed);
  const n = rates.columns;
  const regretOf = new Float64Array(n);
  const probabilityBest = new Float64Array(n);
  const probabilityWithin = new Float64Array(n);
  for (let from = 0; from < draws * n; from += n) {
    const first = largest(rates.values, from, n);
    const best = rates.values[from + first]!;
    probabilityBest[first]! += 1 / draws;
    for (let a = 0; a < n; a++) {
      const rate = rates.values[from + a]!;
      regretOf[a]! += (best - rate) / draws;
      if (rate >= best - margin) probabilityWithin[a]! += 1 / draws;
    }
  }
  const random = randomSource(seed + 1);
  return {
    best: largest(expectedRates(believed)),
    regretOf: [...regretOf],
    probabilityBest: [...probabilityBest],
    probabilityWithin: [...probabilityWithin],
    pilots: pilots.map((plan) => ({
      ...plan,
      expectedRegret: regretAfter(believed, plan, rates, Math.min(simulated, draws), random),
    })),
    draws,
    seed,
  };
}

/** Mean regret over true rates when a pilot is drawn from them, learnt from, and then chosen. */
function regretAfter(
  believed: LogitPosterior,
  { instances, architectures }: PilotPlan,
  { columns: n, values: truths }: Matrix,
  simulated: number,
  random: RandomSource,
): number {
  let sum = 0;
  for (let from = 0; from < simulated * n; from += n) {
    const counts = architectures.map((architecture) => {
      const rate = truths[from + architecture]!;
      let successes = 0;
      for (let i = 0; i < instances; i++) if (random.fraction() < rate) successes += 1;
      return { architecture, successes, instances };
    });
    const chosen = largest(expectedRates(conditionOnCounts(believed, counts)));
    sum += truths[from + largest(truths, from, n)]! - truths[from + chosen]!;
  }
  return sum / simulated;
}

/** Position, counted from `from`, of the first largest of n values. */
function largest(values: ArrayLike<number>, from = 0, n = values.length): number {
  let at = 0;
  for (let a = 1; a < n; a++) if (values[from + a]! > values[from + at]!) at = a;
  return at;
}
