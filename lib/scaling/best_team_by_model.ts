import type { Configuration } from "../data/configurations.ts";
import { type Architecture, type Model, MULTI_AGENT } from "../data/names.ts";
import { changePct } from "./relative_change.ts";

/** The team architecture with the highest mean success of one model over its benchmarks. */
export interface BestTeam {
  readonly architecture: Architecture;
  /** Relative change (%) of its mean success against the same model's single agent. */
  readonly changePct: number;
}

/** The best team architecture of a model by mean success over the benchmarks of the rows. */
export function bestTeamOf(rows: readonly Configuration[], model: Model): BestTeam {
  const meanOf = (architecture: Architecture): number => {
    const rates = rows.filter((row) => row.model === model && row.architecture === architecture)
      .map((row) => row.success_rate);
    if (rates.length === 0) {
      throw new RangeError(`No ${architecture} rows of ${JSON.stringify(model)}`);
    }
    return rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  };
  const single = meanOf("single");
  const changes = MULTI_AGENT.map((architecture) => ({
    architecture,
    changePct: changePct(meanOf(architecture), single),
  }));
  return changes.reduce((best, next) => next.changePct > best.changePct ? next : best);
}
