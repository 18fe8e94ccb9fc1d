import { FIGURE_7 } from "../../data/bats/figure_readings.ts";
import type { BatsTables } from "../../data/bats/tables.ts";
import { paretoFrontier } from "../../scaling/budgets/pareto_frontier.ts";
import { twoProportions } from "../../stats/two_proportions.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import { holds } from "../finding.ts";
import { brief, briefs } from "./brief.ts";
import { keysOf, numberAt, rowsWhere, seriesOf } from "./rows.ts";
import { curveForm } from "./tracker_curves.ts";

const BATS = "BATS";
const PARALLEL = "Parallel (majority vote)";
const SAMPLE = "Figure 7 (digitised), 200 BrowseComp questions";

/** BATS against parallel sampling over calls and cost (questions 2, 3, 14). */
export const figureSeven: ClaimSet = ({ bats }): readonly Claim[] => [
  claim("bats/6.1/above-parallel@v1", {
    place: "Figure 7",
    says: "BATS is more accurate than parallel sampling at every cost",
    printed: "above parallel scaling",
    unit: "percentage_points",
    sample: SAMPLE,
    headline: true,
    covers: keysOf(FIGURE_7, rowsWhere(bats.figure7, { panel: "b" })),
    compute: ({ tables }) => {
      const gaps = gapsAtCost(tables.bats);
      const n = numberAt(tables.bats.settings, { name: "browsecomp_random_subset_for_figure_7" });
      const parallel = seriesOf(tables.bats.figure7, { panel: "b", series: PARALLEL });
      const own = seriesOf(tables.bats.figure7, { panel: "b", series: BATS });
      const errors = gaps.map((gap, i) =>
        100 * twoProportions((own.y[i]! - gap) / 100, own.y[i]! / 100, n, n).standardError
      );
      const clear = gaps.filter((gap, i) => gap > 1.96 * errors[i]!).length;
      return holds(
        gaps.every((gap) => gap > 0) && own.x.every((x) => x <= parallel.x.at(-1)!),
        { value: gaps },
        `Against the straight lines between parallel's points BATS gains ${
          briefs(gaps)
        } points; on ${n} questions ${clear} of ${gaps.length} gaps exceed 1.96 standard errors`,
      );
    },
  }),
  claim("bats/6.1/cheaper-than-parallel@v1", {
    place: "Figure 7",
    says: "BATS needs fewer calls and less money than parallel sampling for more accuracy",
    printed: "fewer calls, lower cost, higher accuracy",
    unit: "calls_per_question",
    sample: SAMPLE,
    covers: keysOf(FIGURE_7, rowsWhere(bats.figure7, { panel: "a" })),
    compute: ({ tables }) => {
      const { figure7 } = tables.bats;
      const [own, parallel] = [BATS, PARALLEL].map((series) =>
        seriesOf(figure7, { panel: "a", series })
      );
      const best = Math.max(...parallel!.y);
      const cheapest = parallel!.x[parallel!.y.indexOf(best)]!;
      const smallest = own!.x[0]!;
      return holds(
        own!.y[0]! > best && smallest < cheapest,
        { value: [smallest, cheapest] },
        `With ${brief(smallest)} calls BATS reaches ${own!.y[0]}%, parallel sampling ` +
          `${best}% with ${brief(cheapest)} and no more with ${brief(parallel!.x.at(-1)!)}`,
      );
    },
  }),
  claim("bats/6.1/frontier@v1", {
    place: "Figure 7",
    says: "BATS makes up the frontier of accuracy against cost",
    printed: "a better Pareto frontier",
    unit: "points on the frontier",
    sample: SAMPLE,
    compute: ({ tables }) => {
      const points = rowsWhere(tables.bats.figure7, { panel: "b" }).map((row) => ({
        name: row.series,
        cost: Number(row.x),
        gain: Number(row.y),
      }));
      const frontier = paretoFrontier(points);
      const own = frontier.filter(({ name }) => name === BATS).length;
      const others = frontier.filter(({ name }) => name !== BATS);
      return holds(
        own === points.filter(({ name }) => name === BATS).length,
        { value: [own, others.length] },
        `All ${own} points of BATS are on it; of parallel sampling ${others.length}, at ${
          others.map(({ cost }) => cost).join(", ")
        } USD, cheaper than any of BATS`,
      );
    },
  }),
  claim("bats/6.1/curve-form@v1", {
    place: "Figure 7",
    says: "Accuracy follows one form of curve in calls and in cost",
    printed: "scaling curves of Figure 7",
    unit: "statement",
    sample: SAMPLE,
    compute: ({ tables }) =>
      curveForm(
        tables.bats.figure7,
        ["a", "b"].flatMap((panel) => [BATS, PARALLEL].map((series) => ({ panel, series }))),
      ),
  }),
];

/** Accuracy of BATS minus that of parallel sampling, interpolated, at each cost of BATS. */
function gapsAtCost(bats: BatsTables): readonly number[] {
  const own = seriesOf(bats.figure7, { panel: "b", series: BATS });
  const parallel = seriesOf(bats.figure7, { panel: "b", series: PARALLEL });
  return own.x.map((x, i) => own.y[i]! - interpolate(parallel, x));
}

/**
 * Height at x of the straight lines between points in order of x.
 *
 * @throws {RangeError} when x lies outside the points.
 */
export function interpolate(
  { x: xs, y: ys }: { readonly x: readonly number[]; readonly y: readonly number[] },
  x: number,
): number {
  const right = xs.findIndex((value) => value >= x);
  if (right === -1 || x < xs[0]!) {
    throw new RangeError(
      `Cannot interpolate at ${x}: the points reach from ${xs[0]} to ${xs.at(-1)}`,
    );
  }
  if (xs[right] === x) return ys[right]!;
  const share = (x - xs[right - 1]!) / (xs[right]! - xs[right - 1]!);
  return ys[right - 1]! + share * (ys[right]! - ys[right - 1]!);
}
