import { FIGURE_8, type FigureReading } from "../../data/bats/figure_readings.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import { computed, holds } from "../finding.ts";
import { brief, briefs } from "./brief.ts";
import { claimOnText } from "./claim_on_row.ts";
import { heightAt, keysOf, numberAt, numberIn, rowsWhere, rowWhere, seriesOf } from "./rows.ts";

const BATS = "BATS (early stop)";
const REACT = "ReAct (single pass)";
const APPROXIMATE = "Figure 8 (third-party reading, approximate)";

/** Early stopping on BrowseComp-ZH (question 25). */
export const earlyStopping: ClaimSet = ({ bats }): readonly Claim[] => [
  claimOnText(bats, {
    section: "Sec. 6.2",
    quantity: "react_browse_calls_avg_browsecomp_zh_pro",
  }, {
    id: "bats/6.2/react-browses",
    says: "Mean browses of plain ReAct stay below this on BrowseComp-ZH",
    sample: "bar labels of Figure 8 (third-party transcription)",
    compute: ({ tables }) => {
      const { y } = seriesOf(tables.bats.figure8, { series: REACT, y_name: "browse_calls_avg" });
      const bound = numberIn(
        rowWhere(tables.bats.statedNumbers, {
          quantity: "react_browse_calls_avg_browsecomp_zh_pro",
        }).value,
      );
      const largest = Math.max(...y);
      const strict = largest < bound;
      return holds(
        strict || largest - 0.005 < bound,
        { value: largest, ...strict ? {} : { under: "the label 0.10 rounds a smaller mean" } },
        `The labels are ${briefs(y)}`,
      );
    },
  }),
  claimOnText(bats, {
    section: "Sec. 6.2",
    quantity: "budget_at_which_bats_passes_react_ceiling",
  }, {
    id: "bats/6.2/passes-ceiling",
    says: "The budget at which BATS with early stopping passes plain ReAct's best",
    sample: APPROXIMATE,
    compute: ({ tables }) => {
      const { x, y } = seriesOf(tables.bats.figure8, { series: BATS, y_name: "accuracy" });
      const ceiling = numberAt(tables.bats.statedNumbers, {
        quantity: "react_accuracy_ceiling_browsecomp_zh_pro_budget_ge_30",
      });
      const budget = x[y.findIndex((value) => value > ceiling)]!;
      return computed(
        budget,
        `readings ${briefs(y)} against ${ceiling}, good to about a point`,
      );
    },
  }),
  claimOnText(bats, {
    section: "Sec. 6.2",
    quantity: "bats_early_stop_browsecomp_zh_pro_budget_3",
  }, {
    id: "bats/6.2/early-stop-3",
    says: "Accuracy of BATS with early stopping on BrowseComp-ZH at a budget of 3",
    sample: APPROXIMATE,
    compute: ({ tables }) => {
      const read = heightAt(tables.bats.figure8, { series: BATS, x: "3", y_name: "accuracy" });
      const printed = numberAt(tables.bats.statedNumbers, {
        quantity: "bats_early_stop_browsecomp_zh_pro_budget_3",
      });
      return holds(
        Math.abs(read - printed) <= 1,
        { value: read, under: "a reading good to about a point" },
        `The figure is read as ${read}`,
      );
    },
  }),
  claim("bats/6.2/early-stop-curve@v1", {
    place: "Figure 8",
    says: "With early stopping the accuracy of BATS rises with the budget, its searches level off",
    printed: "curve of BATS in Figure 8",
    unit: "percent",
    sample: APPROXIMATE,
    covers: keysOf(FIGURE_8, rowsWhere(bats.figure8, { series: BATS, y_name: "accuracy" })),
    compute: ({ tables }) => {
      const of = (y_name: FigureReading["y_name"]) =>
        seriesOf(tables.bats.figure8, { series: BATS, y_name });
      const { y } = of("accuracy");
      const searches = of("search_calls_avg");
      const [from, to] = [searches.y.at(-2)!, searches.y.at(-1)!];
      return holds(
        y.every((value, i) => i === 0 || value >= y[i - 1]!),
        { value: y, under: "readings good to about a point" },
        `From a budget of ${searches.x.at(-2)} to ${searches.x.at(-1)} searches go from ${
          brief(from)
        } to ${brief(to)}, the accuracy by ${brief(y.at(-1)! - y.at(-2)!)} points`,
      );
    },
  }),
  claim("bats/6.2/react-flat@v1", {
    place: "Figure 8",
    says: "Plain ReAct gains nothing on BrowseComp-ZH from a budget beyond 30",
    printed: "saturation of ReAct in Figure 8",
    unit: "percent",
    sample: APPROXIMATE,
    covers: keysOf(FIGURE_8, rowsWhere(bats.figure8, { series: REACT, y_name: "accuracy" })),
    compute: ({ tables }) => {
      const { y } = seriesOf(tables.bats.figure8, { series: REACT, y_name: "accuracy" });
      return holds(
        Math.max(...y) - y.at(-1)! <= 1 && y.at(-1)! - y.at(-2)! <= 1,
        { value: y, under: "readings good to about a point" },
        `They go from ${y[0]} at a budget of 3 to ${y.at(-1)}`,
      );
    },
  }),
];
