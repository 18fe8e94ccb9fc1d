import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import { relativeChangePct } from "../../scaling/results/relative_change.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import { readings } from "../finding.ts";
import { claimsOn } from "../published.ts";
import { cellOf, cellSlug } from "./cells.ts";
import {
  changeFinding,
  changeFromPrinted,
  changeReadings,
  PRINTED,
  saysOf,
} from "./change_readings.ts";
import { sampleOf } from "./versions.ts";

/** Subjects of the changes that the text prints. */
export const IN_TEXT = [
  "Finance / Centralized",
  "Finance / Decentralized",
  "Finance / Hybrid",
  "Workbench / Decentralized",
  "Workbench / Centralized",
  "Workbench / Hybrid",
  "BrowseComp-Plus / Decentralized",
  "BrowseComp-Plus / Centralized",
  "PlanCraft / Centralized",
  "PlanCraft / Decentralized",
  "PlanCraft / Hybrid",
  "PlanCraft / Independent",
  "SWE-bench / Hybrid",
  "SWE-bench / Centralized",
  "SWE-bench / Decentralized",
  "SWE-bench / Independent",
  "Terminal-Bench / Independent",
  "Terminal-Bench / Centralized",
];

/** Every relative change against the single agent in the text (claims 1, 13-18). */
export const relativeChanges: ClaimSet = ({ kimQuantities }): readonly Claim[] => [
  ...claimsOn(kimQuantities, { quantity: "range high", subject: "Finance Centralized" }, {
    id: "kim/4.2/range-high",
    says: "The largest gain of a team over the single agent: Finance Agent, Centralized",
    sample: sampleOf,
    headline: true,
    compute: (context, row) =>
      readings(changeReadings(context, row, cellOf("Finance / Centralized"))),
  }),
  ...claimsOn(kimQuantities, { quantity: "range low", subject: "PlanCraft Independent" }, {
    id: "kim/4.2/range-low",
    says: "The largest loss of a team against the single agent: PlanCraft, Independent",
    sample: sampleOf,
    headline: true,
    compute: (context, row) =>
      readings(changeReadings(context, row, cellOf("PlanCraft / Independent"))),
  }),
  ...IN_TEXT.flatMap((subject) =>
    claimsOn(kimQuantities, { quantity: "relative change", subject }, {
      id: `kim/4.2/${cellSlug(cellOf(subject))}-change`,
      says: saysOf(subject),
      sample: sampleOf,
      compute: changeFinding,
    })
  ),
  ...secondValues(kimQuantities),
];

function secondValues(quantities: readonly PrintedQuantity[]): readonly Claim[] {
  return [
    ...claimsOn(quantities, {
      quantity: "relative change (second value in same version)",
      subject: "Finance / Centralized",
    }, {
      id: "kim/4.2/finance-agent-centralized-change-restated",
      says: "The gain of Finance Agent, Centralized, as other sections of the version repeat it",
      sample: sampleOf,
      compute: (context, row) => {
        const change = relativeChangePct(
          context.sample("four-benchmark"),
          "finance-agent",
          "centralized",
        );
        const repeats = row.printed.includes("and") ? [change, change] : change;
        return readings([{ name: "exact means", value: repeats, stated: true }]);
      },
    }),
    ...claimsOn(quantities, {
      quantity: "relative change (second value)",
      subject: "Workbench / Decentralized",
    }, {
      id: "kim/4.2/workbench-decentralized-change-by-family",
      says: "The gain of Workbench, Decentralized, as the paragraph on families repeats it",
      sample: sampleOf,
      compute: changeFinding,
    }),
    ...claimsOn(quantities, {
      quantity: "relative change (second value)",
      subject: "PlanCraft / Centralized; Hybrid; Independent",
    }, {
      id: "kim/4.2/plancraft-changes-by-family",
      says:
        "The losses on PlanCraft (Centralized, Hybrid, Independent) as the paragraph on families repeats them",
      sample: sampleOf,
      compute: (context, row) => {
        const cells = ["Centralized", "Hybrid", "Independent"].map((name) =>
          cellOf(`PlanCraft / ${name}`)
        );
        const sample = sampleOf(row.version);
        const exact = cells.map(({ benchmark, architecture }) =>
          relativeChangePct(context.sample(sample), benchmark, architecture)
        );
        const printed = cells.map((cell) => changeFromPrinted(context, row.version, sample, cell));
        return readings([
          { name: "exact means", value: exact, stated: true },
          { name: PRINTED, value: printed, stated: true },
        ]);
      },
    }),
  ];
}
