import type { BenchmarkRow } from "../../data/benchmarks.ts";
import type { Configuration } from "../../data/configurations.ts";
import { ARCHITECTURES } from "../../data/names.ts";
import type { Capability } from "../results/capability.ts";

/** A task as the pooled model sees it: how many tools, and how capable the model. */
export interface Task {
  readonly tools: number;
  /** Intelligence Index of the model, on the scale of the released regression script. */
  readonly index: number;
}

/** One measured cell on the logit scale. */
export interface Cell {
  readonly benchmark: string;
  readonly model: string;
  /** Position in `ARCHITECTURES`; 0 is the single agent. */
  readonly architecture: number;
  readonly design: Float64Array;
  /** Empirical logit log((k + 1/2) / (n - k + 1/2)). */
  readonly logit: number;
  /** Its binomial variance 1 / (k + 1/2) + 1 / (n - k + 1/2). */
  readonly variance: number;
}

/** Successes out of instances. */
export interface Count {
  /** Number of successes. */
  readonly successes: number;
  /** Number of instances. */
  readonly instances: number;
}

/** Columns of the design: five architectures, then index and tools, in common and as contrast. */
export const DESIGN_COLUMNS = 9;

/** An Intelligence Index and a number of tools in the middle of the data. */
const CENTRE = { index: 58, tools: 5 } as const;

/**
 * The fixed part of the model for one architecture on one task: its own mean; the index per 10
 * points and log((1 + tools) / 6), each in common and as a contrast of one agent against teams
 * (+1/2 for one agent, -1/2 for a team).
 */
export function designRow(architecture: number, { tools, index }: Task): Float64Array {
  const row = new Float64Array(DESIGN_COLUMNS);
  const side = architecture === 0 ? 0.5 : -0.5;
  const capability = (index - CENTRE.index) / 10;
  const size = Math.log((1 + tools) / (1 + CENTRE.tools));
  row[architecture] = 1;
  row.set([capability, capability * side, size, size * side], 5);
  return row;
}

/** Empirical logit and its variance; counts need not be whole. */
export function empiricalLogit({ successes, instances }: Count): {
  readonly logit: number;
  readonly variance: number;
} {
  const [hits, misses] = [successes + 0.5, instances - successes + 0.5];
  return { logit: Math.log(hits / misses), variance: 1 / hits + 1 / misses };
}

/** Successes and instances of a configuration; where none are recorded, from its rate. */
export function countOf(row: Configuration, benchmark: BenchmarkRow): Count {
  const instances = row.n_instances ?? benchmark.instances;
  return { successes: row.n_success ?? row.success_rate * instances, instances };
}

/**
 * The cells of configurations.
 *
 * @throws {RangeError} when the index lacks a model, or a benchmark has no constants.
 */
export function cellsOf(
  rows: readonly Configuration[],
  benchmarks: readonly BenchmarkRow[],
  capability: Capability,
): readonly Cell[] {
  const byName = new Map(benchmarks.map((row) => [row.benchmark, row]));
  return rows.map((row) => {
    const benchmark = byName.get(row.benchmark);
    const index = capability.get(row.model);
    if (benchmark === undefined || index === undefined) {
      const [what, name] = benchmark === undefined
        ? ["number of tools", row.benchmark]
        : ["Intelligence Index", row.model];
      throw new RangeError(`Cannot pool: no ${what} of ${JSON.stringify(name)}`);
    }
    const architecture = ARCHITECTURES.indexOf(row.architecture);
    return {
      benchmark: row.benchmark,
      model: row.model,
      architecture,
      design: designRow(architecture, { tools: benchmark.tools, index }),
      ...empiricalLogit(countOf(row, benchmark)),
    };
  });
}
