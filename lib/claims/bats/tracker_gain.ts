import { TABLE_1 } from "../../data/bats/table1.ts";
import { signTest } from "../../stats/sign_test.ts";
import { twoProportions } from "../../stats/two_proportions.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import { computed, undetermined } from "../finding.ts";
import { brief } from "./brief.ts";
import { nineCells } from "../../scaling/budgets/cells.ts";
import { keysOf } from "./rows.ts";

const RUNS = 3;

/** The tracker against plain ReAct in the nine cells of Table 1 (question 4). */
export const trackerGain: ClaimSet = ({ bats }): readonly Claim[] => [
  claim("bats/3.3/tracker-nine-of-nine@v1", {
    place: "Table 1",
    says: "The Budget Tracker raises accuracy for each of three models on each of three benchmarks",
    printed: "9 of 9",
    unit: "cells",
    sample: "Table 1",
    headline: true,
    covers: keysOf(TABLE_1, bats.table1),
    compute: ({ tables }) => {
      const gains = nineCells(tables.bats).map(({ reactPct, trackerPct }) => trackerPct - reactPct);
      const { up, p } = signTest(gains);
      return computed(
        [up, gains.length],
        `gains of ${brief(Math.min(...gains))} to ${brief(Math.max(...gains))} ` +
          `points; two-sided sign test p ${brief(p)}, were the cells independent, but the ` +
          `three models share the questions`,
      );
    },
  }),
  claim("bats/3.3/tracker-single-cell@v1", {
    place: "Table 1",
    says: "In a single model and benchmark the tracker's gain is beyond chance",
    printed: "gain of each cell",
    unit: "p",
    sample: "Table 1, unpaired",
    compute: ({ tables }) => {
      const below = (runs: number): readonly number[] =>
        nineCells(tables.bats).map(({ reactPct, trackerPct, questions }) =>
          twoProportions(
            reactPct / 100,
            trackerPct / 100,
            runs * questions,
            runs * questions,
          ).p
        );
      const [once, thrice] = [below(1), below(RUNS)];
      const significant = [once, thrice].map((ps) => ps.filter((p) => p < 0.05).length);
      const smallest = Math.min(...thrice);
      return undetermined(
        `Outcomes per question were never released, so no paired test can be made; taking each ` +
          `question once ${significant[0]} of 9 cells reach p 0.05, taking three runs as ` +
          `independent ${significant[1]} do, with a smallest p of ${brief(smallest)} ` +
          `(${brief(9 * smallest)} after Bonferroni)`,
        once,
      );
    },
  }),
];
