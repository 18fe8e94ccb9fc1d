import { normalUpper } from "../../stats/tails.ts";
import { normalUpperQuantile } from "../../stats/quantiles.ts";
import { type Undetermined, undetermined } from "../../stats/undetermined.ts";

/** How sure a pilot shall be. */
export interface PilotGoal {
  /** Two-sided level of the test; default 0.05. */
  readonly alpha?: number;
  /** Chance of telling the two apart if they differ as expected; default 0.8. */
  readonly power?: number;
}

/** Instances that a pilot needs to tell two architectures apart. */
export interface PilotSize {
  /** Instances with each of the two architectures. */
  readonly instances: number;
  /** Whether both architectures get the same instances. */
  readonly design: "paired" | "unpaired";
  /** Two-sided level of the test. */
  readonly alpha: number;
  /** Chance of telling them apart. */
  readonly power: number;
}

/**
 * Instances an architecture for a test of two success rates on different instances: normal
 * approximation with pooled variance under equality (Fleiss, Levin and Paik 2003, formula 4.14
 * without continuity correction).
 *
 * Undetermined for equal rates: no number of instances tells them apart.
 *
 * @throws {RangeError} for a rate outside 0..1.
 *
 * @example
 * ```ts
 * import { unpairedPilot } from "kit/scaling/predictor/pilot_size.ts";
 * import { strict as assert } from "node:assert";
 * const size = unpairedPilot(0.5, 0.6);
 * assert.ok("instances" in size && size.instances === 388);
 * ```
 */
export function unpairedPilot(
  p1: number,
  p2: number,
  goal: PilotGoal = {},
): PilotSize | Undetermined {
  checkRates(p1, p2);
  const { alpha = 0.05, power = 0.8 } = goal;
  if (p1 === p2) return equalRates(p1);
  const mean = (p1 + p2) / 2;
  const needed = (normalUpperQuantile(alpha / 2) * Math.sqrt(2 * mean * (1 - mean)) +
        normalUpperQuantile(1 - power) * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2))) ** 2 /
    (p1 - p2) ** 2;
  return { instances: Math.ceil(needed), design: "unpaired", alpha, power };
}

/**
 * Instances for McNemar's test of two success rates on the same instances (Connor 1987): the
 * correlation of the two outcomes sets how many instances are discordant. A correlation of 0 gives
 * nearly the unpaired size; the data's own is about 0.6.
 *
 * @throws {RangeError} for a rate outside 0..1, or a correlation that the two rates do not allow.
 */
export function pairedPilot(
  p1: number,
  p2: number,
  correlation: number,
  goal: PilotGoal = {},
): PilotSize | Undetermined {
  checkRates(p1, p2);
  const { alpha = 0.05, power = 0.8 } = goal;
  if (p1 === p2) return equalRates(p1);
  const both = p1 * p2 + correlation * Math.sqrt(p1 * (1 - p1) * p2 * (1 - p2));
  const [first, second] = [p1 - both, p2 - both];
  if (both < -1e-12 || first < -1e-12 || second < -1e-12 || 1 - p1 - p2 + both < -1e-12) {
    throw new RangeError(
      `Cannot pair rates of ${p1} and ${p2} with a correlation of ${correlation}: they do not allow it`,
    );
  }
  const discordant = first + second;
  const difference = first - second;
  const needed = (normalUpperQuantile(alpha / 2) * Math.sqrt(discordant) +
        normalUpperQuantile(1 - power) * Math.sqrt(Math.max(0, discordant - difference ** 2))) **
      2 /
    difference ** 2;
  return { instances: Math.ceil(needed), design: "paired", alpha, power };
}

/** Chance that the unpaired test tells two rates apart with so many instances each. */
export function unpairedPower(p1: number, p2: number, instances: number, alpha = 0.05): number {
  checkRates(p1, p2);
  const mean = (p1 + p2) / 2;
  const spread = Math.sqrt((p1 * (1 - p1) + p2 * (1 - p2)) / instances);
  const reach = normalUpperQuantile(alpha / 2) * Math.sqrt(2 * mean * (1 - mean) / instances);
  return normalUpper((reach - Math.abs(p1 - p2)) / spread);
}

/** The largest correlation that two success rates allow, at most `wanted`. */
export function allowedCorrelation(p1: number, p2: number, wanted: number): number {
  const [low, high] = p1 < p2 ? [p1, p2] : [p2, p1];
  const most = (low - p1 * p2) / Math.sqrt(p1 * (1 - p1) * p2 * (1 - p2));
  return Math.min(wanted, Number.isFinite(most) ? most : 0, high === 0 ? 0 : 1);
}

function equalRates(p: number): Undetermined {
  return undetermined(`both rates are ${p}: no number of instances tells them apart`);
}

function checkRates(...rates: readonly number[]): void {
  for (const rate of rates) {
    if (rate >= 0 && rate <= 1) continue;
    throw new RangeError(`Cannot size a pilot for a success rate of ${rate}: must be 0 to 1`);
  }
}
