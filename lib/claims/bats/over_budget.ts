import { type Table5Row, TABLE_5 } from "../../data/bats/table5.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import { computed, holds, undetermined } from "../finding.ts";
import { brief } from "./brief.ts";
import { claimOnRow, claimOnText } from "./claim_on_row.ts";
import { keysOf, numberAt, questionsOf, rowsWhere } from "./rows.ts";
import { nearestShare } from "./whole_questions.ts";

const SHARES = ["query_over_budget_share", "url_over_budget_share"] as const;

/** Shares of questions beyond a budget as counts, and what they allow (questions 1, 15, 26). */
export const overBudget: ClaimSet = ({ bats }): readonly Claim[] => [
  ...bats.table5.filter(({ metric }) => SHARES.some((share) => share === metric)).map(asCount),
  ...["Sec. 3.4", "App. B.1"].map((section, i) =>
    claimOnText(
      bats,
      { section, quantity: "share_of_browsecomp_needing_more_than_50_calls_pro" },
      {
        id: `bats/${["3.4", "B.1"][i]}/beyond-50`,
        says: "Share of BrowseComp on which Gemini-2.5-Pro needs more than 50 calls",
        sample: "Table 5",
        compute: ({ tables }) => {
          const share = numberAt(tables.bats.table5, {
            model: "Gemini-2.5-Pro",
            budget_per_tool: 50,
            metric: "query_over_budget_share",
          });
          const { count, percent } = nearestShare(share, questionsOf(tables.bats, "BrowseComp"));
          return computed(percent, `${count} questions, counting searches only`);
        },
      },
    )
  ),
  claimOnText(bats, { section: "App. B.1", quantity: "share_of_queries_exceeding_100_flash" }, {
    id: "bats/B.1/beyond-100-flash",
    says: "Share of Gemini-2.5-Flash's runs that exceed 100 calls",
    sample: "Table 5",
    compute: ({ tables }) => {
      const share = numberAt(tables.bats.table5, {
        model: "Gemini-2.5-Flash",
        budget_per_tool: 100,
        metric: "query_over_budget_share",
      });
      const { count, percent } = nearestShare(share, questionsOf(tables.bats, "BrowseComp"));
      return computed(percent, `${count} questions; two digits would print 2.61`);
    },
  }),
  claim("bats/B.1/mean-rise@v1", {
    place: "Table 5",
    says: "Mean searches rise by at least what the questions beyond the larger budget add",
    printed: "mean searches and over-budget shares of Table 5",
    unit: "calls_per_question",
    sample: "printed values",
    covers: keysOf(TABLE_5, rowsWhere(bats.table5, { metric: "query_calls_avg" })),
    compute: ({ tables }) => {
      const steps = (["Gemini-2.5-Pro", "Gemini-2.5-Flash"] as const).flatMap((model) =>
        ([[30, 50], [50, 100]] as const).map(([from, to]) => {
          const at = (metric: Table5Row["metric"], budget: number): number =>
            numberAt(tables.bats.table5, { model, budget_per_tool: budget, metric });
          return {
            rise: at("query_calls_avg", to) - at("query_calls_avg", from),
            least: at("query_over_budget_share", to) / 100 * (to - from),
          };
        })
      );
      const last = steps.at(-1)!;
      const because = `Questions beyond 100 searches alone would lift Gemini-2.5-Flash's mean by ` +
        `${brief(last.least)} from budget 50 to 100, the table's mean rises by ` +
        `${brief(last.rise)}; one set of runs cut at both budgets cannot give that`;
      const rises = steps.map(({ rise }) => rise);
      if (steps.every(({ rise, least }) => rise >= least)) {
        return holds(true, { value: rises }, because);
      }
      return undetermined(`${because}, separate runs at each budget may`, rises);
    },
  }),
];

function asCount(row: Table5Row): Claim {
  const tool = row.metric === "query_over_budget_share" ? "searches" : "browses";
  const model = row.model === "Gemini-2.5-Pro" ? "pro" : "flash";
  return claimOnRow(TABLE_5, row, {
    id: `bats/B.1/over-budget-${tool}-${model}-${row.budget_per_tool}`,
    place: "Table 5",
    says: `Share of questions on which ${row.model} wants more ${tool} than ${row.budget_per_tool}`,
    sample: "whole questions of 1,266",
    compute: ({ tables }) => {
      const { count, percent } = nearestShare(
        numberAt([row], {}),
        questionsOf(tables.bats, "BrowseComp"),
      );
      return computed(percent, `${count} questions`);
    },
  });
}
