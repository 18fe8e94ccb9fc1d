import type { ArchitectureRow } from "../../data/architectures.ts";
import type { Configuration } from "../../data/configurations.ts";
import { MULTI_AGENT } from "../../data/names.ts";
import { type SampleName, sampleRows } from "../../data/samples.ts";
import { meanOf } from "../../stats/mean.ts";
import { pairsOf, type TeamArchitecture } from "../results/pairs.ts";
import { clusterInterval } from "../selection/cluster_interval.ts";
import { errorRatioBound } from "./task_error_ratio.ts";

/**
 * Failures of a team over the single agent's on one sample, beside the printed error amplification.
 */
export interface ErrorRatioRow {
  /** The team's architecture. */
  readonly architecture: TeamArchitecture;
  /** The sample. */
  readonly sample: SampleName;
  /** (1 - S) / (1 - S_single) of each benchmark x model pair. */
  readonly pairs: readonly number[];
  /** Mean ratio over the pairs. */
  readonly mean: number;
  /** 95% cluster-bootstrap interval of the mean over models. */
  readonly low: number;
  /** Upper end of that interval. */
  readonly high: number;
  /** The same over benchmarks: what another benchmark might show. */
  readonly wideLow: number;
  /** Upper end of that interval. */
  readonly wideHigh: number;
  /** The largest ratio that any pair of the sample can reach, with a team that always fails. */
  readonly bound: number;
  /** Error amplification of Table 5, with its interval where one is printed. */
  readonly printed: number;
  /** The printed 95% interval; null where none is printed. */
  readonly printedInterval: readonly [low: number, high: number] | null;
}

const SAMPLES = ["four-benchmark", "six-benchmark"] as const;

/**
 * How many times as often each team fails as the single agent, (1 - S) / (1 - S_single), on the
 * sample of v1 and v2 and on that of v3, beside the error amplification that Kim et al. print.
 *
 * @throws {RangeError} when an architecture is missing.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { errorRatioRows } from "kit/scaling/coordination/error_ratio_rows.ts";
 * import { strict as assert } from "node:assert";
 * const { architectures, configurations } = loadTables();
 * const [first] = errorRatioRows(architectures, configurations);
 * assert.deepEqual([first?.printed, first?.mean.toFixed(2)], [17.2, "1.30"]);
 * ```
 */
export function errorRatioRows(
  architectures: readonly ArchitectureRow[],
  configurations: readonly Configuration[],
): readonly ErrorRatioRow[] {
  return MULTI_AGENT.flatMap((architecture) => {
    const row = architectures.find((one) => one.architecture === architecture);
    if (row === undefined) throw new RangeError(`No row of the architecture "${architecture}"`);
    const { error_amplification_low: low, error_amplification_high: high } = row;
    return SAMPLES.map((sample) => ({
      architecture,
      sample,
      ...ratiosOn(sampleRows(sample, configurations), architecture),
      printed: row.error_amplification,
      printedInterval: low === null || high === null ? null : [low, high] as const,
    }));
  });
}

function ratiosOn(
  rows: readonly Configuration[],
  architecture: TeamArchitecture,
): Omit<ErrorRatioRow, "architecture" | "sample" | "printed" | "printedInterval"> {
  const pairs = pairsOf(rows);
  const ratios = pairs.map(({ rates }) => (1 - rates[architecture]) / (1 - rates.single));
  const models = clusterInterval(ratios, pairs.map(({ model }) => model));
  const benchmarks = clusterInterval(ratios, pairs.map(({ benchmark }) => benchmark));
  return {
    pairs: ratios,
    mean: meanOf(ratios),
    low: models.low,
    high: models.high,
    wideLow: benchmarks.low,
    wideHigh: benchmarks.high,
    bound: errorRatioBound(rows).largestPair,
  };
}
