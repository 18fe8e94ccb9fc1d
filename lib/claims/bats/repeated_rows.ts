import type { BatsTables } from "../../data/bats/tables.ts";
import { type Table2Row, TABLE_2 } from "../../data/bats/table2.ts";
import { type Table5Row, TABLE_5 } from "../../data/bats/table5.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import { computed } from "../finding.ts";
import { claimOnRow } from "./claim_on_row.ts";
import { heightAt, keysOf, numberAt, rowsWhere, rowWhere } from "./rows.ts";

const TRACKER = "ReAct + Budget Tracker";

/** Table 2 beside Table 5 and Figure 3, which repeat its runs (question 19). */
export const repeatedRows: ClaimSet = ({ bats }): readonly Claim[] => [
  ...[30, 100].map((budget) => inTable5(bats, budget)),
  ...([["ReAct", 10], ["ReAct", 30], ["ReAct", 100], [TRACKER, 10]] as const).map((
    [method, budget],
  ) =>
    claimOnRow(
      TABLE_2,
      rowWhere(bats.table2, { method, budget_per_tool: budget, metric: "accuracy" }),
      {
        id: `bats/3.3/${method === TRACKER ? "tracker" : "react"}-${budget}-in-figure-3`,
        place: "Table 2; Figure 3",
        says: `Accuracy of ${method} on BrowseComp at a budget of ${budget}`,
        sample: "Figure 3 (digitised)",
        compute: ({ tables }) =>
          computed(heightAt(tables.bats.figure3, { series: method, x: String(budget) })),
      },
    )
  ),
  claimOnRow(
    TABLE_5,
    rowWhere(bats.table5, {
      model: "Gemini-2.5-Pro",
      budget_per_tool: 50,
      metric: "accuracy",
    }),
    {
      id: "bats/B.1/react-50-in-figure-3",
      place: "Table 5; Figure 3",
      says: "Accuracy of plain ReAct on BrowseComp at a budget of 50",
      sample: "Figure 3 (digitised)",
      compute: ({ tables }) =>
        computed(heightAt(tables.bats.figure3, { series: "ReAct", x: "50" })),
    },
  ),
];

function inTable5(bats: BatsTables, budget: number): Claim {
  const metrics: readonly (readonly [Table2Row["metric"], Table5Row["metric"]])[] = [
    ["accuracy", "accuracy"],
    ["search_calls_avg", "query_calls_avg"],
    ["browse_calls_avg", "url_calls_avg"],
  ];
  const rows = metrics.map(([metric]) =>
    rowWhere(bats.table2, { method: "ReAct", budget_per_tool: budget, metric })
  );
  const model = "Gemini-2.5-Pro" as const;
  return claim(`bats/3.3/react-${budget}-in-table-5@v1`, {
    place: "Tables 2 and 5",
    says: `Accuracy, searches and browses of plain ReAct at a budget of ${budget}`,
    printed: rows.map(({ value }) => value).join(", "),
    unit: "percent; calls_per_question",
    sample: "Table 5",
    covers: [
      ...keysOf(TABLE_2, rows),
      ...keysOf(
        TABLE_5,
        metrics.flatMap(([, metric]) =>
          rowsWhere(bats.table5, { model, budget_per_tool: budget, metric })
        ),
      ),
    ],
    compute: ({ tables }) =>
      computed(
        metrics.map(([, metric]) =>
          numberAt(tables.bats.table5, { model, budget_per_tool: budget, metric })
        ),
        "the caption of Table 2 names no benchmark; Table 5 names BrowseComp",
      ),
  });
}
