import { TABLE_2 } from "../../data/bats/table2.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import { holds, undetermined } from "../finding.ts";
import { brief, briefs } from "./brief.ts";
import { budgetRun, budgetRuns, toolFees } from "../../scaling/budgets/runs.ts";
import { keysOf, rowsWhere } from "./rows.ts";

/** What the unified cost of Table 2 consists of and buys (questions 10, 11, 29). */
export const costSplit: ClaimSet = ({ bats }): readonly Claim[] => [
  claim("bats/3.3/cost-split@v1", {
    place: "2.2; Table 2",
    says: "Unified cost is the price of the tokens plus 0.001 USD for each call",
    printed: "unified cost and calls of Table 2",
    unit: "us_cent_per_question",
    sample: "Table 2",
    covers: keysOf(TABLE_2, rowsWhere(bats.table2, { metric: "unified_cost" })),
    compute: ({ tables }) => {
      const runs = budgetRuns(tables.bats);
      const fee = toolFees(tables.bats);
      const fees = runs.map(({ searches, browses }) =>
        100 * (fee.search * searches + fee.browse * browses)
      );
      const shares = runs.map(({ cents }, i) => 100 * fees[i]! / cents);
      const perCall = runs.map(({ cents, searches, browses }, i) =>
        (cents - fees[i]!) / (searches + browses)
      );
      return holds(
        runs.every(({ cents }, i) => fees[i]! < cents),
        { value: fees },
        `Fees make ${briefs(shares)}% of the cost; what is left for tokens is ${
          briefs(perCall)
        } cents a call, most with the tracker; the token counts behind it were never released`,
      );
    },
  }),
  claim("bats/3.3/cost-per-correct@v1", {
    place: "Table 2",
    says: "A correct answer costs less with the tracker",
    printed: "accuracy and unified cost of Table 2",
    unit: "us_cent_per_correct_answer",
    sample: "Table 2",
    compute: ({ tables }) => {
      const each = budgetRuns(tables.bats).map(({ cents, accuracyPct }) =>
        cents / (accuracyPct / 100)
      );
      const [react10, react30, react100, tracker] = each as [number, number, number, number];
      return holds(
        tracker < react30 && tracker < react100,
        tracker < react10 ? { value: each } : { value: each, under: "against ReAct at 30 and 100" },
        `${brief(tracker)} cents against ${brief(react30)} and ${
          brief(react100)
        }; plain ReAct at budget 10 pays ${brief(react10)}, the least`,
      );
    },
  }),
  claim("bats/A.1/search-price@v1", {
    place: "App. A.1",
    says: "A search costs 0.001 USD",
    printed: "0.001",
    unit: "usd_per_invocation",
    sample: "list price of the search service the paper names",
    compute: ({ tables }) => {
      const list = tables.bats.externalPrices.find(({ unit }) => unit === "usd_per_query")!.value;
      const fee = toolFees(tables.bats).search;
      const again = (method: "ReAct" | "ReAct + Budget Tracker", budget: number): number => {
        const { cents, searches } = budgetRun(tables.bats, method, budget);
        return cents + 100 * (list - fee) * searches;
      };
      const [react, tracker] = [again("ReAct", 100), again("ReAct + Budget Tracker", 10)];
      const because =
        `The service lists ${list} USD a query; at that price ReAct at 100 would cost ${
          brief(react)
        } cents, the tracker at 10 ${brief(tracker)}, a reduction of ${
          brief(100 * (react - tracker) / react)
        }%`;
      if (list === fee) return holds(true, { value: list }, because);
      return undetermined(`${because}; the authors set one flat fee for every tool`, list);
    },
  }),
];
