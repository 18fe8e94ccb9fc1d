import { ARCHITECTURES, MODELS } from "../../data/names.ts";
import { BENCHMARKS } from "../../data/names.ts";
import { randomSource } from "../../stats/random.ts";
import type { Observation } from "../predictor/condition.ts";
import type { Decision } from "./decisions.ts";
import type { PredictionTask } from "./predictor.ts";

/**
 * A simulated pilot: counts of some instances with each measured team of a decision. Where outcomes
 * were released by instance, instances are drawn with replacement and are the same for all teams;
 * elsewhere each team's count is binomial at its released rate. The same replicate gives the same
 * pilot to every predictor.
 */
export function pilotCounts(
  { rows, tables }: PredictionTask,
  decision: Decision,
  instances: number,
  replicate: number,
): readonly Observation[] {
  const place = BENCHMARKS.indexOf(decision.benchmark) * MODELS.length +
    MODELS.indexOf(decision.model);
  const random = randomSource(1 + place + BENCHMARKS.length * MODELS.length * replicate);
  const drawn = Array.from({ length: instances }, () => random.fraction());
  return decision.rows.flatMap((row, architecture) => {
    if (row === null || architecture === 0) return [];
    const { benchmark, model, success_rate } = rows[row]!;
    const outcomes = tables.instances.find((one) =>
      one.benchmark === benchmark && one.model === model &&
      one.architecture === ARCHITECTURES[architecture]
    )?.outcomes;
    const solved = outcomes === undefined
      ? drawn.map(() => random.fraction() < success_rate)
      : drawn.map((at) => outcomes[Math.floor(at * outcomes.length)] === "1");
    return [{ architecture, instances, successes: solved.filter((one) => one).length }];
  });
}
