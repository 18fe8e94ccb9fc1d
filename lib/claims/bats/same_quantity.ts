import { TABLE_1 } from "../../data/bats/table1.ts";
import { TABLE_4 } from "../../data/bats/table4.ts";
import { TABLE_6 } from "../../data/bats/table6.ts";
import { BATS_MODELS } from "../../data/bats/columns.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import { computed, readings, undetermined } from "../finding.ts";
import { brief } from "./brief.ts";
import { claimOnRow, claimOnText } from "./claim_on_row.ts";
import { heightAt, numberAt, questionsOf, rowWhere } from "./rows.ts";

const PRO = { model: "Gemini-2.5-Pro" } as const;
const TRACKER = "ReAct + Budget Tracker";

/** Quantities that stand in two tables of the paper (question 19). */
export const sameQuantity: ClaimSet = ({ bats }): readonly Claim[] => [
  claimOnRow(
    TABLE_1,
    rowWhere(bats.table1, {
      model: "Gemini-2.5-Flash",
      method: "ReAct",
      benchmark: "BrowseComp",
    }),
    {
      id: "bats/3.3/flash-react-in-table-5",
      place: "Tables 1 and 5",
      says: "Accuracy of plain ReAct with Gemini-2.5-Flash on BrowseComp at a budget of 100",
      sample: "Table 5",
      headline: true,
      compute: ({ tables }) =>
        readings(
          [100, 50].map((budget) => ({
            name: `Table 5 at a budget of ${budget}`,
            value: numberAt(tables.bats.table5, {
              model: "Gemini-2.5-Flash",
              budget_per_tool: budget,
              metric: "accuracy",
            }),
            stated: budget === 100,
          })),
          "Table 1 is captioned with a budget of 100",
        ),
    },
  ),
  claimOnText(
    bats,
    { section: "Sec. 6.2", quantity: "react_accuracy_ceiling_browsecomp_zh_pro_budget_ge_30" },
    {
      id: "bats/6.2/react-ceiling-in-table-1",
      says: "Accuracy that plain ReAct with Gemini-2.5-Pro does not pass on BrowseComp-ZH",
      sample: "Table 1, budget 100",
      headline: true,
      compute: ({ tables }) => {
        const other = numberAt(tables.bats.table1, {
          ...PRO,
          method: "ReAct",
          benchmark: "BrowseComp-ZH",
        });
        return computed(other, "Table 1 averages three runs, Section 6.2 may show one");
      },
    },
  ),
  claimOnText(
    bats,
    { section: "Sec. 6.2", quantity: "bats_early_stop_browsecomp_zh_pro_budget_200" },
    {
      id: "bats/6.2/early-stop-in-table-4",
      says: "Accuracy of BATS with early stopping on BrowseComp-ZH at the largest budget",
      sample: "Table 4, budget 100",
      headline: true,
      compute: ({ tables }) => {
        const other = numberAt(tables.bats.table4, { method: "BATS", benchmark: "BrowseComp-ZH" });
        const printed = numberAt(tables.bats.statedNumbers, {
          quantity: "bats_early_stop_browsecomp_zh_pro_budget_200",
        });
        const questions = (other - printed) * questionsOf(tables.bats, "BrowseComp-ZH") / 100;
        return computed(
          other,
          `${brief(Math.round(questions))} questions more at half the budget; two runs may ` +
            `differ by that much`,
        );
      },
    },
  ),
  ...bats.table4.filter(({ method }) => method === "w/o Planning & Verification").map((row) =>
    claimOnRow(TABLE_4, row, {
      id: `bats/6.3/no-modules-${row.benchmark.toLowerCase()}`,
      place: "Tables 1 and 4",
      says: `BATS without both modules is ReAct with the tracker: accuracy on ${row.benchmark}`,
      sample: "Table 1",
      compute: ({ tables }) =>
        computed(
          numberAt(tables.bats.table1, { ...PRO, method: TRACKER, benchmark: row.benchmark }),
          "Table 1 averages three runs",
        ),
    })
  ),
  claim("bats/B.5/react-at-200@v1", {
    place: "Tables 2 and 7",
    says: "Accuracy and searches of plain ReAct at a budget of 200 calls",
    printed: ["accuracy", "query_calls_avg"].map((metric) =>
      bats.table7.find((row) => row.method === "ReAct" && row.metric === metric)!.value
    ).join(", "),
    unit: "percent; calls_per_question",
    sample: "Table 2 at a budget of 100, which no question exceeded",
    headline: true,
    compute: ({ tables }) => {
      const at = (metric: "accuracy" | "search_calls_avg"): number =>
        numberAt(tables.bats.table2, { method: "ReAct", budget_per_tool: 100, metric });
      return undetermined(
        `Table 7 names no benchmark; were it BrowseComp, Table 2 would give ${
          brief(at("accuracy"))
        } and ${brief(at("search_calls_avg"))}, so a part of it or another prompt is likely`,
        [at("accuracy"), at("search_calls_avg")],
      );
    },
  }),
  claimOnRow(
    TABLE_1,
    rowWhere(bats.table1, { ...PRO, method: TRACKER, benchmark: "BrowseComp" }),
    {
      id: "bats/3.3/tracker-in-figure-3",
      place: "Table 1; Figure 3",
      says: "Accuracy with the tracker on BrowseComp at a budget of 100",
      sample: "Figure 3 (digitised)",
      headline: true,
      compute: ({ tables }) => {
        const height = heightAt(tables.bats.figure3, { series: TRACKER, x: "100" });
        const printed = numberAt(tables.bats.table1, {
          ...PRO,
          method: TRACKER,
          benchmark: "BrowseComp",
        });
        return computed(
          height,
          `${
            Math.round((height - printed) * questionsOf(tables.bats, "BrowseComp") / 100)
          } questions apart, beyond the digitising error of 0.03; Table 1 averages three runs`,
        );
      },
    },
  ),
  claimOnRow(TABLE_6, rowWhere(bats.table6, { method: "BATS", metric: "accuracy" }), {
    id: "bats/B.3/bats-in-table-3",
    place: "Tables 3 and 6",
    says: "Accuracy of BATS with Gemini-2.5-Pro on BrowseComp",
    sample: "Table 3",
    compute: ({ tables }) =>
      computed(
        numberAt(tables.bats.table3, {
          model_or_agent: PRO.model,
          method: "BATS",
          benchmark: "BrowseComp",
        }),
      ),
  }),
  ...BATS_MODELS.map((model) => {
    const inTable3 = bats.table3.filter((row) =>
      row.model_or_agent === model && row.method === "ReAct"
    );
    return claim(`bats/6.1/react-in-table-1-${model.toLowerCase()}@v1`, {
      place: "Tables 1 and 3",
      says: `Accuracy of plain ReAct with ${model} on the three benchmarks`,
      printed: inTable3.map(({ value }) => value).join(", "),
      unit: "percent",
      sample: "Table 1",
      compute: ({ tables }) =>
        computed(
          inTable3.map(({ benchmark }) =>
            numberAt(tables.bats.table1, { model, method: "ReAct", benchmark })
          ),
        ),
    });
  }),
];
