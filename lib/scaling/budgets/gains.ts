import type { BatsBenchmark, BatsModel } from "../../data/bats/columns.ts";
import { numberAt } from "../../data/bats/lookup.ts";
import type { BudgetMethod } from "../../data/bats/methods.ts";
import type { BatsTables } from "../../data/bats/tables.ts";
import { normalUpperQuantile } from "../../stats/quantiles.ts";
import { signTest } from "../../stats/sign_test.ts";
import { twoProportions } from "../../stats/two_proportions.ts";
import { nineCells } from "./cells.ts";

/** A difference of two accuracies with its 95% interval, in percentage points. */
export interface GainInterval {
  /** The difference. */
  readonly gainPts: number;
  /** Lower end of the interval. */
  readonly lowPts: number;
  /** Upper end of the interval. */
  readonly highPts: number;
}

/** What a method gains over plain ReAct with one model on one benchmark. */
export interface BudgetGain extends GainInterval {
  /** The language model. */
  readonly model: BatsModel;
  /** The benchmark. */
  readonly benchmark: BatsBenchmark;
  /** The method that gains. */
  readonly method: BudgetMethod;
  /** The interval were the runs that both accuracies average independent; null for a single run. */
  readonly overRuns: GainInterval | null;
}

/** The gains of one method with three models on three benchmarks, and the sign test over them. */
export interface GainsOfMethod {
  /** The method that gains. */
  readonly method: BudgetMethod;
  /** A gain for each model and benchmark. */
  readonly gains: readonly BudgetGain[];
  /** Number of gains above 0. */
  readonly ahead: number;
  /** Two-sided p of the sign test. */
  readonly signP: number;
}

/**
 * Gains of the Budget Tracker (Table 1 of Liu et al.) and of BATS (Table 3) over plain ReAct, in
 * percentage points, with a sign test over three models on three benchmarks. The outcomes per
 * question were never released, so the intervals are those of two independent samples of the
 * questions, wider than paired ones mostly are. Table 1 averages three runs; for BATS no number of
 * runs is stated.
 *
 * @example
 * ```ts
 * import { loadBatsTables } from "kit/data/bats/tables.ts";
 * import { budgetGains } from "kit/scaling/budgets/gains.ts";
 * import { strict as assert } from "node:assert";
 * const [tracker] = budgetGains(loadBatsTables());
 * assert.equal(tracker!.ahead, 9);
 * assert.equal(tracker!.signP.toFixed(6), (2 / 2 ** 9).toFixed(6));
 * const gain = tracker!.gains.find(({ model, benchmark }) =>
 *   model === "Gemini-2.5-Pro" && benchmark === "BrowseComp"
 * )!;
 * assert.equal(gain.gainPts.toFixed(1), (14.6 - 12.6).toFixed(1));
 * assert.equal(gain.lowPts.toFixed(2), "-0.67");
 * ```
 */
export function budgetGains(bats: BatsTables): readonly GainsOfMethod[] {
  const runs = numberAt(bats.settings, { name: "n_runs_averaged_table1" });
  return (["tracker", "bats"] as const).map((method) => {
    const gains = nineCells(bats).map((cell): BudgetGain => {
      const { model, benchmark, questions, reactPct } = cell;
      const pct = method === "tracker" ? cell.trackerPct : cell.batsPct;
      return {
        model,
        benchmark,
        method,
        ...gainInterval(reactPct, pct, questions),
        overRuns: method === "tracker" ? gainInterval(reactPct, pct, runs * questions) : null,
      };
    });
    const { up, p } = signTest(gains.map(({ gainPts }) => gainPts));
    return { method, gains, ahead: up, signP: p };
  });
}

/**
 * The difference of two accuracies, second minus first, with its 95% interval by the normal
 * approximation for two independent samples of `questions` each.
 *
 * @param fromPct first accuracy, 0..100
 * @param toPct second accuracy, 0..100
 * @throws {RangeError} as `twoProportions`.
 *
 * @example
 * ```ts
 * import { gainInterval } from "kit/scaling/budgets/gains.ts";
 * import { strict as assert } from "node:assert";
 * const { lowPts, highPts } = gainInterval(12.6, 14.6, 1266);
 * assert.deepEqual([lowPts.toFixed(2), highPts.toFixed(2)], ["-0.67", "4.67"]);
 * ```
 */
export function gainInterval(fromPct: number, toPct: number, questions: number): GainInterval {
  const { difference, standardError } = twoProportions(
    fromPct / 100,
    toPct / 100,
    questions,
    questions,
  );
  const half = 100 * normalUpperQuantile(0.025) * standardError;
  const gainPts = 100 * difference;
  return { gainPts, lowPts: gainPts - half, highPts: gainPts + half };
}
