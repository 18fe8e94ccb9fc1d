import { type Architecture, ARCHITECTURES } from "../../data/names.ts";
import type { Calibration, HeldOutRegret } from "./calibrate.ts";
import type { Setting } from "../selection/predictor.ts";
import { PUBLISHED_THRESHOLD } from "../selection/threshold_rules.ts";
import type { Observation } from "./condition.ts";

/** What the choice between architectures starts from. */
export interface Known {
  readonly setting: Setting;
  /** Measured single-agent success, 0..1. */
  readonly baseline: number | null;
  readonly pilot: readonly Observation[];
  /** Expected success by the pooled model, in the order of `ARCHITECTURES`. */
  readonly expected: readonly number[];
}

const ORDER: readonly Setting[] = ["tools-and-index", "single-agent-baseline", "pilot"];

/**
 * The predictor to follow: among those that need no more than is known, the one with the least mean
 * regret on benchmarks never seen. It may be a baseline; then no model did better. Pilots were scored
 * at a few sizes, and the nearest size counts.
 */
export function predictorToFollow(
  { regrets }: Pick<Calibration, "regrets">,
  setting: Setting,
  pilotInstances: number | null,
): HeldOutRegret {
  const known = regrets.filter((row) => ORDER.indexOf(row.setting) <= ORDER.indexOf(setting));
  const sizes = known.flatMap(({ predictor }) => pilotSizeOf(predictor) ?? []);
  const nearest = sizes.reduce<number | null>((best, size) => {
    const gap = (x: number): number => Math.abs(Math.log(x / (pilotInstances ?? x)));
    return best === null || gap(size) < gap(best) ? size : best;
  }, null);
  const candidates = known.filter(({ predictor }) => {
    const size = pilotSizeOf(predictor);
    return size === null || size === nearest;
  });
  return candidates.reduce((best, row) => row.meanRegret < best.meanRegret ? row : best);
}

function pilotSizeOf(predictor: string): number | null {
  const size = /-(\d+)$/.exec(predictor.replace(/^rule-45$/, ""))?.[1];
  return size === undefined ? null : Number(size);
}

/** The architecture that a predictor chooses. */
export function chosenBy(
  predictor: string,
  known: Known,
  team: Architecture,
): Architecture {
  if (predictor === "always-single") return "single";
  if (predictor === "rule-45") return known.baseline! >= PUBLISHED_THRESHOLD ? "single" : team;
  if (predictor.startsWith("pooled")) return ARCHITECTURES[largest(known.expected)]!;
  if (predictor.startsWith("pilot-winner")) {
    const rates = ARCHITECTURES.map((_, a) => {
      const count = known.pilot.find(({ architecture }) => architecture === a);
      if (count !== undefined) return count.successes / count.instances;
      return a === 0 ? known.baseline ?? -1 : -1;
    });
    return ARCHITECTURES[largest(rates)]!;
  }
  throw new RangeError(`Cannot follow the predictor ${JSON.stringify(predictor)}`);
}

function largest(values: readonly number[]): number {
  return values.indexOf(Math.max(...values));
}
