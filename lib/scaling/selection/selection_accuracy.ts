import type { Configuration } from "../../data/configurations.ts";
import { type Architecture, ARCHITECTURES, type Benchmark } from "../../data/names.ts";
import { type Pair, pairsOf } from "../results/pairs.ts";
import { meanOf } from "../../stats/mean.ts";

/** How often choices of an architecture are right. */
export interface SelectionAccuracy {
  /** Decisions: benchmark x model pairs. */
  readonly decisions: number;
  /** Right choices; a choice among architectures predicted alike counts by its chance. */
  readonly hits: number;
  readonly percent: number;
}

/** A choice for a pair: one architecture, or several between which chance decides. */
export type Choice = (pair: Pair) => readonly Architecture[];

/** Two rates or predictions closer than this are alike. */
const SAME = 1e-9;

/**
 * Accuracy of choices over benchmark x model pairs. A choice is right when its measured success is
 * within `tolerance` (0..1) of the pair's best; architectures tied for the best are all right.
 */
export function selectionAccuracy(
  pairs: readonly Pair[],
  choose: Choice,
  tolerance = 0,
): SelectionAccuracy {
  const hits = pairs.reduce((sum, pair) => {
    const best = Math.max(...ARCHITECTURES.map((architecture) => pair.rates[architecture]));
    const chosen = choose(pair);
    const right = chosen.filter((name) => pair.rates[name] >= best - tolerance - SAME);
    return sum + right.length / chosen.length;
  }, 0);
  return { decisions: pairs.length, hits, percent: 100 * hits / pairs.length };
}

/** Chooses the architecture with the highest prediction; predictions stand in the order of rows. */
export function byPrediction(
  rows: readonly Configuration[],
  predictions: readonly number[],
): Choice {
  const predicted = pairsOf(
    rows.map((row, i) => ({ ...row, success_rate: predictions[i]! })),
  );
  const ofPair = new Map(predicted.map((pair) => [keyOf(pair), pair.rates]));
  return (pair) => highest(ofPair.get(keyOf(pair))!);
}

/** Chooses at random among the five architectures. */
export const atRandom: Choice = () => ARCHITECTURES;

/** Always chooses one architecture. */
export function always(architecture: Architecture): Choice {
  return () => [architecture];
}

/** Chooses what is best on average over the pairs, in hindsight. */
export function bestOnAverage(pairs: readonly Pair[]): Choice {
  const best = highest(meanRates(pairs));
  return () => best;
}

/** Chooses what is best on average on the pair's benchmark, in hindsight. */
export function bestPerBenchmark(pairs: readonly Pair[]): Choice {
  const best = new Map<Benchmark, readonly Architecture[]>();
  for (const { benchmark } of pairs) {
    if (best.has(benchmark)) continue;
    best.set(benchmark, highest(meanRates(pairs.filter((pair) => pair.benchmark === benchmark))));
  }
  return ({ benchmark }) => best.get(benchmark)!;
}

function keyOf({ benchmark, model }: Pair): string {
  return `${benchmark}/${model}`;
}

function meanRates(pairs: readonly Pair[]): Readonly<Record<Architecture, number>> {
  return Object.fromEntries(
    ARCHITECTURES.map((name) => [name, meanOf(pairs.map(({ rates }) => rates[name]))]),
  ) as Record<Architecture, number>;
}

function highest(rates: Readonly<Record<Architecture, number>>): readonly Architecture[] {
  const top = Math.max(...ARCHITECTURES.map((name) => rates[name]));
  return ARCHITECTURES.filter((name) => rates[name] >= top - SAME);
}
