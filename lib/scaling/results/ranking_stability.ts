import type { Configuration } from "../../data/configurations.ts";
import { type Architecture, ARCHITECTURES, type Benchmark, MULTI_AGENT } from "../../data/names.ts";
import { kendall } from "../../stats/kendall.ts";
import { isUndetermined } from "../../stats/undetermined.ts";
import { meanSuccess } from "./relative_change.ts";

/** How alike two benchmarks rank the architectures. */
export interface RankAgreement {
  readonly first: Benchmark;
  readonly second: Benchmark;
  /** Kendall's tau-b of the architectures' mean success. */
  readonly tau: number;
}

/**
 * Kendall's tau-b between the mean success rates of the architectures on each pair of benchmarks,
 * over all five architectures or the four teams.
 *
 * @throws {RangeError} when a benchmark does not tell the architectures apart.
 */
export function rankAgreements(
  rows: readonly Configuration[],
  teamsOnly = false,
): readonly RankAgreement[] {
  const architectures: readonly Architecture[] = teamsOnly ? MULTI_AGENT : ARCHITECTURES;
  const benchmarks = [...new Set(rows.map(({ benchmark }) => benchmark))];
  const means = benchmarks.map((benchmark) =>
    architectures.map((architecture) => meanSuccess(rows, benchmark, architecture))
  );
  return benchmarks.flatMap((first, i) =>
    benchmarks.slice(i + 1).map((second, k): RankAgreement => {
      const result = kendall(means[i]!, means[i + 1 + k]!);
      if (isUndetermined(result)) {
        throw new RangeError(`Cannot compare ${first} and ${second}: ${result.reason}`);
      }
      return { first, second, tau: result.tau };
    })
  );
}
