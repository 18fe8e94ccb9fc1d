import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import type { Benchmark } from "../../data/names.ts";
import { agenticCapabilityIndex, intelligenceIndex } from "../../scaling/results/capability.ts";
import { meanSuccess } from "../../scaling/results/relative_change.ts";
import { correlation } from "../../stats/correlation.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { computed, type Finding, holds, readings, unverifiable } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { rowsOf } from "../quantities.ts";
import { topic } from "./topic.ts";
import { sampleOf } from "./versions.ts";

const ARCHETYPES: readonly (readonly [string, Benchmark])[] = [
  ["planning", "plancraft"],
  ["analysis", "finance-agent"],
  ["tool-heavy", "workbench"],
];

function kappas(context: Context, { version, printed }: PrintedQuantity): Finding {
  const values = ["Finance Agent", "Workbench", "PlanCraft", "BrowseComp-Plus"].map((subject) =>
    Number(context.printed(version, "Cohen's kappa of validators", subject).printed)
  );
  const added = version === "v3"
    ? "; none is printed for SWE-bench Verified and Terminal-Bench"
    : "";
  return holds(
    values.every((value) => value >= Number(printed)),
    { value: Math.min(...values) },
    `the four printed kappas are ${values.join(", ")}${added}`,
  );
}

/** The number of messages that Table 5 implies: density times turns. */
function messageCorrelation({ tables }: Context): Finding {
  const messages = tables.architectures.map((row) => row.message_density * row.turns);
  const overheads = tables.architectures.map((row) => row.overhead_pct);
  return unverifiable(
    `message counts by run were not released; over the five architectures density times turns of ` +
      `Table 5 gives ${formatNumber(correlation(messages, overheads))}`,
  );
}

/** ACI against the index: over the nine models, and over the rows of the sample. */
function capabilityCorrelation(context: Context, { version }: PrintedQuantity): Finding {
  const rows = context.sample(sampleOf(version));
  const agentic = agenticCapabilityIndex(rows);
  const index = intelligenceIndex(context.tables.models, "regression");
  const over = (models: readonly string[]): number =>
    correlation(models.map((name) => agentic.get(name)!), models.map((name) => index.get(name)!));
  return readings([
    { name: "over the nine models", value: over([...agentic.keys()]), stated: true },
    {
      name: `over the ${rows.length} configurations`,
      value: over(rows.map(({ model }) => model)),
      stated: false,
    },
  ]);
}

/** A pool's size, which a later version corrects where the two differ. */
function poolSize(
  context: Context,
  { quantity, subject, version, printed }: PrintedQuantity,
): Finding {
  const rows = rowsOf(context.tables.kimQuantities, { quantity, subject });
  const other = rows.find((row) => row.printed !== printed);
  const missing = "the list of the benchmark's tasks is no part of the release";
  if (other === undefined) return unverifiable(missing);
  if (version === "NMI") {
    return unverifiable(`${missing}; ${other.version} prints ${other.printed}`);
  }
  return holds(
    false,
    { value: Number(other.printed) },
    `the journal version prints ${other.printed} for the same pool`,
  );
}

/** Small checks of the setup: archetypes, agreement, excluded metrics, capability, pools. */
export const setupChecks: ClaimSet = ({ kimQuantities }): readonly Claim[] => {
  const on = topic(kimQuantities, "4.1", "printed values");
  return [
    ...ARCHETYPES.flatMap(([subject, benchmark]) =>
      topic(kimQuantities, "4.3", sampleOf)(
        { quantity: "archetype P_SA", subject },
        `archetype-baseline-${subject}`,
        `Single-agent success of the ${subject} archetype`,
        (context, { version }) =>
          computed(meanSuccess(context.sample(sampleOf(version)), benchmark, "single")),
      )
    ),
    ...on(
      { quantity: "kappa threshold", subject: "all" },
      "kappa-threshold",
      "Every validator agreement lies above the threshold",
      kappas,
    ),
    ...on(
      { quantity: "correlation of total message count with overhead", subject: "excluded metric" },
      "message-correlation",
      "The number of messages goes with overhead",
      messageCorrelation,
    ),
    ...topic(kimQuantities, "4.3", sampleOf)(
      { quantity: "correlation ACI vs Intelligence Index", subject: "models" },
      "capability-correlation",
      "Correlation of the agentic capability index with the Intelligence Index",
      capabilityCorrelation,
    ),
    ...["SWE-bench Verified", "Terminal-Bench"].flatMap((subject) =>
      topic(kimQuantities, "appendix-d", "printed values")(
        { quantity: "benchmark pool size", subject },
        `pool-${subject.toLowerCase().replaceAll(" ", "-")}`,
        `Number of tasks of ${subject} that the sample was drawn from`,
        poolSize,
      )
    ),
  ];
};
