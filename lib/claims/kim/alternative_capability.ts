import { SAMPLES } from "../../data/samples.ts";
import { agenticCapabilityIndex } from "../../scaling/results/capability.ts";
import { fitBaselineAsCapability } from "../../scaling/equation/baseline_as_capability.ts";
import { type DesignModel } from "../../scaling/equation/design_model.ts";
import { fitEquationTo } from "../../scaling/equation/equation.ts";
import type { SampleName } from "../../data/samples.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { readings } from "../finding.ts";
import { claimsOn } from "../published.ts";
import { sampleNamesFor, sampleOf } from "./versions.ts";

const STATISTICS: readonly {
  readonly quantity: string;
  readonly slug: string;
  readonly says: string;
  readonly value: (model: DesignModel) => number;
}[] = [
  { quantity: "R2_train", slug: "r2-train", says: "R2", value: ({ fit }) => fit.r2 },
  {
    quantity: "R2_CV",
    slug: "r2-cv",
    says: "Cross-validated R2",
    value: ({ crossValidation }) => crossValidation.mean,
  },
  {
    quantity: "R2_CV standard deviation over folds",
    slug: "r2-cv-sd",
    says: "Standard deviation over folds of the cross-validated R2",
    value: ({ crossValidation }) => crossValidation.sd,
  },
  { quantity: "AIC", slug: "aic", says: "AIC", value: ({ fit }) => fit.aic },
];

const METRICS: readonly {
  readonly subject: string;
  readonly slug: string;
  readonly words: string;
  readonly statistics: readonly string[];
  readonly fit: (context: Context, sample: SampleName) => DesignModel;
}[] = [
  {
    subject: "full model with ACI",
    slug: "capability-index",
    words: "a model's mean single-agent success",
    statistics: ["r2-train", "r2-cv", "r2-cv-sd", "aic"],
    fit: (context, sample) => {
      const rows = context.sample(sample);
      return fitEquationTo(rows, context.tables, agenticCapabilityIndex(rows));
    },
  },
  {
    subject: "full model with per-dataset SA baseline",
    slug: "baseline-as-capability",
    words: "the single-agent baseline of the same row",
    statistics: ["r2-train", "r2-cv", "aic"],
    fit: (context, sample) => fitBaselineAsCapability(context.sample(sample), context.tables),
  },
];

/** Equation 1 with other measures of capability (claim 7; v3's Table 13). */
export const alternativeCapability: ClaimSet = ({ kimQuantities }): readonly Claim[] =>
  METRICS.flatMap(({ subject, slug, words, statistics, fit }) =>
    STATISTICS.filter((statistic) => statistics.includes(statistic.slug)).flatMap((statistic) =>
      claimsOn(kimQuantities, { quantity: statistic.quantity, subject }, {
        id: `kim/table13/${slug}-${statistic.slug}`,
        says: `${statistic.says} of Equation 1 with ${words} in place of the Intelligence Index`,
        sample: sampleOf,
        compute: (context, { version }) =>
          readings(
            sampleNamesFor(version).map((sample, i) => ({
              name: `${SAMPLES[sample].rows} rows`,
              value: statistic.value(
                context.memo(`capability/${slug}/${sample}`, () => fit(context, sample)),
              ),
              stated: i === 0,
            })),
          ),
      })
    )
  );
