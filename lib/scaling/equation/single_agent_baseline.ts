import { meanOf } from "../../stats/mean.ts";
import type { Configuration } from "../../data/configurations.ts";

/**
 * P_SA of each row: for a team, the single agent's success on the same benchmark with the same
 * model; for a single agent, the mean single-agent success of the benchmark over the models of the
 * rows given (its own would be the outcome itself).
 *
 * @throws {RangeError} when a benchmark has no single-agent row, one model only, or lacks the
 * single-agent row of a team's model.
 */
export function singleAgentBaseline(rows: readonly Configuration[]): Float64Array {
  const single = new Map<string, Map<string, number>>();
  for (const { benchmark, architecture, model, success_rate } of rows) {
    if (architecture !== "single") continue;
    const models = single.get(benchmark) ?? new Map<string, number>();
    single.set(benchmark, models.set(model, success_rate));
  }
  const means = new Map<string, number>();
  for (const benchmark of new Set(rows.map((row) => row.benchmark))) {
    const rates = [...single.get(benchmark)?.values() ?? []];
    if (rates.length === 0) {
      throw new RangeError(
        `Cannot form the single-agent baseline: benchmark ${JSON.stringify(benchmark)} has no ` +
          `single-agent rows`,
      );
    }
    if (rates.length === 1) {
      throw new RangeError(
        `Cannot form the single-agent baseline: benchmark ${JSON.stringify(benchmark)} has one ` +
          `model, so the baseline of its single-agent row would be the outcome itself`,
      );
    }
    means.set(benchmark, meanOf(rates));
  }
  return Float64Array.from(rows, ({ benchmark, architecture, model }) => {
    if (architecture === "single") return means.get(benchmark)!;
    const rate = single.get(benchmark)!.get(model);
    if (rate === undefined) {
      throw new RangeError(
        `Cannot form the single-agent baseline: ${JSON.stringify(model)} has no single-agent row ` +
          `on ${JSON.stringify(benchmark)}`,
      );
    }
    return rate;
  });
}
