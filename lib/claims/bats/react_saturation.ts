import { FIGURE_3 } from "../../data/bats/figure_readings.ts";
import { TABLE_5 } from "../../data/bats/table5.ts";
import { twoProportions } from "../../stats/two_proportions.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import { computed, holds } from "../finding.ts";
import { brief } from "./brief.ts";
import { claimOnText } from "./claim_on_row.ts";
import { keysOf, numberAt, questionsOf, rowsWhere, seriesOf } from "./rows.ts";

/** Digitised points of Figure 3 are good to about this many points. */
const DIGITISING_ERROR = 0.03;

/** Where plain ReAct stops gaining from a larger budget (question 1). */
export const reactSaturation: ClaimSet = ({ bats }): readonly Claim[] => [
  claim("bats/1/larger-budget-alone@v1", {
    place: "abstract; Figure 3; Table 2",
    says: "A larger tool budget alone does not make plain ReAct better",
    printed: "no gain without budget awareness",
    unit: "statement",
    sample: "Gemini-2.5-Pro, BrowseComp, Figure 3 (digitised) and Table 2",
    headline: true,
    covers: keysOf(FIGURE_3, rowsWhere(bats.figure3, { series: "ReAct" }).slice(0, 3)),
    compute: ({ tables }) => {
      const { x, y } = seriesOf(tables.bats.figure3, { series: "ReAct" });
      const gain = (from: number, to: number): number => y[x.indexOf(to)]! - y[x.indexOf(from)]!;
      const accuracy = (budget: number): number =>
        numberAt(tables.bats.table2, {
          method: "ReAct",
          budget_per_tool: budget,
          metric: "accuracy",
        }) / 100;
      const n = questionsOf(tables.bats, "BrowseComp");
      const test = twoProportions(accuracy(10), accuracy(100), n, n);
      const beyond = gain(100, 150);
      return holds(
        Math.abs(beyond) <= 2 * DIGITISING_ERROR,
        { value: [gain(10, 100), beyond], under: "from a budget of 100 calls on" },
        `From 100 to 150 calls the accuracy changes by ${brief(beyond)} points, but from ` +
          `10 to 100 it rises by ${brief(100 * test.difference)} (Table 2; p ` +
          `${brief(test.p)} for one run of ${n} questions); ${
            brief(gain(10, 50))
          } of it comes by 50`,
      );
    },
  }),
  claimOnText(bats, { section: "Sec. 3.3", quantity: "react_saturation_budget" }, {
    id: "bats/3.3/react-saturation",
    says: "The budget from which plain ReAct gains nothing more",
    sample: "Figure 3 (digitised)",
    alsoCovers: keysOf(FIGURE_3, rowsWhere(bats.figure3, { series: "ReAct" }).slice(3)),
    compute: ({ tables }) => {
      const { x, y } = seriesOf(tables.bats.figure3, { series: "ReAct" });
      const top = Math.max(...y);
      const first = x[y.findIndex((value) => top - value <= 2 * DIGITISING_ERROR)]!;
      const step = y[x.indexOf(100)]! - y[x.indexOf(50)]!;
      return computed(
        first,
        `the step from 50 to 100 is only ${brief(step)} points, about ${
          Math.round(step * questionsOf(tables.bats, "BrowseComp") / 100)
        } questions`,
      );
    },
  }),
  claim("bats/B.1/gain-within-over-budget-share@v1", {
    place: "Table 5",
    says: "Raising the budget gains at most the share of questions that ran out of it",
    printed: "accuracies and over-budget shares of Table 5",
    unit: "percentage_points",
    sample: "printed values",
    covers: keysOf(TABLE_5, rowsWhere(bats.table5, { metric: "accuracy" })),
    compute: ({ tables }) => {
      const steps = (["Gemini-2.5-Pro", "Gemini-2.5-Flash"] as const).flatMap((model) =>
        ([[30, 50], [50, 100]] as const).map(([from, to]) => {
          const at = (
            budget: number,
            metric: "accuracy" | "query_over_budget_share",
          ): number => numberAt(tables.bats.table5, { model, budget_per_tool: budget, metric });
          return {
            gain: at(to, "accuracy") - at(from, "accuracy"),
            most: at(from, "query_over_budget_share"),
          };
        })
      );
      return holds(
        steps.every(({ gain, most }) => gain <= most),
        { value: steps.map(({ gain }) => gain) },
        `Gains of ${steps.map(({ gain }) => brief(gain)).join(", ")} points stay below the ` +
          `shares ${steps.map(({ most }) => brief(most)).join(", ")}%; beyond 100 calls no ` +
          `question of Gemini-2.5-Pro is left to gain and 2.6% of Gemini-2.5-Flash's are`,
      );
    },
  }),
];
