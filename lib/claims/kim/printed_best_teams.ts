import type { Configuration } from "../../data/configurations.ts";
import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import { KIM_VERSIONS, type KimVersion } from "../../data/names.ts";
import { sampleRows } from "../../data/samples.ts";
import { type BestTeamChange, bestTeamChanges } from "../../scaling/results/best_team_by_model.ts";
import { rowsOf } from "../quantities.ts";
import { ANNOTATIONS } from "./figure_one.ts";
import { sampleOf } from "./versions.ts";

/**
 * The best team of a model on a sample, and what Figure 1 of Kim et al. prints for it in each
 * version.
 */
export interface PrintedBestTeam extends BestTeamChange {
  /** The printed change (%) of each version; empty where none prints one. */
  readonly printed: readonly { readonly version: KimVersion; readonly valuePct: number }[];
}

/**
 * The best team of each model on the four and on the six benchmarks of Kim et al. and its relative
 * change (%) against the single agent, with what Figure 1 of the versions that use the sample
 * prints. A model without a rate on the added benchmarks stands once.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { printedBestTeams } from "kit/claims/kim/printed_best_teams.ts";
 * import { strict as assert } from "node:assert";
 * const { configurations, kimQuantities } = loadTables();
 * const [four, six] = printedBestTeams(configurations, kimQuantities)
 *   .filter(({ model }) => model === "gpt-5");
 * assert.deepEqual(four?.printed.map(({ valuePct }) => valuePct), [8.1, 8.7]);
 * assert.deepEqual(six?.printed.map(({ valuePct }) => valuePct), [12.3]);
 * ```
 */
export function printedBestTeams(
  configurations: readonly Configuration[],
  quantities: readonly PrintedQuantity[],
): readonly PrintedBestTeam[] {
  const [four, six] = (["four-benchmark", "six-benchmark"] as const).map((sample) =>
    bestTeamChanges(sampleRows(sample, configurations)).map((row) => ({
      ...row,
      printed: KIM_VERSIONS.filter((version) => sampleOf(version) === sample)
        .flatMap((version) => annotation(quantities, row.model, version)),
    }))
  );
  return four!.flatMap((row) => [
    row,
    ...six!.filter(({ model, benchmarks }) => model === row.model && benchmarks > row.benchmarks),
  ]);
}

function annotation(
  quantities: readonly PrintedQuantity[],
  model: string,
  version: KimVersion,
): PrintedBestTeam["printed"] {
  return ANNOTATIONS.filter((one) => one.model === model).flatMap(({ subject }) =>
    rowsOf(quantities, { quantity: "relative change best MAS vs SAS", subject })
      .filter((row) => row.version === version)
      .map(({ printed }) => ({ version, valuePct: Number(printed) }))
  );
}
