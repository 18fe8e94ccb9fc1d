import { BENCHMARKS } from "../../data/names.ts";
import { intelligenceIndex } from "../../scaling/results/capability.ts";
import {
  capabilitySteps,
  weakTeamsAgainstStrongSingles,
} from "../../scaling/results/capability_order.ts";
import type { Context } from "../context.ts";
import { unsupported } from "../finding.ts";
import { brief } from "../bats/brief.ts";
import { absent, printedInV2 } from "./absent.ts";
import { noteClaims } from "./statements.ts";

const index = ({ tables }: Context) => intelligenceIndex(tables.models, "regression");

/** The Japanese reading note, which cites version 2 but mostly tells of another study. */
export const note000 = noteClaims("000", {
  "experiments": (judging) =>
    absent(
      judging,
      `its ${printedInV2(judging.context, "configurations", "N")} configurations are ${
        printedInV2(judging.context, "total instance runs", "all")
      } runs`,
    ),
  "designs": ({ context }) =>
    unsupported(
      `v2 has ${printedInV2(context, "architectures", "N")} architectures, with ${
        printedInV2(context, "models", "original four benchmarks")
      } models ${
        printedInV2(context, "configurations per benchmark", "original four")
      } configurations on each benchmark`,
    ),
  "rollouts": ({ context }) =>
    unsupported(`v2 counts ${printedInV2(context, "total instance runs", "all")} runs in all`),
  "benchmark-names": ({ context }) => {
    const inVersion = (versions: readonly string[]): readonly string[] =>
      context.tables.benchmarks.filter(({ first_version }) => versions.includes(first_version))
        .map(({ benchmark }) => benchmark);
    return unsupported(
      `v2 measures ${inVersion(["v1", "v2"]).join(", ")}; two of the named ones, ${
        inVersion(["v3"]).join(" and ")
      }, enter in v3, RE-Bench and MLE-Bench in none of ${BENCHMARKS.length}`,
    );
  },
  "four-axes": () =>
    unsupported(
      "v2 explains success by intelligence, tools, agents, single-agent success and five " +
        "coordination metrics; trial budgets, engineering quality and domain shift are not in it",
    ),
  "size-not-monotone": ({ context }) => {
    const { steps, falls } = capabilitySteps(context.sample("four-benchmark"), index(context));
    return unsupported(
      `v2 knows no model sizes, only an Intelligence Index; from a model to the next higher one of ` +
        `its family single-agent success falls on ${falls} of ${steps} steps`,
    );
  },
  "weak-transfer": ({ context }) => {
    const { mean } = context.equation("four-benchmark", "regression").leaveOneBenchmarkOut;
    return unsupported(
      `Nothing is trained in v2; v1 prints ${
        context.printed("v1", "leave-one-domain/dataset-out R2", "full model").printed
      } for R2 on domains left out, the journal ${
        context.printed("NMI", "leave-one-domain/dataset-out R2", "full model").printed
      }, and Equation 1 on the rows of v2 gives ${brief(mean)}`,
    );
  },
  "in-distribution-gains-hurt": () =>
    unsupported("v2 trains nothing and separates no training distribution from another"),
  "test-time-compute": () =>
    unsupported(
      "v2 varies architectures at what it calls matched tokens and has no training distribution",
    ),
  "human-ceiling": (judging) =>
    absent(
      judging,
      `no human reference is measured, so a factor of error amplification has become a share`,
    ),
  "small-beats-large": ({ context }) => {
    const { pairs, wins } = weakTeamsAgainstStrongSingles(
      context.sample("four-benchmark"),
      "plancraft",
      index(context),
    );
    return unsupported(
      `v2 finds that every team loses on PlanCraft; a weaker model's team beats a stronger single ` +
        `agent of its family in ${wins} of ${pairs} comparisons, and the note does not list PlanCraft ` +
        `among its benchmarks`,
    );
  },
  "plancraft-loss": ({ context }) =>
    unsupported(
      `v2 prints ${
        printedInV2(context, "relative change range (caption)", "PlanCraft")
      }% for teams against the single agent on PlanCraft, so the larger loss is that of the ` +
        `elaborate systems; it prints no 4 to 18%`,
    ),
  "lever-order": () => unsupported("v2 orders no such levers and measures two of them nowhere"),
  "pass-at-k": () =>
    unsupported(
      "v2 measures one run for each instance; the definition itself is the usual one, and the other " +
        "paper's Figure 9 uses it",
    ),
  "cost-per-point": ({ context }) =>
    unsupported(
      `v2 prints the cost of 1% of success (${
        printedInV2(context, "marginal cost per 1% gain", "OpenAI Hybrid")
      } to ${
        printedInV2(context, "marginal cost per 1% gain", "Anthropic Hybrid")
      } USD) but no rule, and no point outside a training distribution`,
    ),
});
