import { meanOf } from "../../stats/mean.ts";
import type { Configuration } from "../../data/configurations.ts";
import type { Architecture, Benchmark } from "../../data/names.ts";

/**
 * Mean success rate (0..1) over the models of a benchmark and architecture.
 *
 * @throws {RangeError} when no row is of them.
 *
 * @example
 * ```ts
 * import { loadConfigurations } from "kit/data/configurations.ts";
 * import { meanSuccess } from "kit/scaling/results/relative_change.ts";
 * import { strict as assert } from "node:assert";
 * const { rows } = loadConfigurations();
 * const rates = [0.30, 0.32, 0.28, 0.10, 0.16, 0.58, 0.62, 0.54, 0.24];
 * const mean = rates.reduce((sum, rate) => sum + rate) / 9;
 * assert.equal(meanSuccess(rows, "finance-agent", "single").toFixed(6), mean.toFixed(6));
 * ```
 */
export function meanSuccess(
  rows: readonly Configuration[],
  benchmark: Benchmark,
  architecture: Architecture,
): number {
  const rates = rows.filter((row) =>
    row.benchmark === benchmark && row.architecture === architecture
  ).map((row) => row.success_rate);
  if (rates.length === 0) {
    throw new RangeError(`No rows of ${JSON.stringify(benchmark)} with ${architecture} agents`);
  }
  return meanOf(rates);
}

/**
 * Relative change (%) of an architecture's mean success against the single agent's on the same
 * benchmark and models: 100 (mean / mean of the single agent - 1).
 *
 * @example
 * ```ts
 * import { loadConfigurations } from "kit/data/configurations.ts";
 * import { relativeChangePct } from "kit/scaling/results/relative_change.ts";
 * import { strict as assert } from "node:assert";
 * const { rows } = loadConfigurations();
 * assert.equal(relativeChangePct(rows, "finance-agent", "centralized").toFixed(1), "80.9");
 * ```
 */
export function relativeChangePct(
  rows: readonly Configuration[],
  benchmark: Benchmark,
  architecture: Architecture,
): number {
  const team = meanSuccess(rows, benchmark, architecture);
  return changePct(team, meanSuccess(rows, benchmark, "single"));
}

/** Relative change in percent from one rate to another. */
export function changePct(to: number, from: number): number {
  return 100 * (to / from - 1);
}

/** A number rounded half-up to a number of decimals, as a reader takes it from a table. */
export function rounded(value: number, decimals: number): number {
  const unit = 10 ** decimals;
  return Math.round(value * unit + 1e-9) / unit;
}
