import type { Configuration } from "../../data/configurations.ts";
import type { Benchmark } from "../../data/names.ts";
import { standardDeviation } from "simple-statistics";
import { pairsOf, teamRates } from "./pairs.ts";
import { meanOf } from "../../stats/mean.ts";

/** What measured success tells of how hard and how uneven a benchmark is. */
export interface ComplexityIngredients {
  readonly benchmark: Benchmark;
  /** 1 - the highest success rate of any configuration. */
  readonly ceilingGap: number;
  /** Population standard deviation of all rates divided by their mean. */
  readonly variation: number;
  /** 1 - the highest success rate of a single agent. */
  readonly bestSingleGap: number;
  /** 1 - the mean success rate. */
  readonly meanGap: number;
}

/** The ingredients of each benchmark of the rows, benchmarks as they appear. */
export function complexityIngredients(
  rows: readonly Configuration[],
): readonly ComplexityIngredients[] {
  const benchmarks = [...new Set(rows.map(({ benchmark }) => benchmark))];
  return benchmarks.map((benchmark) => {
    const own = rows.filter((row) => row.benchmark === benchmark);
    const rates = own.map(({ success_rate }) => success_rate);
    const single = own.filter(({ architecture }) => architecture === "single")
      .map(({ success_rate }) => success_rate);
    return {
      benchmark,
      ceilingGap: 1 - Math.max(...rates),
      variation: standardDeviation(rates) / meanOf(rates),
      bestSingleGap: 1 - Math.max(...single),
      meanGap: 1 - meanOf(rates),
    };
  });
}

/** Values moved and stretched so that the least is 0 and the greatest 1. */
export function stretched(values: readonly number[]): readonly number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return values.map((value) => (value - low) / (high - low));
}

/** How a team's gain over the single agent is measured against complexity. */
export type GainUnit =
  | "cells, relative"
  | "pairs and architectures, absolute"
  | "pairs, mean team, absolute";

/** Complexity and gain (0..1) of each point of a regression of the gain on complexity. */
export function complexityAndGain(
  rows: readonly Configuration[],
  complexity: ReadonlyMap<Benchmark, number>,
  unit: GainUnit,
): readonly { readonly complexity: number; readonly gain: number }[] {
  const pairs = pairsOf(rows);
  if (unit === "cells, relative") {
    return [...new Set(pairs.map(({ benchmark }) => benchmark))].flatMap((benchmark) => {
      const own = pairs.filter((pair) => pair.benchmark === benchmark);
      const single = meanOf(own.map(({ rates }) => rates.single));
      return teamRates(own[0]!).map((_, k) => ({
        complexity: complexity.get(benchmark)!,
        gain: meanOf(own.map((pair) => teamRates(pair)[k]!)) / single - 1,
      }));
    });
  }
  return pairs.flatMap((pair) => {
    const teams = teamRates(pair);
    const rates = unit === "pairs, mean team, absolute" ? [meanOf(teams)] : teams;
    return rates.map((rate) => ({
      complexity: complexity.get(pair.benchmark)!,
      gain: rate - pair.rates.single,
    }));
  });
}
