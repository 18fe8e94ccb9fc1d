import type { ArchitectureRow } from "../../data/architectures.ts";
import {
  curveWithoutBand,
  type EvaluatedCurve,
  fittedCurve,
  grid,
  printedCurve,
} from "../../stats/curves/evaluated_curve.ts";
import { powerLaw } from "../../stats/curves/families.ts";
import { largestR2 } from "../../stats/curves/largest_r2.ts";
import { isUndetermined } from "../../stats/undetermined.ts";

/** The printed mean turns of one architecture, as a multiple of the single agent's too. */
export interface TurnPoint extends Pick<ArchitectureRow, "architecture" | "agents" | "turns"> {
  /** Printed standard deviation of the turns. */
  readonly turnsSd: number;
  /** Turns divided by the single agent's. */
  readonly timesSingle: number;
  /** Whether the mean lies on or above the fitted law. */
  readonly above: boolean;
}

/** Turns of the architectures against agents: the printed law, its best fit, and the ceiling. */
export interface TurnCurves {
  /** The mean turns of the five architectures. */
  readonly points: readonly TurnPoint[];
  /** The law that the paper prints. */
  readonly printed: EvaluatedCurve;
  /** The power law that fits the five means best. */
  readonly fitted: EvaluatedCurve;
  /** Largest R2 that any function of the number of agents can reach on the five means. */
  readonly ceiling: number;
  /** R2 that the paper prints for its law. */
  readonly printedR2: number;
}

const PRINTED = { prefactor: 2.72, exponent: 1.724, r2: 0.974 };

/**
 * The law of turns of Kim et al., T = 2.72 (n + 0.5)^1.724 with a printed R2 of 0.974, beside the
 * least-squares law and the largest R2 that any function of the number of agents can reach.
 *
 * @throws {RangeError} when the agents do not vary or no architecture is "single".
 *
 * @example
 * ```ts
 * import { loadArchitectures } from "kit/data/architectures.ts";
 * import { turnCurves } from "kit/scaling/coordination/turn_curves.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(turnCurves(loadArchitectures().rows).ceiling.toFixed(3), "0.717");
 * ```
 */
export function turnCurves(architectures: readonly ArchitectureRow[]): TurnCurves {
  const x = architectures.map(({ agents }) => agents);
  const y = architectures.map(({ turns }) => turns);
  const at = grid(1, 5);
  const shifted = { ...powerLaw, formula: "best a (n + 0.5)^b" };
  const agents = x.map((n) => n + 0.5);
  const moved = fittedCurve(shifted, agents, y, at.map((n) => n + 0.5));
  const own = curveWithoutBand(shifted, agents, y, agents).y;
  const single = architectures.find(({ architecture }) => architecture === "single");
  if (single === undefined) throw new RangeError("Cannot compare turns: no single agent");
  const { prefactor, exponent } = PRINTED;
  return {
    points: architectures.map(({ architecture, agents, turns, turns_sd }, i) => ({
      architecture,
      agents,
      turns,
      turnsSd: turns_sd,
      timesSingle: turns / single.turns,
      above: turns >= own[i]!,
    })),
    printed: printedCurve(
      `printed ${prefactor} (n + 0.5)^${exponent}`,
      (n) => prefactor * (n + 0.5) ** exponent,
      x,
      y,
      at,
    ),
    fitted: { ...moved, x: at },
    ceiling: ceilingOf(x, y),
    printedR2: PRINTED.r2,
  };
}

function ceilingOf(x: readonly number[], y: readonly number[]): number {
  const { r2 } = largestR2(x, y);
  if (isUndetermined(r2)) throw new RangeError(r2.reason);
  return r2;
}
