import {
  FIGURE_4,
  FIGURE_5,
  FIGURE_9,
  type FigureReading,
} from "../../data/bats/figure_readings.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import { type Finding, holds, unverifiable } from "../finding.ts";
import { briefs } from "./brief.ts";
import { keysOf, rowsWhere, seriesOf } from "./rows.ts";

const APPROXIMATE = "third-party reading, approximate";
/** Readings of the same points in two panels differ by up to this many points. */
const READING_ERROR = 0.5;

/** Sequential and parallel scaling with and without the tracker (question 27). */
export const repeatedRuns: ClaimSet = ({ bats }): readonly Claim[] => [
  claim("bats/3.4/sequential@v1", {
    place: "Figure 4, left",
    says: "The tracker helps sequential scaling at every budget",
    printed: "above ReAct in Figure 4",
    unit: "percentage_points",
    sample: `Figure 4 (${APPROXIMATE})`,
    covers: keysOf(FIGURE_4, rowsWhere(bats.figure4, { panel: "left" })),
    compute: ({ tables }) =>
      above(tables.bats.figure4, "left", [
        ["ReAct + sequential", "ReAct + Budget Tracker + sequential"],
      ]),
  }),
  claim("bats/3.4/sequential-cost@v1", {
    place: "Figure 4, right",
    says: "The tracker helps sequential scaling at every cost",
    printed: "above ReAct in Figure 4",
    unit: "percentage_points",
    sample: "none",
    covers: keysOf(FIGURE_4, rowsWhere(bats.figure4, { panel: "right" })),
    compute: () =>
      unverifiable(
        "The only readings of this panel contradict those of the left one, and neither the " +
          "figure's numbers nor the runs were released",
      ),
  }),
  claim("bats/3.4/parallel@v1", {
    place: "Figure 5, left",
    says: "The tracker helps parallel sampling at every number of runs, voting or best of n",
    printed: "above ReAct in Figure 5",
    unit: "percentage_points",
    sample: `Figure 5 (${APPROXIMATE})`,
    covers: keysOf(FIGURE_5, rowsWhere(bats.figure5, { panel: "left" })),
    compute: ({ tables }) =>
      above(tables.bats.figure5, "left", [
        ["ReAct (majority)", "ReAct + Budget Tracker (majority)"],
        ["ReAct (BoN)", "ReAct + Budget Tracker (BoN)"],
      ]),
  }),
  claim("bats/B.2/pass-at-n@v1", {
    place: "Figure 9, left",
    says: "The tracker raises the share of questions that one of n runs answers",
    printed: "above ReAct in Figure 9",
    unit: "percentage_points",
    sample: `Figure 9 (${APPROXIMATE})`,
    covers: keysOf(FIGURE_9, rowsWhere(bats.figure9, { panel: "left" })),
    compute: ({ tables }) =>
      above(tables.bats.figure9, "left", [["ReAct", "ReAct + Budget Tracker"]]),
  }),
  claim("bats/3.4/parallel-panels@v1", {
    place: "Figure 5",
    says: "Both panels of Figure 5 show the same accuracies",
    printed: "left and right panel of Figure 5",
    unit: "percentage_points",
    sample: `Figure 5 (${APPROXIMATE})`,
    covers: keysOf(FIGURE_5, rowsWhere(bats.figure5, { panel: "right" })),
    compute: ({ tables }) => samePanels(tables.bats.figure5),
  }),
  claim("bats/B.2/pass-at-n-panels@v1", {
    place: "Figure 9",
    says: "Both panels of Figure 9 show the same shares",
    printed: "left and right panel of Figure 9",
    unit: "percentage_points",
    sample: `Figure 9 (${APPROXIMATE})`,
    covers: keysOf(FIGURE_9, rowsWhere(bats.figure9, { panel: "right" })),
    compute: ({ tables }) => samePanels(tables.bats.figure9),
  }),
];

function above(
  rows: readonly FigureReading[],
  panel: string,
  pairs: readonly (readonly [string, string])[],
): Finding {
  const gaps = pairs.flatMap(([plain, tracked]) => {
    const low = seriesOf(rows, { panel, series: plain });
    const high = seriesOf(rows, { panel, series: tracked });
    return high.y.map((value, i) => value - low.y[low.x.indexOf(high.x[i]!)]!);
  });
  const small = gaps.filter((gap) => gap <= 2 * READING_ERROR).length;
  return holds(
    gaps.every((gap) => gap > 0),
    { value: gaps, under: "a third party's readings of the figure" },
    `It is ahead by ${briefs(gaps)} points` +
      (small === 0 ? "" : `; ${small} of ${gaps.length} are no larger than the readings' error`),
  );
}

function samePanels(rows: readonly FigureReading[]): Finding {
  const series = [...new Set(rows.map((row) => row.series))];
  const differences = series.flatMap((name) => {
    const [left, right] = ["left", "right"].map((panel) => seriesOf(rows, { panel, series: name }));
    return left!.y.map((value, i) => value - right!.y[i]!);
  });
  const exact = differences.every((difference) => difference === 0);
  return holds(
    differences.every((difference) => Math.abs(difference) <= READING_ERROR),
    {
      value: differences.filter((difference) => difference !== 0),
      ...exact ? {} : { under: `within ${READING_ERROR} points, the error of such readings` },
    },
    `${differences.filter((difference) => difference !== 0).length} of ${differences.length} ` +
      `points are read differently in the two panels`,
  );
}
