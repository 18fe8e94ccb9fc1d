import { ARCHITECTURES, MULTI_AGENT } from "../../data/names.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { holds } from "../finding.ts";
import { type RecordedWork, recordedWork } from "../../scaling/coordination/recorded_work.ts";
import { formatNumber } from "../format.ts";
import { iterationLimits } from "./iteration_limits.ts";

function work(context: Context): readonly RecordedWork[] {
  return ARCHITECTURES.map((name) => recordedWork(context.tables.instances, name));
}

/** "Matched compute" against what the released runs record (claim 39). */
export const matchedCompute: ClaimSet = (): readonly Claim[] => [
  ...(["v3", "NMI"] as const).map((version) =>
    claim(`kim/4.4/matched-steps@${version}`, {
      place: "4.4",
      says:
        "All architectures worked with the same amount of compute, counted here in environment steps",
      printed: "matched compute",
      unit: "environment steps",
      sample: "released runs of SWE-bench Verified and Terminal-Bench",
      compute: (context) => {
        const all = work(context);
        const single = all[0]!.steps;
        const ratios = all.map(({ steps }) => steps / single);
        return holds(
          ratios.every((ratio) => Math.abs(ratio - 1) < 0.1),
          { value: ratios.slice(1) },
          `on these two benchmarks teams record ${
            MULTI_AGENT.map((name, i) => `${formatNumber(ratios[i + 1]!)} (${name})`).join(", ")
          } times the single agent's ${formatNumber(single)} environment steps a run, while ` +
            `Table 5 gives them 1.6 to 6.2 times its turns`,
        );
      },
    })
  ),
  ...(["v1", "v2", "v3"] as const).map((version) =>
    claim(`kim/appendix-e2/matched-iterations@${version}`, {
      place: "App. E.2",
      says: "Iteration limits give every architecture the same budget",
      printed: "matched budgets",
      unit: "iterations",
      sample: "printed values",
      compute: (context) => {
        const { single, decentralized, centralized } = iterationLimits(
          context.tables.kimQuantities,
          version,
        );
        return holds(
          single === centralized && single === decentralized,
          { value: [single, decentralized, centralized] },
          `the limits allow ${single} iterations to the single agent, ${decentralized} to ` +
            `decentralized and ${centralized} to centralized teams (their orchestrator not counted)`,
        );
      },
    })
  ),
];
