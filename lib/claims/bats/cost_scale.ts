import type { BatsTables } from "../../data/bats/tables.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import { holds } from "../finding.ts";
import { brief } from "./brief.ts";
import { budgetRun, toolFees } from "../../scaling/budgets/runs.ts";
import { interpolate } from "./figure_seven.ts";
import { numberAt, seriesOf } from "./rows.ts";

/** Whether Figure 7, Table 2 and Table 6 count money alike (question 14). */
export const costScale: ClaimSet = (): readonly Claim[] => [
  claim("bats/6.1/cost-scale-of-table-2@v1", {
    place: "Figure 7; Table 2",
    says: "Figure 7 and Table 2 give one unified cost to one amount of calls",
    printed: "unified cost of Table 2 and Figure 7",
    unit: "us_cent_per_question",
    sample: "Table 2; Figure 7 (digitised)",
    headline: true,
    compute: ({ tables }) => {
      const run = budgetRun(tables.bats, "ReAct", 10);
      const { calls, cents } = firstParallelPoint(tables.bats);
      const ratio = cents / run.cents;
      return holds(
        ratio < 1.25,
        { value: [run.cents, cents] },
        `${brief(run.searches + run.browses)} calls cost ${brief(run.cents)} cents ` +
          `in Table 2, ${brief(calls)} calls of one parallel run cost ${
            brief(cents)
          } in Figure 7, ${brief(ratio)} times as much; the random 200 questions or a step ` +
          `for choosing answers may explain part of it, the text does not say`,
      );
    },
  }),
  claim("bats/6.1/cost-scale-of-table-6@v1", {
    place: "Figure 7; Table 6",
    says: "Figure 7 and Table 6 give one cost to BATS at a budget of 100",
    printed: "cost of Table 6 and Figure 7",
    unit: "usd_per_question",
    sample: "Table 6; Figure 7 (digitised)",
    compute: ({ tables }) => {
      const at = (metric: "search_calls_avg" | "browse_calls_avg" | "cost"): number =>
        numberAt(tables.bats.table6, { method: "BATS", metric });
      const [searches, browses] = [at("search_calls_avg"), at("browse_calls_avg")];
      const calls = searches + browses;
      const fee = toolFees(tables.bats);
      const usd = interpolate(costOverCalls(tables.bats, "BATS"), calls);
      const withFees = at("cost") + fee.search * searches + fee.browse * browses;
      return holds(
        Math.abs(usd - withFees) <= 0.05,
        { value: usd, under: "Table 6 leaves the fees of the tools out" },
        `At Table 6's ${brief(calls)} calls Figure 7's line stands at ${
          brief(usd)
        } USD; Table 6 prints ${at("cost")}, which with 0.001 USD a call would be ${
          brief(withFees)
        }`,
      );
    },
  }),
];

function firstParallelPoint(bats: BatsTables): { calls: number; cents: number } {
  const { x, y } = costOverCalls(bats, "Parallel (majority vote)");
  return { calls: x[0]!, cents: 100 * y[0]! };
}

/** Cost (USD) over calls of a series of Figure 7: panel b's axis over panel a's, point by point. */
function costOverCalls(
  bats: BatsTables,
  series: string,
): { readonly x: readonly number[]; readonly y: readonly number[] } {
  const calls = seriesOf(bats.figure7, { panel: "a", series });
  const cost = seriesOf(bats.figure7, { panel: "b", series });
  return { x: calls.x, y: cost.x };
}
