import { BATS_BENCHMARKS, type BatsBenchmark } from "../data/bats/columns.ts";
import { numberAt, questionsOf, rowsWhere } from "../data/bats/lookup.ts";
import { type BudgetMethod, budgetMethod } from "../data/bats/methods.ts";
import type { Table3Row } from "../data/bats/table3.ts";
import type { Table4Row } from "../data/bats/table4.ts";
import type { BatsTables } from "../data/bats/tables.ts";
import { type BudgetAccuracy, budgetAccuracy } from "./budget_accuracy.ts";

/** One accuracy of Table 3. */
export interface MainResult extends BudgetAccuracy {
  /** Model or agent and method in words. */
  readonly name: string;
  /** Kind of method. */
  readonly method: BudgetMethod;
  /** Benchmark of the accuracy. */
  readonly benchmark: BatsBenchmark;
}

/** The 41 accuracies of Table 3 of Liu et al. with Wilson's 95% intervals over the questions. */
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

/** BATS with early stopping on one benchmark, with or without its modules (Table 4). */
export interface AblatedResult extends BudgetAccuracy {
  /** The variant as the table names it. */
  readonly variant: Table4Row["method"];
  /** Benchmark of the accuracy. */
  readonly benchmark: BatsBenchmark;
  /** ReAct with the tracker in Table 1, which BATS without both modules is; else null. */
  readonly trackerPct: number | null;
}

/** Table 4 of Liu et al. with Wilson's 95% intervals over the questions of each benchmark. */
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
