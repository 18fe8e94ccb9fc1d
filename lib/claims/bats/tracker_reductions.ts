import { type Table2Row, TABLE_2 } from "../../data/bats/table2.ts";
import { VERSION_ITEMS } from "../../data/bats/versions.ts";
import { twoProportions } from "../../stats/two_proportions.ts";
import { rounded } from "../../scaling/results/relative_change.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { computed, type Finding, holds, type Reading, readings } from "../finding.ts";
import { brief } from "./brief.ts";
import { budgetRun } from "../../scaling/budgets/runs.ts";
import { claimOnText } from "./claim_on_row.ts";
import { keysOf, numberAt, numberIn, questionsOf, rowsWhere, rowWhere } from "./rows.ts";

type Metric = Table2Row["metric"];

/** The tracker at budget 10 against plain ReAct at 100 (questions 3, 6 to 9). */
export const trackerReductions: ClaimSet = ({ bats }): readonly Claim[] => {
  const operands = (metric: Metric): readonly string[] =>
    keysOf(TABLE_2, [
      rowWhere(bats.table2, { method: "ReAct", budget_per_tool: 100, metric }),
      rowWhere(bats.table2, { method: "ReAct + Budget Tracker", metric }),
    ]);
  const browse = rowWhere(bats.versions, { item: "browse_call_reduction_stated" });
  return [
    ...([
      ["search_calls_avg", "search_calls_reduction_bt10_vs_react100", "searches", "search"],
      ["browse_calls_avg", "browse_calls_reduction_bt10_vs_react100", "browses", "browse"],
      ["unified_cost", "unified_cost_reduction_bt10_vs_react100", "unified cost", "cost"],
    ] as const).map(([metric, quantity, what, slug]) =>
      claimOnText(bats, { section: "Sec. 3.3", quantity }, {
        id: `bats/3.3/${slug}-reduction`,
        says: `The tracker at budget 10 saves this share of ${what} against ReAct at 100`,
        sample: "Table 2",
        headline: true,
        alsoCovers: operands(metric),
        compute: (context) => readings(reductionReadings(context, metric)),
      })
    ),
    claim("bats/3.3/browse-reduction@v2", {
      place: "3.3, as quoted by readers",
      says: "The tracker at budget 10 saves this share of browses against ReAct at 100",
      printed: String(numberIn(browse.v2_as_quoted_by_readers)),
      unit: "percent",
      sample: "Table 2 of v1, reported unchanged",
      covers: keysOf(VERSION_ITEMS, [browse]),
      compute: (context) =>
        computed(
          reductionReadings(context, "browse_calls_avg")[0]!.value,
          "version 2 corrects the 21.4 of version 1",
        ),
    }),
    claimOnText(bats, { section: "Table 2 caption", quantity: "budget_ratio_react_vs_bt" }, {
      id: "bats/3.3/budget-ratio",
      says: "ReAct has this many times the budget of the tracker in the comparison",
      sample: "Table 2",
      compute: ({ tables }) =>
        computed(
          budgetRun(tables.bats, "ReAct", 100).budget /
            budgetRun(tables.bats, "ReAct + Budget Tracker", 10).budget,
        ),
    }),
    claim("bats/3.3/comparable-accuracy@v1", {
      place: "3.3; Table 2",
      says: "With a tenth of the budget the tracker is as accurate as plain ReAct",
      printed: "12.8 against 12.6",
      unit: "percent",
      sample: "Table 2, 1,266 questions",
      headline: true,
      covers: operands("accuracy"),
      compute: comparable,
    }),
    claim("bats/3.3/dominates-react@v1", {
      place: "3.3; Table 2",
      says: "The tracker at budget 10 makes fewer calls and costs less than ReAct at 30 and 100",
      printed: "fewer calls, lower cost, higher accuracy",
      unit: "statement",
      sample: "Table 2",
      covers: keysOf(TABLE_2, [
        ...rowsWhere(bats.table2, { method: "ReAct", budget_per_tool: 10 }),
        ...rowsWhere(bats.table2, { method: "ReAct", budget_per_tool: 30 }),
      ]),
      compute: ({ tables }) => {
        const tracker = budgetRun(tables.bats, "ReAct + Budget Tracker", 10);
        const better = [30, 100].map((budget) => budgetRun(tables.bats, "ReAct", budget)).filter((
          run,
        ) =>
          tracker.searches < run.searches && tracker.browses < run.browses &&
          tracker.cents < run.cents && tracker.accuracyPct > run.accuracyPct
        );
        const cheap = budgetRun(tables.bats, "ReAct", 10);
        return holds(
          better.length === 2,
          { value: better.length },
          `It is ahead of both in all four columns; at equal budget it makes ${
            brief(tracker.searches + tracker.browses - cheap.searches - cheap.browses)
          } calls more than ReAct and costs ${brief(tracker.cents - cheap.cents)} cents more for ${
            brief(tracker.accuracyPct - cheap.accuracyPct)
          } points`,
        );
      },
    }),
  ];
};

function reductionReadings({ tables }: Context, metric: Metric): readonly Reading[] {
  const before = numberAt(tables.bats.table2, { method: "ReAct", budget_per_tool: 100, metric });
  const after = numberAt(tables.bats.table2, { method: "ReAct + Budget Tracker", metric });
  const reduction = (from: number, to: number): number => 100 * (from - to) / from;
  return [
    { name: "operands as printed", value: reduction(before, after), stated: true },
    {
      name: "operands rounded to one decimal first",
      value: reduction(rounded(before, 1), rounded(after, 1)),
      stated: false,
    },
  ];
}

function comparable({ tables }: Context): Finding {
  const react = budgetRun(tables.bats, "ReAct", 100).accuracyPct;
  const tracker = budgetRun(tables.bats, "ReAct + Budget Tracker", 10).accuracyPct;
  const n = questionsOf(tables.bats, "BrowseComp");
  const { standardError, p } = twoProportions(react / 100, tracker / 100, n, n);
  return holds(
    Math.abs(tracker - react) < 196 * standardError,
    { value: tracker - react },
    `The difference of ${brief(tracker - react)} points is ${
      brief(n * (tracker - react) / 100)
    } of ${n} questions, with a standard error of ${brief(100 * standardError)} points ` +
      `(p ${brief(p)})`,
  );
}
