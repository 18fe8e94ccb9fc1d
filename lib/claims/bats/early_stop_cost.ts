import { FIGURE_10 } from "../../data/bats/figure_readings.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import { holds, undetermined } from "../finding.ts";
import { brief, briefs } from "./brief.ts";
import { claimOnText } from "./claim_on_row.ts";
import { interpolate } from "./figure_seven.ts";
import { keysOf, numberIn, questionsOf, rowsWhere, rowWhere, seriesOf } from "./rows.ts";

const BATS = "BATS (early stop)";
const PARALLEL = "Parallel (majority vote)";
const COSTS = "Figure 10 (third-party reading, approximate)";

/** What early stopping costs on BrowseComp-ZH beside parallel sampling (question 17). */
export const earlyStopCost: ClaimSet = ({ bats }): readonly Claim[] => [
  claimOnText(bats, { section: "App. B.4", quantity: "bats_early_stop_browsecomp_zh_accuracy" }, {
    id: "bats/B.4/early-stop-accuracy",
    says: "Accuracy that BATS with early stopping reaches on BrowseComp-ZH",
    sample: COSTS,
    alsoCovers: keysOf(FIGURE_10, rowsWhere(bats.figure10, { series: BATS })),
    compute: ({ tables }) => {
      const own = seriesOf(tables.bats.figure10, { series: BATS });
      const best = Math.max(...own.y);
      return holds(
        best > bound(tables.bats.statedNumbers, "bats_early_stop_browsecomp_zh_accuracy"),
        { value: best, under: "a third party's reading of Figure 10" },
        `The highest point is read as ${best} at ${own.x[own.y.indexOf(best)]} USD; Section 6.2 ` +
          `prints 37.4`,
      );
    },
  }),
  claimOnText(bats, { section: "App. B.4", quantity: "bats_early_stop_browsecomp_zh_cost" }, {
    id: "bats/B.4/early-stop-cost",
    says: "Cost at which BATS with early stopping reaches over 37% on BrowseComp-ZH",
    sample: COSTS,
    compute: ({ tables }) => {
      const own = seriesOf(tables.bats.figure10, { series: BATS });
      const stated = bound(tables.bats.statedNumbers, "bats_early_stop_browsecomp_zh_cost");
      const usd = own.x[own.y.findIndex((value) => value > 37)]!;
      return holds(
        Math.abs(usd - stated) <= 0.015,
        { value: usd, under: "a third party's reading of Figure 10, good to about 0.01 USD" },
        `It is first read above 37 at ${usd} USD; at ${stated} the line stands at ${
          brief(interpolate(own, stated))
        }`,
      );
    },
  }),
  claimOnText(bats, {
    section: "App. B.4",
    quantity: "parallel_cost_for_comparable_accuracy",
  }, {
    id: "bats/B.4/parallel-cost",
    says: "Cost at which parallel sampling is about as accurate on BrowseComp-ZH",
    sample: COSTS,
    alsoCovers: keysOf(FIGURE_10, rowsWhere(bats.figure10, { series: PARALLEL })),
    compute: ({ tables }) => {
      const parallel = seriesOf(tables.bats.figure10, { series: PARALLEL });
      const best = parallel.x[parallel.y.indexOf(Math.max(...parallel.y))]!;
      return holds(
        best > bound(tables.bats.statedNumbers, "parallel_cost_for_comparable_accuracy"),
        { value: best, under: "a third party's reading of Figure 10" },
        `Its best, ${Math.max(...parallel.y)}, is read at ${best} USD`,
      );
    },
  }),
  claimOnText(bats, { section: "App. B.4", quantity: "parallel_to_bats_cost_ratio" }, {
    id: "bats/B.4/cost-ratio",
    says: "Parallel sampling costs this many times as much for about the same accuracy",
    sample: COSTS,
    compute: ({ tables }) => {
      const { figure10, statedNumbers } = tables.bats;
      const own = seriesOf(figure10, { series: BATS });
      const parallel = seriesOf(figure10, { series: PARALLEL });
      const ratio = parallel.x.at(-1)! / own.x.at(-1)!;
      return holds(
        ratio > bound(statedNumbers, "parallel_to_bats_cost_ratio"),
        { value: ratio, under: "a third party's reading of Figure 10" },
        `${parallel.x.at(-1)} over ${own.x.at(-1)} USD, for ${parallel.y.at(-1)} and ${
          own.y.at(-1)
        }%; the text's own 0.50 over 0.23 gives ${brief(0.5 / 0.23)}`,
      );
    },
  }),
  claim("bats/B.4/equal-cost@v1", {
    place: "Figure 10",
    says: "At equal cost BATS with early stopping is more accurate than parallel sampling",
    printed: "above parallel scaling in Figure 10",
    unit: "percentage_points",
    sample: COSTS,
    compute: ({ tables }) => {
      const own = seriesOf(tables.bats.figure10, { series: BATS });
      const parallel = seriesOf(tables.bats.figure10, { series: PARALLEL });
      const gaps = own.x.map((x, i) => own.y[i]! - interpolate(parallel, x));
      const questions = questionsOf(tables.bats, "BrowseComp-ZH");
      return undetermined(
        `At ${briefs(own.x)} USD the readings differ by ${briefs(gaps)} points from ` +
          `parallel's line; up to 0.21 USD that is at most ${
            Math.round(Math.max(...gaps.slice(0, 4).map(Math.abs)) * questions / 100)
          } questions either way, which readings of this kind do not resolve`,
        gaps,
      );
    },
  }),
];

function bound(
  stated: readonly { readonly quantity: string; readonly value: string }[],
  quantity: string,
): number {
  return numberIn(rowWhere(stated, { quantity }).value);
}
