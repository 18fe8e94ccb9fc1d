import type { Configuration } from "../../data/configurations.ts";
import { complement, shuffledFolds } from "../../stats/folds.ts";
import { CROSS_VALIDATION } from "../equation/equation.ts";

/** Ways of parting rows into training and test, the most flattering first. */
export const PROTOCOLS = [
  "in-sample",
  "five-fold",
  "leave-one-model-out",
  "leave-one-family-out",
  "leave-one-benchmark-out",
] as const;
/** A way of parting rows into training and test. */
export type Protocol = typeof PROTOCOLS[number];

/** One split: rows that may be learnt from, and rows to be predicted. */
export interface Split {
  /** What is left out, for example a benchmark's name. */
  readonly name: string;
  readonly train: readonly number[];
  readonly test: readonly number[];
}

/** A protocol that leaves out whole groups. */
export type LeaveOut = Exclude<Protocol, "in-sample" | "five-fold">;

const GROUPS = {
  "leave-one-model-out": "model",
  "leave-one-family-out": "family",
  "leave-one-benchmark-out": "benchmark",
} as const satisfies Readonly<Record<LeaveOut, string>>;

/** Whether a protocol leaves out whole decisions, so that none of their outcomes is learnt from. */
export function leavesOut(protocol: Protocol): protocol is LeaveOut {
  return protocol in GROUPS;
}

/** What is resampled for a score's uncertainty: what the protocol leaves out, else the benchmark. */
export function clusterColumn(protocol: Protocol): "model" | "family" | "benchmark" {
  return leavesOut(protocol) ? GROUPS[protocol] : "benchmark";
}

/**
 * The splits of a protocol. `in-sample` predicts the rows it learnt from; `five-fold` shuffles rows
 * with seed 42 as scikit-learn's KFold does, so a decision's other architectures are mostly among the
 * training rows; the others leave out every row of a model, a family or a benchmark.
 *
 * @example
 * ```ts
 * import { loadConfigurations } from "kit/data/configurations.ts";
 * import { splitsOf } from "kit/scaling/selection/protocols.ts";
 * import { strict as assert } from "node:assert";
 * const splits = splitsOf(loadConfigurations().rows, "leave-one-benchmark-out");
 * assert.deepEqual(splits.map(({ test }) => test.length), [45, 45, 45, 45, 45, 45]);
 * ```
 */
export function splitsOf(
  rows: readonly Configuration[],
  protocol: Protocol,
): readonly Split[] {
  const all = rows.map((_, i) => i);
  if (protocol === "in-sample") return [{ name: "all", train: all, test: all }];
  if (protocol === "five-fold") {
    return shuffledFolds(rows.length, CROSS_VALIDATION.folds, CROSS_VALIDATION.seed)
      .map((test, fold) => ({
        name: `fold ${fold + 1}`,
        train: complement(rows.length, test),
        test,
      }));
  }
  const column = GROUPS[protocol];
  return [...new Set(rows.map((row) => row[column]))].map((name) => ({
    name,
    train: all.filter((i) => rows[i]![column] !== name),
    test: all.filter((i) => rows[i]![column] === name),
  }));
}
