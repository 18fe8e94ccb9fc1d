import { ARCHITECTURES } from "../../data/names.ts";
import { intelligenceIndex } from "../results/capability.ts";
import { conditionOnCounts, type Observation } from "../predictor/condition.ts";
import { fitPooled } from "../predictor/pooled_fit.ts";
import { type LogitPosterior, taskPosterior } from "../predictor/pooled_posterior.ts";
import { expectedRates } from "../predictor/rates.ts";
import { countOf } from "../predictor/task_cells.ts";
import { type Decision, decisionsOf } from "./decisions.ts";
import { pilotCounts } from "./pilots.ts";
import { type PredictionTask, type Predictor, trainingRows } from "./predictor.ts";

/** Simulated pilots a decision. */
const PILOTS = 20;

/** The pooled model with nothing measured on the task. */
export const pooledTask: Predictor = {
  name: "pooled",
  setting: "tools-and-index",
  needs: "nothing measured on the task",
  predict: (task) => predictDecisions(task, () => []),
};

/** The pooled model that knows the count of the task's own single-agent run. */
export const pooledBaseline: Predictor = {
  name: "pooled",
  setting: "single-agent-baseline",
  needs: "the task's own single-agent run (20 to 100 instances of one agent)",
  predict: (task) => predictDecisions(task, ownBaseline),
};

/**
 * The pooled model that knows the task's own single-agent run and a pilot of some instances with each
 * team. Pilots are simulated: instances drawn with replacement, the same for all teams, where outcomes
 * were released by instance, and binomial draws at the released rate elsewhere.
 */
export function pooledPilot(instances: number): Predictor {
  return {
    name: `pooled-pilot-${instances}`,
    setting: "pilot",
    needs: pilotNeeds(instances),
    replicates: PILOTS,
    predict: (task, replicate) =>
      predictDecisions(
        task,
        (from, decision) => [
          ...ownBaseline(from, decision),
          ...pilotCounts(from, decision, instances, replicate),
        ],
      ),
  };
}

/** The option that did best where measured: the single agent's own run and a pilot of each team. */
export function pilotWinner(instances: number): Predictor {
  return {
    name: `pilot-winner-${instances}`,
    setting: "pilot",
    needs: pilotNeeds(instances),
    replicates: PILOTS,
    predict: (task, replicate) =>
      valuesOfDecisions(task, (decision) => {
        const pilots = pilotCounts(task, decision, instances, replicate);
        return ARCHITECTURES.map((_, a) => {
          const count = pilots.find(({ architecture }) => architecture === a);
          return count === undefined ? decision.rates[a] ?? 0 : count.successes / count.instances;
        });
      }),
  };
}

/** Turns of the four teams together over those of one agent, Table 5. */
const TEAM_RUNS = 15.2;

function pilotNeeds(instances: number): string {
  return `the task's own single-agent run and ${instances} instances with each of four teams ` +
    `(as dear as ${Math.round(TEAM_RUNS * instances)} single-agent runs)`;
}

function predictDecisions(
  task: PredictionTask,
  observe: (task: PredictionTask, decision: Decision) => readonly Observation[],
): Float64Array {
  return valuesOfDecisions(
    task,
    (decision) =>
      expectedRates(conditionOnCounts(posteriorOf(task, decision), observe(task, decision))),
  );
}

/** The pooled model's belief of a decision from the training rows alone. */
export function posteriorOf(task: PredictionTask, { benchmark, model }: Decision): LogitPosterior {
  return task.memo(`pooled posterior/${benchmark}/${model}`, () => {
    const fit = task.memo("pooled fit", () => fitPooled(trainingRows(task), task.tables));
    const { tools } = task.tables.benchmarks.find((row) => row.benchmark === benchmark)!;
    const index = intelligenceIndex(task.tables.models, "regression").get(model)!;
    return taskPosterior(fit, { benchmark, model, tools, index });
  });
}

/** The count of the decision's single-agent run, unless it was learnt from already. */
export function ownBaseline(
  { rows, tables, split }: PredictionTask,
  { benchmark, rows: cells }: Decision,
): readonly Observation[] {
  const single = cells[0] ?? null;
  if (single === null || split.train.includes(single)) return [];
  const constants = tables.benchmarks.find((row) => row.benchmark === benchmark)!;
  return [{ architecture: 0, ...countOf(rows[single]!, constants) }];
}

function valuesOfDecisions(
  task: PredictionTask,
  valuesOf: (decision: Decision) => readonly number[],
): Float64Array {
  const decisions = task.memo("decisions", () => decisionsOf(task.rows));
  const place = new Map(task.split.test.map((i, k) => [i, k]));
  const values = new Float64Array(task.split.test.length);
  for (const decision of decisions) {
    if (!decision.rows.some((row) => row !== null && place.has(row))) continue;
    const own = valuesOf(decision);
    decision.rows.forEach((row, a) => {
      const k = row === null ? undefined : place.get(row);
      if (k !== undefined) values[k] = own[a]!;
    });
  }
  return values;
}
