import type { FigureReading } from "../../data/bats/figure_readings.ts";
import { numberAt, questionsOf, rowsWhere } from "../../data/bats/lookup.ts";
import { type BudgetMethod, budgetMethod } from "../../data/bats/methods.ts";
import type { BatsTables } from "../../data/bats/tables.ts";
import { type BudgetAccuracy, budgetAccuracy } from "./accuracy.ts";

/** An accuracy (%) read from a figure, placed by a budget, a number of runs or a cost. */
export interface ReadAccuracy extends BudgetAccuracy {
  /** Kind of method. */
  readonly method: BudgetMethod;
  /** Calls a tool, number of runs, or US dollars a question. */
  readonly used: number;
}

/** Figures 4, 5 and 9 of Liu et al.: what repeating buys, a third party's readings. */
export interface RepeatedRuns {
  /** Number of questions behind each accuracy. */
  readonly questions: number;
  /** Figure 4: one run that goes on, by budget of calls a tool. */
  readonly sequential: readonly ReadAccuracy[];
  /** Figure 5: majority vote of parallel runs, and the best of them, by number of runs. */
  readonly majority: readonly ReadAccuracy[];
  /** Figure 5: the best of the parallel runs, by number of runs. */
  readonly bestOf: readonly ReadAccuracy[];
  /** Figure 9: share of questions that at least one of the runs answers. */
  readonly passAtN: readonly ReadAccuracy[];
}

/**
 * What repeating a run buys: Figures 4, 5 and 9 of Liu et al., left panels, with Wilson's 95%
 * intervals over all of BrowseComp, in percent; the paper does not say whether all questions were
 * asked. The right panels repeat the accuracies of the left ones against cost, and the only reading
 * of Figure 4's contradicts its left one.
 *
 * @example
 * ```ts
 * import { loadBatsTables } from "kit/data/bats/tables.ts";
 * import { repeatedRuns } from "kit/scaling/budgets/readings.ts";
 * import { strict as assert } from "node:assert";
 * const { passAtN } = repeatedRuns(loadBatsTables());
 * const tracker = passAtN.filter(({ method }) => method === "tracker");
 * assert.deepEqual(tracker.map(({ used }) => used), [1, 2, 4, 8]);
 * assert.deepEqual(tracker.map(({ accuracyPct }) => accuracyPct), [14, 21.5, 30, 39]);
 * ```
 */
export function repeatedRuns(bats: BatsTables): RepeatedRuns {
  const questions = questionsOf(bats, "BrowseComp");
  const left = (rows: readonly FigureReading[], kind = ""): readonly ReadAccuracy[] =>
    read(
      rowsWhere(rows, { panel: "left" }).filter(({ series }) => series.endsWith(kind)),
      questions,
    );
  return {
    questions,
    sequential: left(bats.figure4),
    majority: left(bats.figure5, "(majority)"),
    bestOf: left(bats.figure5, "(BoN)"),
    passAtN: left(bats.figure9),
  };
}

/**
 * An accuracy that text or tables of Liu et al. print for a run that one of their figures shows.
 */
export interface PrintedAccuracy {
  /** Kind of method. */
  readonly method: BudgetMethod;
  /** Calls allowed for each tool. */
  readonly budget: number;
  /** The printed accuracy, in percent. */
  readonly printedPct: number;
  /** Section or table that prints it. */
  readonly place: string;
}

/** Mean calls of one tool at a budget. */
export interface UsedCalls {
  /** Kind of method. */
  readonly method: BudgetMethod;
  /** Calls allowed for each tool. */
  readonly budget: number;
  /** Mean calls a question. */
  readonly calls: number;
}

/** Figures 8 and 10 of Liu et al.: BATS that stops early, on BrowseComp-ZH. */
export interface EarlyStopping {
  /** Number of questions behind each accuracy. */
  readonly questions: number;
  /** Figure 8: accuracy by budget, a third party's readings. */
  readonly byBudget: readonly ReadAccuracy[];
  /** What text and tables print for these runs. */
  readonly printed: readonly PrintedAccuracy[];
  /** Figure 8: mean calls a question by budget, as its bars are labelled. */
  readonly searches: readonly UsedCalls[];
  /** Figure 8: mean pages browsed a question by budget, as its bars are labelled. */
  readonly browses: readonly UsedCalls[];
  /** Figure 10: accuracy by unified cost in USD a question, a third party's readings. */
  readonly byCost: readonly ReadAccuracy[];
}

/**
 * What BATS that stops early reaches and spends on BrowseComp-ZH: Figures 8 and 10 of Liu et al.
 * with Wilson's 95% intervals over its questions, in percent, beside what text and tables print.
 *
 * @example
 * ```ts
 * import { loadBatsTables } from "kit/data/bats/tables.ts";
 * import { earlyStopping } from "kit/scaling/budgets/readings.ts";
 * import { strict as assert } from "node:assert";
 * const { questions, searches, printed } = earlyStopping(loadBatsTables());
 * assert.equal(questions, 289);
 * const bats = searches.filter(({ method }) => method === "bats");
 * assert.deepEqual([bats[0]?.budget, bats[0]?.calls], [3, 2.88]);
 * assert.equal(printed[0]?.printedPct, 30.7);
 * ```
 */
export function earlyStopping(bats: BatsTables): EarlyStopping {
  const benchmark = "BrowseComp-ZH";
  const questions = questionsOf(bats, benchmark);
  const rows = (y_name: FigureReading["y_name"]): readonly FigureReading[] =>
    rowsWhere(bats.figure8, { y_name });
  const calls = (y_name: "search_calls_avg" | "browse_calls_avg"): readonly UsedCalls[] =>
    rows(y_name).map(({ series, x, y }) => ({
      method: budgetMethod(series),
      budget: Number.parseFloat(x),
      calls: Number(y),
    }));
  const stated = (quantity: string): number => numberAt(bats.statedNumbers, { quantity });
  const model = "Gemini-2.5-Pro";
  return {
    questions,
    byBudget: read(rows("accuracy"), questions),
    printed: [
      {
        method: "react",
        budget: 30,
        printedPct: stated("react_accuracy_ceiling_browsecomp_zh_pro_budget_ge_30"),
        place: "Section 6.2",
      },
      {
        method: "react",
        budget: 100,
        printedPct: numberAt(bats.table1, { model, benchmark, method: "ReAct" }),
        place: "Table 1",
      },
      {
        method: "bats",
        budget: 3,
        printedPct: stated("bats_early_stop_browsecomp_zh_pro_budget_3"),
        place: "Section 6.2",
      },
      {
        method: "bats",
        budget: 100,
        printedPct: numberAt(bats.table4, { model, benchmark, method: "BATS" }),
        place: "Table 4",
      },
      {
        method: "bats",
        budget: 200,
        printedPct: stated("bats_early_stop_browsecomp_zh_pro_budget_200"),
        place: "Section 6.2",
      },
    ],
    searches: calls("search_calls_avg"),
    browses: calls("browse_calls_avg"),
    byCost: read(bats.figure10, questions),
  };
}

/** A budget such as `50+` counts as its number. */
function read(rows: readonly FigureReading[], questions: number): readonly ReadAccuracy[] {
  return rows.map(({ series, x, y }) => ({
    method: budgetMethod(series),
    used: Number.parseFloat(x),
    ...budgetAccuracy(Number(y), questions),
  }));
}
