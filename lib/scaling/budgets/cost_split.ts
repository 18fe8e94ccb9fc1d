import { questionsOf } from "../../data/bats/lookup.ts";
import { budgetMethod } from "../../data/bats/methods.ts";
import type { BatsTables } from "../../data/bats/tables.ts";
import { budgetAccuracy } from "./accuracy.ts";
import { type FrontierPoint, withFrontier } from "./frontier.ts";
import { budgetRuns, toolFees } from "./runs.ts";

/**
 * One run of Table 2 of Liu et al. with its cost in parts; `used` is the unified cost in US cents.
 */
export interface CostedRun extends FrontierPoint {
  /** Calls allowed for each tool. */
  readonly budget: number;
  /** Mean searches a question. */
  readonly searches: number;
  /** Mean pages browsed a question. */
  readonly browses: number;
  /** Fees of searches, in US cents a question. */
  readonly searchCents: number;
  /** Fees of browses, in US cents a question. */
  readonly browseCents: number;
  /** What is left for tokens, in US cents a question. */
  readonly tokenCents: number;
  /** US cents for each correct answer. */
  readonly centsPerCorrect: number;
}

/** The runs of Table 2 of Liu et al., each over so many questions. */
export interface BudgetCostSplit {
  /** Number of questions of each run. */
  readonly questions: number;
  /** The runs in the order of the table. */
  readonly runs: readonly CostedRun[];
}

/**
 * The four runs of Table 2 of Liu et al.: accuracy with Wilson's 95% interval over BrowseComp's
 * questions, unified cost in parts, and which runs are on the Pareto frontier.
 *
 * @example
 * ```ts
 * import { loadBatsTables } from "kit/data/bats/tables.ts";
 * import { budgetCostSplit } from "kit/scaling/budgets/cost_split.ts";
 * import { strict as assert } from "node:assert";
 * const { runs } = budgetCostSplit(loadBatsTables());
 * assert.deepEqual(runs.map(({ onFrontier }) => onFrontier), [true, false, false, true]);
 * ```
 */
export function budgetCostSplit(bats: BatsTables): BudgetCostSplit {
  const questions = questionsOf(bats, "BrowseComp");
  const fees = toolFees(bats);
  const runs = withFrontier(
    budgetRuns(bats).map(({ name, budget, accuracyPct, searches, browses, cents }) => {
      const searchCents = 100 * fees.search * searches;
      const browseCents = 100 * fees.browse * browses;
      return {
        method: budgetMethod(name),
        budget,
        used: cents,
        ...budgetAccuracy(accuracyPct, questions),
        searches,
        browses,
        searchCents,
        browseCents,
        tokenCents: cents - searchCents - browseCents,
        centsPerCorrect: 100 * cents / accuracyPct,
      };
    }),
  );
  return { questions, runs };
}
