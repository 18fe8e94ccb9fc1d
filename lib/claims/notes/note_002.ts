import { relativeChangePct } from "../../scaling/results/relative_change.ts";
import { meanSuccess } from "../../scaling/results/relative_change.ts";
import { FAMILIES } from "../../data/names.ts";
import { metricAblation } from "../../scaling/equation/metric_ablation.ts";
import { brief, briefs } from "../bats/brief.ts";
import type { Context } from "../context.ts";
import { computed, type Finding, holds, unsupported, unverifiable } from "../finding.ts";
import { printedInV2 } from "./absent.ts";
import { noteClaims } from "./statements.ts";

/** The English digest of version 2. */
export const note002 = noteClaims("002", {
  "architectures": ({ context }) =>
    unsupported(
      `v2 has ${printedInV2(context, "architectures", "N")}: ${
        context.tables.architectures.map(({ architecture }) => architecture).join(", ")
      }; none is called distributed`,
    ),
  "r2-unexplained": ({ context }) => {
    const { mean } = context.equation("four-benchmark", "regression").crossValidation;
    return unsupported(
      `0.524 is what the model explains of held-out variance; ${brief(1 - mean)} stays unexplained`,
    );
  },
  "centralized-amplifies-more": ({ context }) => {
    const [centre, independent] = ["Centralized", "Independent"].map((subject) =>
      printedInV2(context, "error amplification A_e", subject)
    );
    return unsupported(
      `v2 prints ${centre} with a centre and ${independent} for independent agents, the reverse of ` +
        `the sentence and of the note's own key results`,
    );
  },
  "ask-finance-families": ({ context }) => financeByFamily(context),
  "ask-plancraft-amplification": ({ context }) => {
    const rows = context.sample("four-benchmark");
    const [team, single] = (["independent", "single"] as const).map((architecture) =>
      1 - meanSuccess(rows, "plancraft", architecture)
    );
    return holds(
      Number.isFinite(team! / single!),
      { value: team! / single! },
      `The released rates answer it: independent agents fail on ${
        brief(100 * team!)
      }% of PlanCraft, ` +
        `the single agent on ${brief(100 * single!)}%, a ratio of ${
          brief(team! / single!)
        }, not 17.2`,
    );
  },
  "ask-workbench-agents": ({ context }) =>
    unverifiable(
      `The number of agents comes with the architecture (${
        [...new Set(context.tables.architectures.map(({ agents }) => agents))].join(", ")
      }) and was varied on its own in no released run`,
    ),
  "ask-more-families": () =>
    unverifiable(
      `No family beyond ${
        FAMILIES.join(", ")
      } was measured; v3 adds benchmarks and newer models of ` +
        `the same families`,
    ),
  "ask-deployment": () => unverifiable("No run outside the benchmarks was released"),
  "ask-metric-ablation": ({ context }) => {
    const rows = metricAblation(context.equation("four-benchmark", "regression"));
    const listed = rows.map(({ metric, change }) => `${metric} ${brief(rounded(change))}`);
    return holds(
      rows.length > 0,
      { value: rows.map(({ change }) => rounded(change)) },
      `The released rates answer it: without a metric's terms cross-validated R2 changes by ${
        listed.join(", ")
      }; five architectures fix four of the metrics at most, so a metric can be left out for nothing`,
    );
  },
  "reference-count": () =>
    unverifiable("The kit's tables hold the paper's numbers, not its references"),
  "one-held-out-model": ({ context }) => {
    const models = (version: string): ReadonlySet<string> =>
      new Set(
        context.tables.kimQuantities.filter((row) =>
          row.version === version && row.quantity === "predicted success"
        ).map(({ subject }) => subject.split(" / ")[0]!),
      );
    return computed(
      models("v2").size,
      `v2 prints predictions for ${[...models("v2")].join(", ")}; v3 for ${
        [...models("v3")].join(", ")
      }`,
    );
  },
});

/** Changes below this are the rounding of two fits that span the same space. */
function rounded(change: number): number {
  return Math.abs(change) < 1e-9 ? 0 : change;
}

function financeByFamily(context: Context): Finding {
  const rows = context.sample("four-benchmark");
  const changes = FAMILIES.map((family) =>
    relativeChangePct(rows.filter((row) => row.family === family), "finance-agent", "centralized")
  );
  return holds(
    changes.every(Number.isFinite),
    { value: changes },
    `The released rates answer it: with a centre success on Finance Agent changes by ${
      briefs(changes)
    }% for ${
      FAMILIES.join(", ")
    }, at the same number of turns for all, as turns were only printed ` +
      `as a mean`,
  );
}
