import type { Configuration } from "../../data/configurations.ts";
import { type Architecture, ARCHITECTURES, type Benchmark, type Model } from "../../data/names.ts";
import { tQuantile } from "../../stats/quantiles.ts";
import { ratioOfMeans } from "../../stats/ratio_of_means.ts";
import { isUndetermined, type Undetermined, undetermined } from "../../stats/undetermined.ts";
import { changePct } from "./relative_change.ts";

/** The success rates of one benchmark and architecture over models, with their mean. */
export interface ComparisonCell {
  /** Benchmark of the rates. */
  readonly benchmark: Benchmark;
  /** Architecture of the rates. */
  readonly architecture: Architecture;
  /** Success rate (0..1) of each model. */
  readonly models: readonly { readonly model: Model; readonly successRate: number }[];
  /** Mean success rate over the models, 0..1. */
  readonly mean: number;
  /** 95% interval of the mean over models: mean +- t(n - 1) x SD / sqrt(n). */
  readonly low: number;
  /** Upper end of that interval. */
  readonly high: number;
  /** Relative change (%) of the mean against the single agent's on the same benchmark. */
  readonly changePct: number;
  /** 95% interval of the relative change (%), by Fieller over the models as pairs. */
  readonly changeInterval: { readonly lowPct: number; readonly highPct: number } | Undetermined;
}

/**
 * Every benchmark and architecture of the rows: mean success rate (0..1) with its 95% interval over
 * models, and the relative change (%) against the single agent with Fieller's interval.
 *
 * @throws {RangeError} when a cell has fewer than two models.
 *
 * @example
 * ```ts
 * import { loadConfigurations } from "kit/data/configurations.ts";
 * import { compareBenchmarks } from "kit/scaling/results/benchmark_comparison.ts";
 * import { strict as assert } from "node:assert";
 * const cells = compareBenchmarks(loadConfigurations().rows);
 * assert.equal(cells.length, 30);
 * assert.equal(cells[0]?.changePct, 0);
 * ```
 */
export function compareBenchmarks(rows: readonly Configuration[]): readonly ComparisonCell[] {
  return [...new Set(rows.map((row) => row.benchmark))].flatMap((benchmark) => {
    const cells = ARCHITECTURES.map((architecture) => cellOf(rows, benchmark, architecture));
    const single = cells[0]!;
    return cells.map((cell) => ({
      ...cell,
      changePct: changePct(cell.mean, single.mean),
      changeInterval: changeInterval(cell, single),
    }));
  });
}

type Cell = Pick<ComparisonCell, "models">;

function changeInterval(team: Cell, single: Cell): ComparisonCell["changeInterval"] {
  const rates = new Map(single.models.map(({ model, successRate }) => [model, successRate]));
  const paired = team.models.map(({ model }) => rates.get(model));
  if (paired.length !== single.models.length || paired.includes(undefined)) {
    return undetermined("the team and the single agent were not measured on the same models");
  }
  const fit = ratioOfMeans(team.models.map(({ successRate }) => successRate), paired as number[]);
  if (isUndetermined(fit)) return fit;
  return { lowPct: 100 * (fit.low - 1), highPct: 100 * (fit.high - 1) };
}

function cellOf(
  rows: readonly Configuration[],
  benchmark: Benchmark,
  architecture: Architecture,
): Omit<ComparisonCell, "changePct" | "changeInterval"> {
  const models = rows.filter((row) =>
    row.benchmark === benchmark && row.architecture === architecture
  ).map((row) => ({ model: row.model, successRate: row.success_rate }));
  const n = models.length;
  if (n < 2) {
    throw new RangeError(
      `Cannot give an interval over models: ${JSON.stringify(benchmark)} has ${n} with ` +
        `${architecture} agents, at least 2 are needed`,
    );
  }
  const mean = models.reduce((sum, { successRate }) => sum + successRate, 0) / n;
  const squares = models.reduce((sum, { successRate }) => sum + (successRate - mean) ** 2, 0);
  const half = tQuantile(0.975, n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { benchmark, architecture, models, mean, low: mean - half, high: mean + half };
}
