import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import type { KimVersion } from "../../data/names.ts";
import type { SampleName } from "../../data/samples.ts";
import { meanSuccess } from "../../scaling/results/relative_change.ts";
import type { ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { type Reading, readings } from "../finding.ts";
import { claimsOn } from "../published.ts";
import { type Cell, cellOf, cellSlug } from "./cells.ts";
import { sampleOf } from "./versions.ts";

const CELLS = [
  "Finance / SAS",
  "Finance / Centralized",
  "Finance / Decentralized",
  "Finance / Hybrid",
  "Workbench / SAS",
  "Workbench / Decentralized",
  "Workbench / Centralized",
  "BrowseComp-Plus / SAS",
  "BrowseComp-Plus / Decentralized",
  "PlanCraft / SAS",
  "PlanCraft / Centralized",
  "PlanCraft / Decentralized",
  "PlanCraft / Hybrid",
  "PlanCraft / Independent",
  "SWE-bench / SAS",
  "SWE-bench / Centralized",
  "SWE-bench / Decentralized",
  "SWE-bench / Hybrid",
  "SWE-bench / Independent",
  "Terminal-Bench / SAS",
  "Terminal-Bench / Independent",
  "Terminal-Bench / Centralized",
];

/** The reading of all released rows, for versions that state 260. */
export const NINE_MODELS = "nine models, gemini-3-flash-preview included";

/**
 * A number on the version's own sample and, where its benchmark gained a ninth model in the
 * release, on all released rows.
 */
export function bySample(
  context: Context,
  version: KimVersion,
  { benchmark }: Cell,
  value: (sample: SampleName) => number,
): readonly Reading[] {
  const own = sampleOf(version);
  const stated = { name: "the version's own sample", value: value(own), stated: true };
  const models = (sample: SampleName): number =>
    context.sample(sample).filter((row) => row.benchmark === benchmark).length;
  if (models(own) === models("all-released")) return [stated];
  return [
    { ...stated, name: "the eight models of the stated 260 rows" },
    { name: NINE_MODELS, value: value("all-released"), stated: false },
  ];
}

function meanReadings(context: Context, row: PrintedQuantity): readonly Reading[] {
  const cell = cellOf(row.subject);
  return bySample(
    context,
    row.version,
    cell,
    (sample) => meanSuccess(context.sample(sample), cell.benchmark, cell.architecture),
  );
}

/** Mean success of each benchmark and architecture that the text names (claims 13-18). */
export const benchmarkMeans: ClaimSet = ({ kimQuantities }) => [
  ...CELLS.flatMap((subject) =>
    claimsOn(kimQuantities, { quantity: "mean success", subject }, {
      id: `kim/4.2/${cellSlug(cellOf(subject))}-mean`,
      says: `Mean success rate of ${subject.replace(" / ", ", ")} over the models`,
      sample: sampleOf,
      compute: (context, row) => readings(meanReadings(context, row)),
    })
  ),
  ...claimsOn(kimQuantities, {
    quantity: "mean success (conflicting)",
    subject: "Workbench / Hybrid",
  }, {
    id: "kim/4.3/workbench-hybrid-mean-restated",
    says: "Mean success rate of Workbench, Hybrid, as the paragraph on overhead gives it",
    sample: sampleOf,
    compute: (context, row) =>
      readings(
        meanReadings(context, row),
        "the -1.2% that Section 4.2 gives for the same cell agrees with the data, this value does not",
      ),
  }),
  ...claimsOn(kimQuantities, {
    quantity: "mean success (conflicting)",
    subject: "PlanCraft / Decentralized",
  }, {
    id: "kim/4.3/plancraft-decentralized-mean-restated",
    says: "Mean success rate of PlanCraft, Decentralized, as the paragraph on redundancy gives it",
    sample: sampleOf,
    compute: (context, row) =>
      readings(
        meanReadings(context, row),
        "the printed value is the centralized one; Section 4.2 gives 0.332 for this cell",
      ),
  }),
];
