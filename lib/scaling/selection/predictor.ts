import type { Configuration } from "../../data/configurations.ts";
import type { Tables } from "../../data/tables.ts";
import type { Split } from "./protocols.ts";

/**
 * What is known of a task before choosing: nothing but its tools and the model's index; also the
 * model's own single-agent success on it; also a pilot of each team.
 */
export const SETTINGS = ["tools-and-index", "single-agent-baseline", "pilot"] as const;
/** Name of an information setting. */
export type Setting = typeof SETTINGS[number];

/** What a predictor learns from. */
export interface PredictionTask {
  readonly rows: readonly Configuration[];
  readonly tables: Tables;
  readonly split: Split;
}

/** Something that values every architecture of a held-out decision, the highest to be chosen. */
export interface Predictor {
  readonly name: string;
  readonly setting: Setting;
  /** What it needs measured on the task itself, and what that costs. */
  readonly needs: string;
  /** Values of the split's test rows, in their order. */
  predict(task: PredictionTask): ArrayLike<number>;
}

/** The training rows of a split. */
export function trainingRows({ rows, split }: PredictionTask): readonly Configuration[] {
  return split.train.map((i) => rows[i]!);
}

/** The test rows of a split. */
export function testRows({ rows, split }: PredictionTask): readonly Configuration[] {
  return split.test.map((i) => rows[i]!);
}
