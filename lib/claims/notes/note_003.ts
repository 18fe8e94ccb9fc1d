import type { FigureReading } from "../../data/bats/figure_readings.ts";
import { twoProportions } from "../../stats/two_proportions.ts";
import { byPrediction, selectionAccuracy } from "../../scaling/selection/selection_accuracy.ts";
import { pairsOf } from "../../scaling/results/pairs.ts";
import { brief, briefs } from "../bats/brief.ts";
import { heightAt, questionsOf, seriesOf } from "../bats/rows.ts";
import type { Context } from "../context.ts";
import { type Finding, holds, unsupported } from "../finding.ts";
import { agreement } from "../rounding.ts";
import { withReason } from "./follow.ts";
import { noteClaims } from "./statements.ts";

const TRACKER = "ReAct + Budget Tracker";

/** The Chinese article on both papers, of their first versions. */
export const note003 = noteClaims("003", {
  "tracker-scales-on": ({ context: { tables } }) => {
    const { x, y } = seriesOf(tables.bats.figure3, { series: TRACKER });
    const [low, high] = [10, 100].map((budget) => y[x.indexOf(budget)]!);
    const n = questionsOf(tables.bats, "BrowseComp");
    const { p } = twoProportions(low! / 100, high! / 100, n, n);
    return holds(
      y.every((value, i) => i === 0 || value > y[i - 1]!),
      { value: riseOf(tables.bats.figure3, TRACKER) },
      `Figure 3 rises at each budget, by ${brief(high! - low!)} points from 10 to 100 (p ${
        brief(p)
      } for one run of ${n} questions); plain ReAct rises by ${
        brief(riseOf(tables.bats.figure3, "ReAct"))
      } over the same budgets`,
    );
  },
  "equal-accuracy": ({ context, sources }) =>
    withReason(
      sources.byId("bats/3.3/comparable-accuracy@v1").compute(context),
      "the note repeats v1 (Sec. 3.3)",
    ),
  "beats-three": () =>
    unsupported(
      "The paper compares BATS with parallel sampling on BrowseComp (Figure 7) and BrowseComp-ZH " +
        "(Figure 10); no table or figure has sequential scaling beside it, or HLE-Search beside either",
    ),
  "beats-cheaper": ({ context, sources }) => {
    const finding = sources.byId("bats/6.1/cheaper-than-parallel@v1").compute(context);
    return finding.kind === "holds"
      ? { ...finding, under: "against parallel sampling on BrowseComp" }
      : finding;
  },
  "matched-budgets": ({ context, sources }) =>
    withReason(
      sources.byId("kim/4.4/matched-tokens@v2").compute(context),
      "the note repeats v2 (4.4)",
    ),
  "tool-p": ({ context, sources }) =>
    withReason(
      sources.byId("kim/table4/efficiency-x-tools-p@v2").compute(context),
      "the note repeats v2 (Table 4)",
    ),
  "eight-tools": ({ context }) => {
    const tools = context.tables.benchmarks.filter(({ first_version }) => first_version === "v1")
      .map((row) => row.tools).toSorted((a, b) => a - b);
    return unsupported(
      `v2 names no such number; its benchmarks have ${
        briefs(tools)
      } tools, none near 8, and its terms ` +
        `with tools are linear or logarithmic, not exponential`,
    );
  },
  "mixed-effects": ({ context }) => {
    const { fit, crossValidation } = context.equation("four-benchmark", "regression");
    const plain = agreement(fit.r2, { value: 0.613, decimals: 3 }) === "rounded" &&
      agreement(crossValidation.mean, { value: 0.524, decimals: 3 }) === "rounded";
    return holds(
      !plain,
      { value: [fit.r2, crossValidation.mean] },
      `Plain least squares without any random effect gives the printed R2 of 0.613 and 0.524 (${
        brief(fit.r2)
      } and ${brief(crossValidation.mean)})`,
    );
  },
  "calculator": ({ context }) => calculator(context),
});

/** Accuracy at a budget of 100 calls minus that at 10, in points. */
function riseOf(rows: readonly FigureReading[], series: string): number {
  return heightAt(rows, { series, x: "100" }) - heightAt(rows, { series, x: "10" });
}

/** What the calculator's recommendation is worth, on benchmarks seen and unseen. */
function calculator(context: Context): Finding {
  const { rows, crossValidation, leaveOneBenchmarkOut } = context.equation(
    "four-benchmark",
    "regression",
  );
  const pairs = pairsOf(rows);
  const [seen, unseen] = [crossValidation.predictions, leaveOneBenchmarkOut.predictions].map((
    predictions,
  ) => selectionAccuracy(pairs, byPrediction(rows, predictions)));
  const single = selectionAccuracy(pairs, () => ["single"]);
  return holds(
    seen!.decisions > 0,
    {
      value: [seen!.percent, unseen!.percent, single.percent],
      under: "as arithmetic, not as advice",
    },
    `The command recommend is this calculator; the architecture it ranks first is the best one for ${
      brief(seen!.percent)
    }% of ${seen!.decisions} decisions by five-fold prediction and ${
      brief(unseen!.percent)
    }% on a benchmark it has not seen, where always taking the single agent gets ${
      brief(single.percent)
    }%`,
  );
}
