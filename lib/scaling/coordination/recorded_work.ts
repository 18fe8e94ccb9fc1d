import type { InstanceRow } from "../../data/instances.ts";
import type { Architecture, Benchmark } from "../../data/names.ts";
import { meanOf } from "../../stats/mean.ts";

/** Recorded work of the runs of one architecture on the two benchmarks with released runs. */
export interface RecordedWork {
  readonly architecture: Architecture;
  /** Mean environment steps over all runs, those without output included. */
  readonly steps: number;
  readonly runs: number;
  readonly withoutOutput: number;
}

/** Steps, runs and empty runs of an architecture, on one benchmark or both. */
export function recordedWork(
  instances: readonly InstanceRow[],
  architecture: Architecture,
  benchmark?: Benchmark,
): RecordedWork {
  const rows = instances.filter((row) =>
    row.architecture === architecture && (benchmark === undefined || row.benchmark === benchmark)
  );
  const steps = rows.flatMap((row) => row.steps.split(" ").map(Number));
  const empty = rows.flatMap((row) => [...row.has_output]).filter((digit) => digit === "0").length;
  return { architecture, steps: meanOf(steps), runs: steps.length, withoutOutput: empty };
}
