import { TABLE_1 } from "../../data/bats/table1.ts";
import { type Table3Row, TABLE_3 } from "../../data/bats/table3.ts";
import { TABLE_4 } from "../../data/bats/table4.ts";
import type { BatsBenchmark } from "../../data/bats/columns.ts";
import type { BatsTables } from "../../data/bats/tables.ts";
import { grim } from "../../stats/grim.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import { type Finding, readings, undetermined, unverifiable } from "../finding.ts";
import { parsePrinted } from "../printed.ts";
import type { Keyed } from "../rows.ts";
import { roundingInterval } from "../rounding.ts";
import { brief } from "./brief.ts";
import { claimOnRow, type PrintedRow } from "./claim_on_row.ts";
import { keysOf, numberAt, questionsOf, rowsWhere } from "./rows.ts";
import { nearestShare } from "./whole_questions.ts";

/** Runs over which an accuracy may be a mean. */
type Runs = 1 | 3 | 4;
const RUNS_IN_WORDS: Readonly<Record<Runs, string>> = {
  1: "one run",
  3: "mean of three runs",
  4: "mean of four runs",
};

/** BrowseComp has 1,266 questions, so that any percentage with one decimal can occur. */
const FINE = "BrowseComp";

/** Each accuracy as a count of whole questions, where the questions are few enough (question 24). */
export const granularity: ClaimSet = ({ bats }): readonly Claim[] => [
  ...bats.table1.filter(({ benchmark }) => benchmark !== FINE).map((row) =>
    asCount(TABLE_1, row, `3.3/${slug(row.model, row.method, row.benchmark)}`, "Table 1", 3)
  ),
  ...bats.table3.filter((row) => row.benchmark !== FINE && row.value !== null).map((row) =>
    asCount(
      TABLE_3,
      row,
      `6.1/${slug(row.model_or_agent, row.method, row.benchmark)}`,
      "Table 3",
      statedRuns(row),
    )
  ),
  ...bats.table4.filter(({ benchmark }) => benchmark !== FINE).map((row) =>
    asCount(TABLE_4, row, `6.3/${slug(row.method, row.benchmark)}`, "Table 4", 1)
  ),
  claim("bats/6.1/runs-of-bats@v1", {
    place: "Tables 1, 3 and 4",
    says: "BATS and plain ReAct are compared over the same number of runs",
    printed: "accuracies of Tables 1, 3 and 4",
    unit: "accuracies",
    sample: "BrowseComp-ZH and HLE-Search",
    compute: ({ tables }) => runsOfBats(tables.bats),
  }),
  claim("bats/6.1/model-only-browsecomp@v1", {
    place: "Table 3",
    says: "Accuracy of models without tools and of trained agents on BrowseComp",
    printed: "rows of Table 3",
    unit: "percent",
    sample: "none",
    covers: keysOf(
      TABLE_3,
      bats.table3.filter((row) =>
        row.benchmark === FINE &&
        (row.row_group === "model_only" || row.model_or_agent === "DeepDive")
      ),
    ),
    compute: () =>
      unverifiable(
        "Neither the outcomes per question nor the publications these rows are quoted from are " +
          "among the kit's tables, and with 1,266 questions any one-decimal percentage can occur",
      ),
  }),
  claim("bats/6.1/no-hle-search@v1", {
    place: "Table 3",
    says: "Seven rows of Table 3 give no accuracy on HLE-Search",
    printed: "-",
    unit: "percent",
    sample: "none",
    covers: keysOf(TABLE_3, rowsWhere(bats.table3, { value: null })),
    compute: () => unverifiable("Nothing is printed in these cells"),
  }),
];

function slug(...parts: readonly string[]): string {
  return parts.join("-").toLowerCase().replaceAll(/[^a-z0-9]+/g, "-") + "-granularity";
}

/** ReAct rows repeat Table 1, WebExplorer's publication says four runs, all else is silent. */
function statedRuns(row: Table3Row): Runs {
  if (row.method === "ReAct") return 3;
  return row.model_or_agent === "WebExplorer" ? 4 : 1;
}

function asCount(
  spec: Keyed,
  row: PrintedRow & { readonly benchmark: BatsBenchmark },
  name: string,
  place: string,
  stated: Runs,
): Claim {
  return claimOnRow(spec, row, {
    id: `bats/${name}`,
    place,
    says: `The accuracy is a count of whole questions of ${row.benchmark}`,
    sample: "whole questions",
    compute: ({ tables }) => wholeQuestions(tables.bats, row, stated),
  });
}

function wholeQuestions(
  bats: BatsTables,
  row: PrintedRow & { readonly benchmark: BatsBenchmark },
  stated: Runs,
): Finding {
  const questions = questionsOf(bats, row.benchmark);
  const near = (runs: Runs) => nearestShare(Number(row.value), runs * questions);
  const tried: readonly Runs[] = stated === 1 ? [1, 3] : [stated, 1];
  const { count, percent } = near(stated);
  return readings(
    tried.map((runs) => ({
      name: RUNS_IN_WORDS[runs],
      value: near(runs).percent,
      stated: runs === stated,
    })),
    `as ${RUNS_IN_WORDS[stated]} the nearest is ${brief(percent)}, ${count} of ${
      stated * questions
    }`,
  );
}

/** How many accuracies are a whole number of questions in one run. */
function runsOfBats(bats: BatsTables): Finding {
  const single = (rows: readonly (PrintedRow & { readonly benchmark: BatsBenchmark })[]) => {
    const coarse = rows.filter(({ benchmark }) => benchmark !== FINE);
    const fits = coarse.filter(({ benchmark, value }) => {
      const printed = parsePrinted(value!);
      return printed.kind === "number" &&
        grim(roundingInterval(printed.number), questionsOf(bats, benchmark), { whole: 100 })
          .consistent;
    });
    return [fits.length, coarse.length] as const;
  };
  const [table1, n1] = single(bats.table1);
  const [own, nOwn] = single(
    bats.table3.filter(({ method }) => method === "BATS"),
  );
  const [table4, n4] = single(bats.table4);
  const runs = numberAt(bats.settings, { name: "n_runs_averaged_table1" });
  const chance = (1 / runs) ** (own + table4);
  return undetermined(
    `All ${own} of ${nOwn} BATS accuracies and ${table4} of ${n4} of the ablation are whole ` +
      `questions of a single run, as ${table1} of ${n1} in Table 1 are, which averages ${runs} ` +
      `runs; of means over ${runs} runs about a third would be (all of them with a chance of ${
        brief(chance)
      }), so BATS was probably run once, but the text does not say`,
    [own, nOwn, table4, n4, table1, n1],
  );
}
