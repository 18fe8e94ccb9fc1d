import type { Configuration } from "../../data/configurations.ts";
import { ARCHITECTURES, MULTI_AGENT } from "../../data/names.ts";
import { architectureMeans } from "./baselines.ts";
import { decisionsOf } from "./decisions.ts";
import { type PredictionTask, type Predictor, testRows, trainingRows } from "./predictor.ts";

/** The papers' threshold: from this single-agent success on, one agent. */
export const PUBLISHED_THRESHOLD = 0.45;

const NEEDS = "the task's own single-agent run (20 to 100 instances of one agent)";

/**
 * The 45% rule: one agent where its measured success is at least 45%, else the team architecture with
 * the highest mean success over the training rows (the rule itself names no team). The papers drew
 * the threshold from the first four benchmarks, so it is not out of sample there.
 */
export const rule45: Predictor = {
  name: "rule-45",
  setting: "single-agent-baseline",
  needs: NEEDS,
  predict: (task) => applyThreshold(task, PUBLISHED_THRESHOLD),
};

/** The same rule with the threshold that has the least regret on the training rows. */
export const learnedThreshold: Predictor = {
  name: "learned-threshold",
  setting: "single-agent-baseline",
  needs: NEEDS,
  predict: (task) => applyThreshold(task, bestThreshold(trainingRows(task))),
};

/** The team architecture with the highest mean success over rows. */
export function bestTeam(rows: readonly Configuration[]): typeof MULTI_AGENT[number] {
  const means = architectureMeans(rows);
  return MULTI_AGENT.reduce((best, name) => means[name] > means[best] ? name : best);
}

/**
 * The threshold with the least mean regret over the decisions of the rows: the middle between the
 * lowest and the highest cut, halfway between neighbouring baselines, that reach the least.
 */
export function bestThreshold(rows: readonly Configuration[]): number {
  const team = ARCHITECTURES.indexOf(bestTeam(rows));
  const cells = decisionsOf(rows).flatMap(({ rates }) => {
    const [single, other] = [rates[0] ?? null, rates[team] ?? null];
    return single === null || other === null ? [] : [{ single, other }];
  });
  const baselines = [...new Set(cells.map(({ single }) => single))].sort((a, b) => a - b);
  const edges = [0, ...baselines, 1];
  const cuts = edges.slice(1).map((edge, i) => (edge + edges[i]!) / 2);
  const gains = cuts.map((cut) =>
    cells.reduce((sum, { single, other }) => sum + (single >= cut ? single : other), 0)
  );
  const most = Math.max(...gains);
  const reached = cuts.filter((_, i) => gains[i]! >= most - 1e-9);
  return (reached[0]! + reached.at(-1)!) / 2;
}

/** Values above every team's mean success, and below. */
const ABOVE = 2, BELOW = -1;

function applyThreshold(task: PredictionTask, threshold: number): readonly number[] {
  const means = architectureMeans(trainingRows(task));
  const single = new Map(
    task.rows.filter((row) => row.architecture === "single")
      .map((row) => [`${row.benchmark}\n${row.model}`, row.success_rate]),
  );
  return testRows(task).map((row) => {
    const baseline = single.get(`${row.benchmark}\n${row.model}`);
    if (baseline === undefined) {
      throw new RangeError(
        `Cannot apply a threshold: ${JSON.stringify(row.model)} has no single-agent row on ` +
          JSON.stringify(row.benchmark),
      );
    }
    if (row.architecture !== "single") return means[row.architecture];
    return baseline >= threshold ? ABOVE : BELOW;
  });
}
