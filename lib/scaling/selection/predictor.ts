import type { Configuration } from "../../data/configurations.ts";
import { type SampleName, sampleRows } from "../../data/samples.ts";
import type { Tables } from "../../data/tables.ts";
import { type Protocol, type Split, splitsOf } from "./protocols.ts";

/**
 * What is known of a task before choosing: nothing but its tools and the model's index; also the
 * model's own single-agent success on it; also a pilot of each team.
 */
export const SETTINGS = ["tools-and-index", "single-agent-baseline", "pilot"] as const;
/** What is known of a task before choosing. */
export type Setting = typeof SETTINGS[number];

/** What a predictor learns from. */
export interface PredictionTask {
  readonly rows: readonly Configuration[];
  readonly tables: Tables;
  readonly split: Split;
  /** Keeps what several predictors, or several replicates, learn from the same split. */
  memo<Result>(key: string, make: () => Result): Result;
}

const made = new WeakMap<Tables, Map<string, readonly PredictionTask[]>>();

/**
 * The tasks of a protocol on a sample: the same objects for the same tables, so that predictors and
 * checks asked for one after the other share what was learnt.
 */
export function tasksOf(
  tables: Tables,
  sample: SampleName,
  protocol: Protocol,
): readonly PredictionTask[] {
  const known = made.get(tables) ?? new Map<string, readonly PredictionTask[]>();
  made.set(tables, known);
  const key = `${sample}/${protocol}`;
  const tasks = known.get(key) ?? splitTasks(tables, sample, protocol);
  known.set(key, tasks);
  return tasks;
}

function splitTasks(
  tables: Tables,
  sample: SampleName,
  protocol: Protocol,
): readonly PredictionTask[] {
  const rows = sampleRows(sample, tables.configurations);
  return splitsOf(rows, protocol).map((split) => {
    const kept = new Map<string, unknown>();
    const memo = <Result>(key: string, make: () => Result): Result => {
      if (!kept.has(key)) kept.set(key, make());
      return kept.get(key) as Result;
    };
    return { rows, tables, split, memo };
  });
}

/** Something that values every architecture of a held-out decision, the highest to be chosen. */
export interface Predictor {
  readonly name: string;
  readonly setting: Setting;
  /** What it needs measured on the task itself, and what that costs. */
  readonly needs: string;
  /** How often to predict and average the scores, where a prediction draws at random; else once. */
  readonly replicates?: number;
  /** Values of the split's test rows, in their order. */
  predict(task: PredictionTask, replicate: number): ArrayLike<number>;
}

/** The training rows of a split. */
export function trainingRows({ rows, split }: PredictionTask): readonly Configuration[] {
  return split.train.map((i) => rows[i]!);
}

/** The test rows of a split. */
export function testRows({ rows, split }: PredictionTask): readonly Configuration[] {
  return split.test.map((i) => rows[i]!);
}
