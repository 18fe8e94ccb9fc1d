import type { Configuration } from "../../data/configurations.ts";
import {
  type Architecture,
  FAMILIES,
  type Family,
  type Model,
  MODELS,
  MULTI_AGENT,
} from "../../data/names.ts";
import { meanOf } from "../../stats/mean.ts";
import { ratioOfMeans } from "../../stats/ratio_of_means.ts";
import { isUndetermined, type Undetermined } from "../../stats/undetermined.ts";
import { changePct } from "./relative_change.ts";

/** The team architecture with the highest mean success of one model over its benchmarks. */
export interface BestTeam {
  /** The best team architecture. */
  readonly architecture: Architecture;
  /** Relative change (%) of its mean success against the same model's single agent. */
  readonly changePct: number;
}

/** The best team architecture of a model by mean success over the benchmarks of the rows. */
export function bestTeamOf(rows: readonly Configuration[], model: Model): BestTeam {
  const meanRate = (architecture: Architecture): number =>
    meanOf(ratesOf(rows, model, architecture).map(({ success_rate }) => success_rate));
  const single = meanRate("single");
  const changes = MULTI_AGENT.map((architecture) => ({
    architecture,
    changePct: changePct(meanRate(architecture), single),
  }));
  return changes.reduce((best, next) => next.changePct > best.changePct ? next : best);
}

/** The best team of a model with its uncertainty over benchmarks. */
export interface BestTeamChange extends BestTeam {
  /** Vendor of the model. */
  readonly family: Family;
  /** The language model. */
  readonly model: Model;
  /** Benchmarks behind both means. */
  readonly benchmarks: number;
  /**
   * 95% interval of the change (%), by Fieller over the benchmarks as pairs. It takes the
   * architecture as given, although it was chosen as the best of four.
   */
  readonly interval: { readonly lowPct: number; readonly highPct: number } | Undetermined;
}

/**
 * The best team of every model of the rows against its single agent, by family.
 *
 * @throws {RangeError} when a model has fewer than two benchmarks.
 *
 * @example
 * ```ts
 * import { loadConfigurations } from "kit/data/configurations.ts";
 * import { sampleRows } from "kit/data/samples.ts";
 * import { bestTeamChanges } from "kit/scaling/results/best_team_by_model.ts";
 * import { strict as assert } from "node:assert";
 * const rows = sampleRows("four-benchmark", loadConfigurations().rows);
 * const gpt5 = bestTeamChanges(rows).find(({ model }) => model === "gpt-5");
 * assert.equal(gpt5?.architecture, "decentralized");
 * assert.equal(gpt5?.changePct.toFixed(1), "8.7");
 * ```
 */
export function bestTeamChanges(rows: readonly Configuration[]): readonly BestTeamChange[] {
  const models = new Map(rows.map(({ model, family }) => [model, family]));
  return FAMILIES.flatMap((family) =>
    MODELS.filter((model) => models.get(model) === family).map((model) => {
      const best = bestTeamOf(rows, model);
      const singles = ratesOf(rows, model, "single");
      const teams = new Map(
        ratesOf(rows, model, best.architecture).map((row) => [row.benchmark, row.success_rate]),
      );
      const fit = ratioOfMeans(
        singles.map(({ benchmark }) => teams.get(benchmark)!),
        singles.map(({ success_rate }) => success_rate),
      );
      return {
        family,
        model,
        benchmarks: singles.length,
        ...best,
        interval: isUndetermined(fit)
          ? fit
          : { lowPct: 100 * (fit.low - 1), highPct: 100 * (fit.high - 1) },
      };
    })
  );
}

function ratesOf(
  rows: readonly Configuration[],
  model: Model,
  architecture: Architecture,
): readonly Configuration[] {
  const own = rows.filter((row) => row.model === model && row.architecture === architecture);
  if (own.length === 0) throw new RangeError(`No ${architecture} rows of ${JSON.stringify(model)}`);
  return own;
}
