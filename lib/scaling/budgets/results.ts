import { BATS_BENCHMARKS, type BatsBenchmark } from "../../data/bats/columns.ts";
import { numberAt, questionsOf, rowsWhere } from "../../data/bats/lookup.ts";
import { type BudgetMethod, budgetMethod } from "../../data/bats/methods.ts";
import type { Table3Row } from "../../data/bats/table3.ts";
import type { Table4Row } from "../../data/bats/table4.ts";
import type { BatsTables } from "../../data/bats/tables.ts";
import { type BudgetAccuracy, budgetAccuracy } from "./accuracy.ts";

/** One accuracy of Table 3 of Liu et al. */
export interface MainResult extends BudgetAccuracy {
  /** Model or agent and method in words. */
  readonly name: string;
  /** Kind of method. */
  readonly method: BudgetMethod;
  /** Benchmark of the accuracy. */
  readonly benchmark: BatsBenchmark;
}

/**
 * The 41 accuracies of Table 3 of Liu et al. (models alone, trained agents, ReAct and BATS on three
 * benchmarks) with Wilson's 95% intervals over the questions, in percent.
 *
 * @example
 * ```ts
 * import { loadBatsTables } from "kit/data/bats/tables.ts";
 * import { mainResults } from "kit/scaling/budgets/results.ts";
 * import { strict as assert } from "node:assert";
 * const results = mainResults(loadBatsTables());
 * assert.equal(results.length, 41);
 * const best = results.filter(({ benchmark }) => benchmark === "BrowseComp-ZH")
 *   .find(({ name, method }) => name === "Gemini-2.5-Pro" && method === "bats");
 * assert.equal(best?.accuracyPct, 46.0);
 * ```
 */
export function mainResults(bats: BatsTables): readonly MainResult[] {
  return bats.table3.flatMap(({ model_or_agent, benchmark, value, ...row }) =>
    value === null ? [] : [{
      name: model_or_agent,
      method: kindOf(row),
      benchmark,
      ...budgetAccuracy(Number(value), questionsOf(bats, benchmark)),
    }]
  );
}

function kindOf({ row_group, method }: Pick<Table3Row, "row_group" | "method">): BudgetMethod {
  if (row_group === "model_only") return "model";
  return row_group === "training_based_agent" ? "trained" : budgetMethod(method);
}

/** BATS with early stopping on one benchmark, with or without its modules (Liu et al., Table 4). */
export interface AblatedResult extends BudgetAccuracy {
  /** The variant as the table names it. */
  readonly variant: Table4Row["method"];
  /** Benchmark of the accuracy. */
  readonly benchmark: BatsBenchmark;
  /** ReAct with the tracker in Table 1, which BATS without both modules is; else null. */
  readonly trackerPct: number | null;
}

/**
 * Table 4 of Liu et al.: accuracy (%) of BATS with early stopping, whole and without its modules,
 * with Wilson's 95% intervals over the questions of each benchmark.
 *
 * @example
 * ```ts
 * import { loadBatsTables } from "kit/data/bats/tables.ts";
 * import { ablatedResults } from "kit/scaling/budgets/results.ts";
 * import { strict as assert } from "node:assert";
 * const [whole] = ablatedResults(loadBatsTables());
 * assert.deepEqual([whole!.variant, whole!.benchmark], ["BATS", "BrowseComp"]);
 * assert.equal(whole!.accuracyPct, 18.7);
 * assert.deepEqual([whole!.lowPct.toFixed(2), whole!.highPct.toFixed(2)], ["16.67", "20.96"]);
 * ```
 */
export function ablatedResults(bats: BatsTables): readonly AblatedResult[] {
  return BATS_BENCHMARKS.flatMap((benchmark) =>
    rowsWhere(bats.table4, { benchmark }).map(({ model, method, value }) => ({
      variant: method,
      benchmark,
      ...budgetAccuracy(Number(value), questionsOf(bats, benchmark)),
      trackerPct: method === "w/o Planning & Verification"
        ? numberAt(bats.table1, { model, benchmark, method: "ReAct + Budget Tracker" })
        : null,
    }))
  );
}
