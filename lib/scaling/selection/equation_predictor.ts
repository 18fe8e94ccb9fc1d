import { intelligenceIndex } from "../results/capability.ts";
import { rawDesign } from "../equation/features.ts";
import { predictSplit } from "../equation/predict_split.ts";
import type { Predictor } from "./predictor.ts";

/**
 * Equation 1 refitted on the training rows, predictors standardised there. Its features use the
 * task's own single-agent run as the papers' do: a team row has its model's, a single-agent row the
 * mean over all the benchmark's models.
 */
export const equationOne: Predictor = {
  name: "equation-1",
  setting: "single-agent-baseline",
  needs: "the task's own single-agent run, and single-agent runs of other models on it",
  predict: ({ rows, tables, split }) => {
    const capability = intelligenceIndex(tables.models, "regression");
    const sources = {
      benchmarks: tables.benchmarks,
      architectures: tables.architectures,
      capability,
    };
    const { matrix } = rawDesign(rows, sources);
    return predictSplit(matrix, rows.map((row) => row.success_rate), split);
  },
};
