import type { Configuration } from "../../data/configurations.ts";
import { type Benchmark, MULTI_AGENT } from "../../data/names.ts";
import { linearQuantiles } from "../../stats/linear_quantile.ts";
import { pairsOf, type TeamArchitecture, teamRates } from "./pairs.ts";
import { meanOf } from "../../stats/mean.ts";
import { changePct, relativeChangePct } from "./relative_change.ts";

/** Relative change of one team architecture on one benchmark. */
export interface CellChange {
  readonly benchmark: Benchmark;
  readonly architecture: TeamArchitecture;
  /** Mean over models against the single agent's mean, in percent. */
  readonly changePct: number;
}

/** The relative change of each team architecture on each benchmark, benchmarks as they appear. */
export function cellChanges(rows: readonly Configuration[]): readonly CellChange[] {
  const benchmarks = [...new Set(rows.map(({ benchmark }) => benchmark))];
  return benchmarks.flatMap((benchmark) =>
    MULTI_AGENT.map((architecture) => ({
      benchmark,
      architecture,
      changePct: relativeChangePct(rows, benchmark, architecture),
    }))
  );
}

/** The relative change (%) of each team against the single agent with the same model and benchmark. */
export function configurationChanges(rows: readonly Configuration[]): readonly number[] {
  return pairsOf(rows).flatMap((pair) =>
    teamRates(pair).map((rate) => changePct(rate, pair.rates.single))
  );
}

/** Mean success of all team rows against mean success of all single-agent rows, in percent. */
export function pooledChangePct(rows: readonly Configuration[]): number {
  const rates = (single: boolean): readonly number[] =>
    rows.filter(({ architecture }) => (architecture === "single") === single)
      .map(({ success_rate }) => success_rate);
  return changePct(meanOf(rates(false)), meanOf(rates(true)));
}

/** Centre and spread of relative changes, in percent. */
export interface ChangeSummary {
  readonly n: number;
  readonly mean: number;
  /** Divisor n. */
  readonly populationSd: number;
  /** Divisor n - 1. */
  readonly sampleSd: number;
  /** mean -+ 1.96 populationSd / sqrt(n): where the mean may lie. */
  readonly normalInterval: readonly [number, number];
  /** The same with the sample SD. */
  readonly normalIntervalSampleSd: readonly [number, number];
  /** 2.5th and 97.5th percentile of the changes themselves: where a change may lie. */
  readonly percentileRange: readonly [number, number];
}

/** Mean, spread, normal interval of the mean, and percentile range of relative changes. */
export function summariseChanges(changes: readonly number[]): ChangeSummary {
  const n = changes.length;
  const mean = meanOf(changes);
  const squares = changes.reduce((sum, change) => sum + (change - mean) ** 2, 0);
  const populationSd = Math.sqrt(squares / n);
  const sampleSd = Math.sqrt(squares / (n - 1));
  const interval = (sd: number): readonly [number, number] => {
    const half = 1.96 * sd / Math.sqrt(n);
    return [mean - half, mean + half];
  };
  return {
    n,
    mean,
    populationSd,
    sampleSd,
    normalInterval: interval(populationSd),
    normalIntervalSampleSd: interval(sampleSd),
    percentileRange: linearQuantiles(changes, 0.025, 0.975),
  };
}
