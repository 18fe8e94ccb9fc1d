import type { Model } from "../../data/names.ts";
import { bestTeamOf } from "../../scaling/results/best_team_by_model.ts";
import type { ClaimSet } from "../claim.ts";
import { readings } from "../finding.ts";
import { claimsOn } from "../published.ts";
import { sampleOf } from "./versions.ts";

/** The three annotations of Figure 1 and the model that each stands beside. */
export const ANNOTATIONS: readonly { subject: string; model: Model; exchanged?: Model }[] = [
  { subject: "annotation 1 (v2/v3: GPT-5)", model: "gpt-5", exchanged: "gemini-2.5-pro" },
  { subject: "annotation 2 (v2/v3: Gemini-2.5 Pro)", model: "gemini-2.5-pro", exchanged: "gpt-5" },
  { subject: "annotation 3 (Claude Sonnet 4.5)", model: "claude-sonnet-4.5" },
];

/** Best team against the single agent for the strongest model of each family (claim 20). */
export const figureOne: ClaimSet = ({ kimQuantities }) =>
  ANNOTATIONS.flatMap(({ subject, model, exchanged }) =>
    claimsOn(kimQuantities, { quantity: "relative change best MAS vs SAS", subject }, {
      id: `kim/fig1/best-team-change-${model}`,
      says:
        `Relative change of the best team architecture against the single agent for ${model}, by mean success over the benchmarks`,
      sample: sampleOf,
      compute: (context, { version }) => {
        const changeOf = (name: Model): number =>
          bestTeamOf(context.sample(sampleOf(version)), name).changePct;
        return readings([
          { name: `annotation of ${model}`, value: changeOf(model), stated: true },
          ...exchanged === undefined ? [] : [{
            name: `annotation of ${exchanged}, the two labels exchanged`,
            value: changeOf(exchanged),
            stated: false,
          }],
        ], "architectures are compared by their mean over benchmarks, one choice a model");
      },
    })
  );
