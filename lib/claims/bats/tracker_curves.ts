import { FIGURE_3, type FigureReading } from "../../data/bats/figure_readings.ts";
import { paretoFrontier } from "../../scaling/budgets/pareto_frontier.ts";
import { compareCurves } from "../../stats/curves/compare_curves.ts";
import { logarithm, powerLaw, saturatingExponential } from "../../stats/curves/families.ts";
import { fitCurve } from "../../stats/curves/fit_curve.ts";
import { twoProportions } from "../../stats/two_proportions.ts";
import { isUndetermined } from "../../stats/undetermined.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import { type Finding, holds, undetermined } from "../finding.ts";
import { brief, briefs } from "./brief.ts";
import { budgetRuns } from "../../scaling/budgets/runs.ts";
import { heightAt, keysOf, questionsOf, rowsWhere, seriesOf } from "./rows.ts";

const TRACKER = "ReAct + Budget Tracker";

/** The tracker's scaling curve in Figure 3 and its place on the frontier (questions 2, 5). */
export const trackerCurves: ClaimSet = ({ bats }): readonly Claim[] => [
  claim("bats/3.3/better-curve@v1", {
    place: "Figure 3",
    says: "With the tracker accuracy scales better with the budget",
    printed: "a better scaling curve",
    unit: "percentage_points",
    sample: "Figure 3 (digitised)",
    headline: true,
    covers: keysOf(FIGURE_3, rowsWhere(bats.figure3, { series: TRACKER }).slice(0, 4)),
    compute: ({ tables }) => {
      const { figure3 } = tables.bats;
      const gaps = ["10", "30", "50", "100"].map((x) =>
        heightAt(figure3, { series: TRACKER, x }) - heightAt(figure3, { series: "ReAct", x })
      );
      const [react, tracker] = ["ReAct", TRACKER].map((series) => slopeOf(figure3, series));
      return holds(
        gaps.every((gap) => gap > 0),
        { value: gaps, ...tracker! > react! ? {} : { under: "higher, not steeper" } },
        `At 10, 30, 50 and 100 calls it is ${briefs(gaps)} points ahead, but for each ` +
          `doubling of the budget it gains ${brief(tracker! * Math.LN2)} points, plain ` +
          `ReAct ${brief(react! * Math.LN2)}`,
      );
    },
  }),
  claim("bats/3.3/curve-form@v1", {
    place: "Figure 3",
    says: "Accuracy follows one form of curve in the budget",
    printed: "scaling curve of Figure 3",
    unit: "statement",
    sample: "Figure 3 (digitised), five budgets",
    compute: ({ tables }) =>
      curveForm(tables.bats.figure3, ["ReAct", TRACKER].map((series) => ({ series }))),
  }),
  claim("bats/3.3/last-step@v1", {
    place: "Figure 3",
    says: "With the tracker accuracy still rises up to a budget of 200 calls",
    printed: "scaling up to 200",
    unit: "percentage_points",
    sample: "Figure 3 (digitised)",
    covers: keysOf(FIGURE_3, rowsWhere(bats.figure3, { series: TRACKER }).slice(4)),
    compute: ({ tables }) => {
      const [from, to] = ["100", "200"].map((x) =>
        heightAt(tables.bats.figure3, { series: TRACKER, x })
      );
      const n = questionsOf(tables.bats, "BrowseComp");
      const { standardError } = twoProportions(from! / 100, to! / 100, n, n);
      return undetermined(
        `The last step is ${brief(to! - from!)} points, about ${
          Math.round(n * (to! - from!) / 100)
        } of ${n} questions, with a standard error of ${brief(100 * standardError)} points ` +
          `for two runs: a rise and a plateau look the same`,
        to! - from!,
      );
    },
  }),
  claim("bats/3.3/frontier@v1", {
    place: "3.3; Table 2",
    says: "Budget awareness moves the frontier of accuracy against cost",
    printed: "a better Pareto frontier",
    unit: "runs on the frontier",
    sample: "Table 2",
    compute: ({ tables }) => {
      const points = budgetRuns(tables.bats).map(({ name, cents, accuracyPct }) => ({
        name,
        cost: cents,
        gain: accuracyPct,
      }));
      const frontier = paretoFrontier(points).map(({ name }) => name);
      const beaten = points.map(({ name }) => name).filter((name) => !frontier.includes(name));
      return holds(
        frontier.some((name) => name.startsWith(TRACKER)),
        { value: frontier.length },
        `On it are ${frontier.join(" and ")}; beaten are ${beaten.join(" and ")}; one run with ` +
          `the tracker is all that the table prices`,
      );
    },
  }),
];

/** Slope of a + b ln(budget): points for each unit of the logarithm. */
function slopeOf(rows: readonly FigureReading[], series: string): number {
  const { x, y } = seriesOf(rows, { series });
  const fit = fitCurve(logarithm, x, y);
  if (fit.status !== "converged") throw new RangeError(`No logarithm fits ${series}`);
  return fit.parameters[1]!;
}

/** What the information criteria say of three forms of curve on few points. */
export function curveForm(
  rows: readonly FigureReading[],
  wheres: readonly Partial<FigureReading>[],
): Finding {
  const found = wheres.map((where) => {
    const { x, y } = seriesOf(rows, where);
    const forms = compareCurves([powerLaw, logarithm, saturatingExponential], x, y);
    const aics = forms.map(({ fit, criteria }) => {
      const aic = isUndetermined(criteria) ? criteria : criteria.aic;
      return { family: fit.family, aic: isUndetermined(aic) ? null : aic };
    });
    const listed = aics.map(({ family, aic }) =>
      `${family} ${aic === null ? "without a fit" : brief(aic)}`
    );
    return {
      text: `${where.series} on ${x.length} points: AIC ${listed.join(", ")}`,
      difference: differenceOf(aics),
    };
  });
  return undetermined(
    `Power law and logarithm differ by at most ${
      brief(Math.max(...found.map(({ difference }) => Math.abs(difference))))
    } in AIC, and a saturating curve has too many parameters for the small-sample correction; ${
      found.map(({ text }) => text).join("; ")
    }`,
    found.map(({ difference }) => difference),
  );
}

/** AIC of the power law minus AIC of the logarithm. */
function differenceOf(
  aics: readonly { readonly family: string; readonly aic: number | null }[],
): number {
  const of = (family: string): number => {
    const aic = aics.find((row) => row.family === family)?.aic;
    if (aic === undefined || aic === null) throw new RangeError(`No AIC for the ${family}`);
    return aic;
  };
  return of(powerLaw.name) - of(logarithm.name);
}
