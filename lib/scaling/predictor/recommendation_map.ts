import { type Architecture, ARCHITECTURES } from "../../data/names.ts";
import type { Calibration } from "./calibrate.ts";
import { DEFAULTS, recommend, type RecommendationSources } from "./recommend.ts";

/** The recommendation for one number of tools and one single-agent baseline. */
export interface MapCell {
  /** Number of tools. */
  readonly tools: number;
  /** Single-agent success, 0..1. */
  readonly baseline: number;
  /** The architecture to choose. */
  readonly recommendation: Architecture;
  /** Expected success of the highest ranked team minus that of one agent, by the pooled model. */
  readonly teamGain: number;
  /** Expected success lost by choosing it now, 0..1. */
  readonly expectedRegret: number;
  /** Whether a pilot gains more than `worth`. */
  readonly measureFirst: boolean;
}

/** Tools and baselines of the map. */
const MAP_TOOLS = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 18, 20] as const;
/** Single-agent baselines of the map, 0.025 to 0.975. */
const MAP_BASELINES: readonly number[] = Array.from(
  { length: 20 },
  (_, i) => (2 * i + 1) / 40,
);

/**
 * The recommendation for each of 14 numbers of tools (1 to 20) and 20 single-agent baselines (0.025
 * to 0.975) at one Intelligence Index, with 1000 draws each.
 *
 * @param index Intelligence Index of the model on the scale of v2 and v3, in points.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { CALIBRATION } from "kit/scaling/predictor/calibration.ts";
 * import { recommendationMap } from "kit/scaling/predictor/recommendation_map.ts";
 * import { strict as assert } from "node:assert";
 * const cells = recommendationMap(loadTables(), CALIBRATION, 65);
 * assert.equal(cells.length, 14 * 20);
 * for (const { baseline, recommendation } of cells) {
 *   assert.equal(recommendation === "single", baseline > 0.45);
 * }
 * ```
 */
export function recommendationMap(
  sources: RecommendationSources,
  calibration: Calibration,
  index: number,
): readonly MapCell[] {
  return MAP_TOOLS.flatMap((tools) =>
    MAP_BASELINES.map((baseline) => {
      const answer = recommend({ ...DEFAULTS, tools, baseline, index }, sources, calibration, {
        draws: 1000,
        simulated: 150,
        pilotSizes: [50],
      });
      const expected = (names: readonly Architecture[]): number =>
        Math.max(
          ...answer.ranking.filter(({ architecture }) => names.includes(architecture))
            .map((row) => row.expected),
        );
      return {
        tools,
        baseline,
        recommendation: answer.recommendation,
        teamGain: expected(ARCHITECTURES.slice(1)) - expected(["single"]),
        expectedRegret: answer.expectedRegret,
        measureFirst: answer.measureFirst,
      };
    })
  );
}
