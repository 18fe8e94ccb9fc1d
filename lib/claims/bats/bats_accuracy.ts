import { EXTERNAL_BASELINES, type ExternalBaseline } from "../../data/bats/external_baselines.ts";
import { type Table3Row, TABLE_3 } from "../../data/bats/table3.ts";
import { signTest } from "../../stats/sign_test.ts";
import { twoProportions } from "../../stats/two_proportions.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import { computed, holds, undetermined } from "../finding.ts";
import { brief } from "./brief.ts";
import { nineCells } from "../../scaling/budgets/cells.ts";
import { claimOnRow, claimOnText } from "./claim_on_row.ts";
import { keysOf, numberAt, rowsWhere, rowWhere } from "./rows.ts";

const DEEP_RESEARCH = "OpenAI Deep Research";
const OWN = { row_group: "budget_constrained" } as const;
const PRO = { ...OWN, model_or_agent: "Gemini-2.5-Pro" } as const;

/** What Table 3 says of BATS (questions 12, 13, 28). */
export const batsAccuracy: ClaimSet = ({ bats }): readonly Claim[] => [
  ...([
    ["bats_pro_browsecomp", "BrowseComp"],
    ["bats_pro_browsecomp_zh", "BrowseComp-ZH"],
    ["bats_pro_hle_search", "HLE-Search"],
  ] as const).map(([quantity, benchmark]) =>
    claimOnText(bats, { section: "Sec. 6.1", quantity }, {
      id: `bats/6.1/${benchmark.toLowerCase()}`,
      says: `Accuracy of BATS with Gemini-2.5-Pro on ${benchmark}`,
      sample: "Table 3",
      compute: ({ tables }) =>
        computed(numberAt(tables.bats.table3, { ...PRO, method: "BATS", benchmark })),
    })
  ),
  claim("bats/6.1/nine-of-nine@v1", {
    place: "Table 3",
    says: "BATS is more accurate than plain ReAct for each model on each benchmark",
    printed: "9 of 9",
    unit: "cells",
    sample: "Table 3",
    headline: true,
    covers: keysOf(TABLE_3, bats.table3.filter((row) => row.row_group === OWN.row_group)),
    compute: ({ tables }) => {
      const cells = nineCells(tables.bats);
      const { up, p } = signTest(cells.map(({ reactPct, batsPct }) => batsPct - reactPct));
      return computed(
        [up, cells.length],
        `two-sided sign test p ${brief(p)}, were the cells independent`,
      );
    },
  }),
  claim("bats/6.1/single-cell@v1", {
    place: "Table 3",
    says: "In a single model and benchmark the gain of BATS over plain ReAct is beyond chance",
    printed: "gain of each cell",
    unit: "p",
    sample: "Table 3, unpaired",
    compute: ({ tables }) => {
      const ps = nineCells(tables.bats).map(({ reactPct, batsPct, questions }) =>
        twoProportions(reactPct / 100, batsPct / 100, questions, questions).p
      );
      const clear = ps.filter((p) => p < 0.05).length;
      const corrected = ps.filter((p) => 9 * p < 0.05).length;
      return holds(
        clear > 0,
        { value: ps, ...clear === 9 ? {} : { under: `in ${clear} of 9 cells, unpaired` } },
        `${clear} of 9 cells reach p 0.05, ${corrected} after Bonferroni`,
      );
    },
  }),
  claim("bats/6.1/best-of-table@v1", {
    place: "Table 3",
    says: "BATS with Gemini-2.5-Pro is better than every baseline of Table 3",
    printed: "24.6, 46.0, 27.0",
    unit: "percentage_points",
    sample: "Table 3",
    headline: true,
    covers: keysOf(TABLE_3, rowsWhere(bats.table3, { model_or_agent: DEEP_RESEARCH })),
    compute: ({ tables }) => {
      const lead = (without?: string): readonly number[] =>
        (["BrowseComp", "BrowseComp-ZH", "HLE-Search"] as const).map((benchmark) => {
          const rivals = tables.bats.table3.filter((row) =>
            row.benchmark === benchmark && row.method !== "BATS" && row.value !== null &&
            row.model_or_agent !== without
          );
          return numberAt(tables.bats.table3, { ...PRO, method: "BATS", benchmark }) -
            Math.max(...rivals.map(({ value }) => Number(value)));
        });
      const leads = lead();
      const others = lead(DEEP_RESEARCH);
      const all = leads.every((value) => value > 0);
      return holds(
        all || others.every((value) => value > 0),
        { value: leads, ...all ? {} : { under: `${DEEP_RESEARCH} left out` } },
        `Its lead over the best other row is ${leads.map(brief).join(", ")} points on ` +
          `BrowseComp, BrowseComp-ZH and HLE-Search; ${DEEP_RESEARCH}, a trained agent without a ` +
          `stated budget, is ahead where it is negative`,
      );
    },
  }),
  claim("bats/6.1/claude-react-own-run@v1", {
    place: "Tables 1 and 3",
    says: "The ReAct rows of Claude-Sonnet-4 are the authors' own runs, averaged over three",
    printed: "12.2, 29.1, 20.5",
    unit: "percent",
    sample: "another publication's table",
    headline: true,
    covers: keysOf(
      EXTERNAL_BASELINES,
      rowsWhere(bats.externalBaselines, { model_or_agent: "Claude-4-Sonnet" }),
    ),
    compute: ({ tables }) => {
      const elsewhere = tables.bats.externalBaselines.filter((row) =>
        row.model_or_agent === "Claude-4-Sonnet"
      );
      const printed = elsewhere.map(({ benchmark }) =>
        tables.bats.table1.find((row) =>
          row.model === "Claude-Sonnet-4" && row.method === "ReAct" &&
          row.benchmark === benchmark
        )?.value
      );
      const equal = elsewhere.filter((row, i) => row.accuracy_percent === printed[i]).length;
      return undetermined(
        `${equal} of the 2 comparable numbers equal, digit for digit, those the WebExplorer ` +
          `authors measured for this model in their own scaffold; no run logs were released that ` +
          `would tell a quotation from a coincidence`,
        elsewhere.map(({ accuracy_percent }) => Number(accuracy_percent)),
      );
    },
  }),
  ...quotedElsewhere(bats.table3, bats.externalBaselines),
];

/** Baselines of Table 3 that another publication prints too. */
function quotedElsewhere(
  table3: readonly Table3Row[],
  elsewhere: readonly ExternalBaseline[],
): readonly Claim[] {
  const names: Readonly<Record<string, string>> = {
    "WebSailor-72B": "WebSailor",
    "ASearcher-Web-QwQ": "ASearcher",
    "WebExplorer-8B (RL)": "WebExplorer",
  };
  return elsewhere.filter(({ model_or_agent }) => model_or_agent in names).map((other) => {
    const agent = names[other.model_or_agent]!;
    const row = rowWhere(table3, {
      model_or_agent: agent,
      benchmark: other.benchmark as Table3Row["benchmark"],
    });
    return claimOnRow(TABLE_3, row, {
      id: `bats/6.1/quoted-${agent.toLowerCase()}-${row.benchmark.toLowerCase()}`,
      place: "Table 3",
      says: `Accuracy of ${agent} on ${row.benchmark} as published elsewhere`,
      sample: "the WebExplorer authors' table",
      alsoCovers: keysOf(EXTERNAL_BASELINES, [other]),
      compute: () => computed(Number(other.accuracy_percent)),
    });
  });
}
