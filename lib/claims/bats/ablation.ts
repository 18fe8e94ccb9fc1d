import { BATS_BENCHMARKS, type BatsBenchmark } from "../../data/bats/columns.ts";
import { type Table4Row, TABLE_4 } from "../../data/bats/table4.ts";
import { type Table7Row, TABLE_7 } from "../../data/bats/table7.ts";
import type { BatsTables } from "../../data/bats/tables.ts";
import { twoProportions } from "../../stats/two_proportions.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import { computed, holds } from "../finding.ts";
import { brief, briefs } from "./brief.ts";
import { claimOnText } from "./claim_on_row.ts";
import { keysOf, numberAt, questionsOf, rowsWhere } from "./rows.ts";

type Variant = Table4Row["method"];

/** What each module of BATS adds (questions 18, 20). */
export const ablation: ClaimSet = ({ bats }): readonly Claim[] => [
  ...([
    ["bats_early_stop_browsecomp_full", "BATS", "full"],
    ["bats_early_stop_browsecomp_without_verification", "w/o Verification", "no-verification"],
    ["bats_early_stop_browsecomp_without_both", "w/o Planning & Verification", "no-modules"],
  ] as const).map(([quantity, method, slug]) =>
    claimOnText(bats, { section: "Sec. 6.3", quantity }, {
      id: `bats/6.3/early-stop-${slug}`,
      says: `Accuracy on BrowseComp with early stopping: ${method}`,
      sample: "Table 4",
      compute: ({ tables }) =>
        computed(numberAt(tables.bats.table4, { method, benchmark: "BrowseComp" })),
    })
  ),
  claim("bats/6.3/module-order@v1", {
    place: "6.3; Table 4",
    says: "Verification adds more to BATS than planning does",
    printed: "losses without planning and without verification",
    unit: "percentage_points",
    sample: "Table 4",
    headline: true,
    covers: keysOf(TABLE_4, bats.table4),
    compute: ({ tables }) => {
      const lead = BATS_BENCHMARKS.map((benchmark) =>
        accuracy(tables.bats, "w/o Planning", benchmark) -
        accuracy(tables.bats, "w/o Verification", benchmark)
      );
      const ahead = BATS_BENCHMARKS.filter((_, i) => lead[i]! > 0);
      const inQuestions = lead.map((points, i) =>
        Math.round(points * questionsOf(tables.bats, BATS_BENCHMARKS[i]!) / 100)
      );
      return holds(
        ahead.length > 0,
        {
          value: lead,
          ...ahead.length === lead.length ? {} : { under: `on ${ahead.join(" and ")} only` },
        },
        `Losing verification costs ${briefs(lead)} points more than losing planning on ` +
          `BrowseComp, BrowseComp-ZH and HLE-Search, ${briefs(inQuestions)} questions`,
      );
    },
  }),
  claim("bats/6.3/every-removal-lowers@v1", {
    place: "Table 4",
    says: "Taking a module away lowers accuracy",
    printed: "Table 4, row by row",
    unit: "percentage_points",
    sample: "Table 4",
    compute: ({ tables }) => {
      const steps: readonly (readonly [Variant, Variant])[] = [
        ["BATS", "w/o Planning"],
        ["BATS", "w/o Verification"],
        ["w/o Planning", "w/o Planning & Verification"],
        ["w/o Verification", "w/o Planning & Verification"],
      ];
      const changes = BATS_BENCHMARKS.flatMap((benchmark) =>
        steps.map(([from, to]) => ({
          benchmark,
          from,
          change: accuracy(tables.bats, to, benchmark) - accuracy(tables.bats, from, benchmark),
        }))
      );
      const rises = changes.filter(({ change }) => change > 0);
      return holds(
        rises.length === 0,
        { value: changes.map(({ change }) => change) },
        rises.length === 0
          ? `All ${changes.length} removals lower it`
          : `${changes.length - rises.length} of ${changes.length} removals lower it; ${
            rises.map(({ benchmark, from, change }) =>
              `taking verification too from BATS ${from} raises ${benchmark} by ` +
              `${brief(change)} points, ${
                Math.round(change * questionsOf(tables.bats, benchmark) / 100)
              } questions`
            ).join("; ")
          }`,
      );
    },
  }),
  claimOnText(bats, { section: "App. B.5", quantity: "planning_module_gain" }, {
    id: "bats/B.5/planning-gain",
    says: "Points that the planning module adds to plain ReAct",
    sample: "Table 7",
    alsoCovers: keysOf(TABLE_7, rowsWhere(bats.table7, { metric: "accuracy" })),
    compute: ({ tables }) => {
      const [plain, planned] = planningRuns(tables.bats, "accuracy");
      const n = questionsOf(tables.bats, "BrowseComp");
      return computed(
        planned - plain,
        `p ${brief(twoProportions(plain / 100, planned / 100, n, n).p)} were it all of BrowseComp`,
      );
    },
  }),
  claim("bats/B.5/planning-calls@v1", {
    place: "Table 7",
    says: "The planning module alone makes ReAct use more of its budget",
    printed: "searches and browses of Table 7",
    unit: "ratio",
    sample: "Table 7",
    covers: keysOf(TABLE_7, bats.table7.filter(({ metric }) => metric !== "accuracy")),
    compute: ({ tables }) => {
      const ratios = (["query_calls_avg", "url_calls_avg"] as const).map((metric) => {
        const [plain, planned] = planningRuns(tables.bats, metric);
        return planned / plain;
      });
      return holds(
        ratios.every((ratio) => ratio > 1),
        { value: ratios },
        `It makes ${brief(ratios[0]!)} times the searches and ${brief(ratios[1]!)} times the ` +
          `browses, so what planning adds and what more calls add cannot be told apart`,
      );
    },
  }),
];

/** Plain ReAct and ReAct with planning in Table 7. */
function planningRuns(bats: BatsTables, metric: Table7Row["metric"]): readonly [number, number] {
  return [
    numberAt(bats.table7, { method: "ReAct", metric }),
    numberAt(bats.table7, { method: "ReAct + planning", metric }),
  ];
}

function accuracy(bats: BatsTables, method: Variant, benchmark: BatsBenchmark): number {
  return numberAt(bats.table4, { method, benchmark });
}
