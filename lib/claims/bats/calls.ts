import { FIGURE_8 } from "../../data/bats/figure_readings.ts";
import { TABLE_5 } from "../../data/bats/table5.ts";
import type { BatsTables } from "../../data/bats/tables.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import { holds } from "../finding.ts";
import { brief, briefs } from "./brief.ts";
import { claimOnText } from "./claim_on_row.ts";
import { keysOf, numberAt, numberIn, rowsWhere, rowWhere } from "./rows.ts";

/** How many calls are made, against the budget and between models (questions 16, 30). */
export const calls: ClaimSet = ({ bats }): readonly Claim[] => [
  claimOnText(bats, { section: "App. B.1", quantity: "flash_to_pro_query_ratio" }, {
    id: "bats/B.1/flash-to-pro",
    says: "Gemini-2.5-Flash searches this many times as often as Gemini-2.5-Pro",
    sample: "Table 5",
    compute: ({ tables }) => {
      const mean = (model: "Gemini-2.5-Pro" | "Gemini-2.5-Flash", budget: number): number =>
        numberAt(tables.bats.table5, { model, budget_per_tool: budget, metric: "query_calls_avg" });
      const ratios = [30, 50, 100].map((budget) =>
        mean("Gemini-2.5-Flash", budget) / mean("Gemini-2.5-Pro", budget)
      );
      const stated = numberIn(
        rowWhere(tables.bats.statedNumbers, { quantity: "flash_to_pro_query_ratio" }).value,
      );
      const near = ratios.map((ratio) => Math.abs(ratio - stated) <= 0.25);
      return holds(
        near.some(Boolean),
        { value: ratios, ...near.every(Boolean) ? {} : { under: "at budgets of 50 and 100" } },
        `The ratios are ${briefs(ratios)} at budgets of 30, 50 and 100; at 30 the budget ` +
          `stops Gemini-2.5-Flash on 42.81% of the questions`,
      );
    },
  }),
  claim("bats/4/within-budget@v1", {
    place: "Tables 2, 5, 6 and 7; Figure 8",
    says: "Mean calls of each tool never exceed its budget",
    printed: "calls and budgets of four tables and a figure",
    unit: "share of the budget",
    sample: "printed values; bar labels of Figure 8 (third-party transcription)",
    covers: [
      ...keysOf(TABLE_5, rowsWhere(bats.table5, { metric: "url_calls_avg" })),
      ...keysOf(FIGURE_8, bats.figure8.filter(({ y_name }) => y_name !== "accuracy")),
    ],
    compute: ({ tables }) => {
      const means = callsAndBudgets(tables.bats).map((mean) => ({
        ...mean,
        share: mean.calls / mean.budget,
      }));
      const top = means.reduce((a, b) => b.share > a.share ? b : a);
      return holds(
        means.every(({ share }) => share <= 1),
        { value: means.map(({ share }) => share) },
        `Of ${means.length} means the one nearest to its budget is ${
          brief(top.calls)
        } of ${top.budget} calls; budgets of 30 and more are never used up on average`,
      );
    },
  }),
];

function callsAndBudgets(
  bats: BatsTables,
): readonly { readonly calls: number; readonly budget: number }[] {
  const ofTables = [...bats.table2, ...bats.table5, ...bats.table7].filter(({ metric }) =>
    metric.endsWith("_calls_avg")
  ).map((row) => ({ calls: Number(row.value), budget: row.budget_per_tool }));
  const ofTable6 = bats.table6.filter(({ metric }) => metric.endsWith("_calls_avg")).map((row) => ({
    calls: Number(row.value),
    budget: Number.parseInt(row.budget_per_tool),
  }));
  const ofFigure8 = bats.figure8.filter(({ y_name }) => y_name.endsWith("_calls_avg")).map((
    row,
  ) => ({ calls: Number(row.y), budget: Number.parseInt(row.x) }));
  return [...ofTables, ...ofTable6, ...ofFigure8];
}
