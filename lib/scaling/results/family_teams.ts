import type { Configuration } from "../../data/configurations.ts";
import {
  type Architecture,
  type Benchmark,
  FAMILIES,
  type Family,
  MULTI_AGENT,
} from "../../data/names.ts";
import { meanOf } from "../../stats/mean.ts";
import { ratioOfMeans } from "../../stats/ratio_of_means.ts";
import { isUndetermined, type Undetermined } from "../../stats/undetermined.ts";
import { changePct } from "./relative_change.ts";

/** Changes nearer than this, in percent, are equal: sums differ in the last bits. */
const EQUAL = 1e-9;

/** The teams of one family on one benchmark against its single agents. */
export interface FamilyTeams {
  /** The benchmark. */
  readonly benchmark: Benchmark;
  /** Vendor of the models. */
  readonly family: Family;
  /** Models of the family behind each mean. */
  readonly models: number;
  /** Relative change (%) of the family's mean success with each team architecture. */
  readonly changes: readonly { readonly architecture: Architecture; readonly changePct: number }[];
  /** The architecture with the largest change, the first of those that share it. */
  readonly best: Architecture;
  /**
   * 95% interval of the best team's change (%), by Fieller over the family's models as pairs; it
   * takes the architecture as given, although it was chosen as the best of four.
   */
  readonly interval: { readonly lowPct: number; readonly highPct: number } | Undetermined;
}

/** Mean success rate (0..1) of a family's models on one benchmark with one architecture. */
export function familySuccess(
  rows: readonly Configuration[],
  family: Family,
  benchmark: Benchmark,
  architecture: Architecture,
): number {
  return meanOf(familyRates(rows, family, benchmark, architecture).map(([, rate]) => rate));
}

/**
 * Every family on every benchmark of the rows: what each team architecture changes, and the best one
 * with its interval (Figure 6 of Kim et al.).
 *
 * @example
 * ```ts
 * import { loadConfigurations } from "kit/data/configurations.ts";
 * import { sampleRows } from "kit/data/samples.ts";
 * import { familyTeams } from "kit/scaling/results/family_teams.ts";
 * import { strict as assert } from "node:assert";
 * const teams = familyTeams(sampleRows("four-benchmark", loadConfigurations().rows));
 * assert.equal(teams.length, 12);
 * const google = teams.find((row) => row.benchmark === "finance-agent" && row.family === "google");
 * assert.equal(google?.changes[2]?.changePct.toFixed(1), "164.3");
 * ```
 */
export function familyTeams(rows: readonly Configuration[]): readonly FamilyTeams[] {
  return [...new Set(rows.map(({ benchmark }) => benchmark))].flatMap((benchmark) =>
    FAMILIES.map((family) => {
      const single = familyRates(rows, family, benchmark, "single");
      const base = familySuccess(rows, family, benchmark, "single");
      const changes = MULTI_AGENT.map((architecture) => ({
        architecture,
        changePct: changePct(familySuccess(rows, family, benchmark, architecture), base),
      }));
      const best = changes.reduce((a, b) => b.changePct > a.changePct + EQUAL ? b : a).architecture;
      const team = new Map(familyRates(rows, family, benchmark, best));
      const fit = ratioOfMeans(
        single.map(([model]) => team.get(model)!),
        single.map(([, rate]) => rate),
      );
      return {
        benchmark,
        family,
        models: single.length,
        changes,
        best,
        interval: isUndetermined(fit)
          ? fit
          : { lowPct: 100 * (fit.low - 1), highPct: 100 * (fit.high - 1) },
      };
    })
  );
}

function familyRates(
  rows: readonly Configuration[],
  family: Family,
  benchmark: Benchmark,
  architecture: Architecture,
): readonly (readonly [string, number])[] {
  return rows.filter((row) =>
    row.family === family && row.benchmark === benchmark && row.architecture === architecture
  ).map(({ model, success_rate }) => [model, success_rate]);
}
