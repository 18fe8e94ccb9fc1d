import { meanOf } from "../../stats/mean.ts";
import type { Configuration } from "../../data/configurations.ts";
import type { Benchmark, Model } from "../../data/names.ts";
import type { Tables } from "../../data/tables.ts";
import type { Capability } from "../results/capability.ts";

/** An input of a task that lies beyond everything that was measured. */
export interface OutsideInput {
  /** Which input. */
  readonly input: "tools" | "baseline" | "index";
  /** Its value in the task. */
  readonly value: number;
  /** Least and greatest measured value. */
  readonly low: number;
  /** The greatest measured value. */
  readonly high: number;
}

/** How far a task is from the measured ones. */
export interface TrainingDistance {
  /** The inputs beyond everything measured; empty where there are none. */
  readonly outside: readonly OutsideInput[];
  /** The measured benchmark and model nearest to the task. */
  readonly nearest: { readonly benchmark: Benchmark; readonly model: Model };
  /** Distance to it in standard deviations of log(1 + tools), baseline and index together. */
  readonly distance: number;
}

/** A task, the baseline left out where it is not known. */
export interface PlacedTask {
  readonly tools: number;
  readonly index: number;
  readonly baseline?: number;
}

/**
 * How far a task lies from the measured benchmark x model pairs: inputs outside their ranges, and the
 * Euclidean distance to the nearest pair, each input in its population standard deviation over pairs.
 *
 * @throws {RangeError} when the rows have no single-agent configuration.
 */
export function distanceToTraining(
  rows: readonly Configuration[],
  tables: Pick<Tables, "benchmarks">,
  capability: Capability,
  task: PlacedTask,
): TrainingDistance {
  const tools = new Map(tables.benchmarks.map((row) => [row.benchmark, row.tools]));
  const pairs = rows.filter((row) => row.architecture === "single").map((row) => ({
    benchmark: row.benchmark,
    model: row.model,
    tools: tools.get(row.benchmark)!,
    index: capability.get(row.model)!,
    baseline: row.success_rate,
  }));
  if (pairs.length === 0) {
    throw new RangeError(`Cannot place a task: none of ${rows.length} rows has one agent`);
  }
  const names = task.baseline === undefined
    ? ["tools", "index"] as const
    : ["tools", "index", "baseline"] as const;
  const squared = new Float64Array(pairs.length);
  const outside: OutsideInput[] = [];
  for (const input of names) {
    const scale = input === "tools" ? Math.log1p : (x: number): number => x;
    const measured = pairs.map((pair) => pair[input]);
    const value = task[input]!;
    const [low, high] = [Math.min(...measured), Math.max(...measured)];
    if (value < low || value > high) outside.push({ input, value, low, high });
    const scaled = measured.map(scale);
    const mean = meanOf(scaled);
    const variance = scaled.reduce((sum, x) => sum + (x - mean) ** 2, 0) / scaled.length;
    scaled.forEach((x, i) => squared[i]! += (x - scale(value)) ** 2 / variance);
  }
  const at = squared.indexOf(Math.min(...squared));
  const { benchmark, model } = pairs[at]!;
  return { outside, nearest: { benchmark, model }, distance: Math.sqrt(squared[at]!) };
}
