import type { Configuration } from "./configurations.ts";

/** The three samples of configurations that the versions of Kim et al. use, by name. */
export const SAMPLES = {
  "four-benchmark": {
    rows: 180,
    description: "4 benchmarks x 5 architectures x 9 models: v1 and v2",
    includes: (row: Configuration): boolean => row.row < 180,
  },
  "six-benchmark": {
    rows: 260,
    description:
      "the above with SWE-bench Verified and Terminal-Bench for 8 models each: v3 and NMI",
    includes: (row: Configuration): boolean => row.model !== "gemini-3-flash-preview",
  },
  "all-released": {
    rows: 270,
    description: "every released configuration, gemini-3-flash-preview on two benchmarks included",
    includes: (_row: Configuration): boolean => true,
  },
} as const;

/** Name of one of the three samples. */
export type SampleName = keyof typeof SAMPLES;

/** The names of the samples, smallest first. */
export const SAMPLE_NAMES = Object.keys(SAMPLES) as readonly SampleName[];

/**
 * The configurations of a sample in the authors' row order, which shuffled folds depend on.
 *
 * @throws {RangeError} when the table does not hold the sample's number of rows.
 *
 * @example
 * ```ts
 * import { loadConfigurations } from "kit/data/configurations.ts";
 * import { sampleRows } from "kit/data/samples.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(sampleRows("six-benchmark", loadConfigurations().rows).length, 260);
 * ```
 */
export function sampleRows(
  name: SampleName,
  configurations: readonly Configuration[],
): readonly Configuration[] {
  const sample = SAMPLES[name];
  const rows = configurations.filter(sample.includes);
  if (rows.length !== sample.rows) {
    throw new RangeError(
      `Cannot take the sample ${JSON.stringify(name)}: it has ${sample.rows} configurations, ` +
        `the table yields ${rows.length}`,
    );
  }
  return rows;
}
