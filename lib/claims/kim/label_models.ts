import { MULTI_AGENT } from "../../data/names.ts";
import { fitDesignModel } from "../../scaling/equation/design_model.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import { readings } from "../finding.ts";
import { followsFrom } from "../printed_arithmetic.ts";
import { claimsOn } from "../published.ts";
import { chooseReading, NESTED_SUBJECTS } from "./nested_readings.ts";
import { sampleOf } from "./versions.ts";

/** What architecture labels predict, and how much the equation improves on them (claims 7, 8). */
export const labelModels: ClaimSet = ({ kimQuantities }): readonly Claim[] => [
  ...claimsOn(kimQuantities, {
    quantity: "R2_CV of architecture labels only",
    subject: "labels",
  }, {
    id: "kim/4.3/r2-cv-labels",
    says: "Cross-validated R2 of a model with architecture labels alone",
    sample: sampleOf,
    compute: (context, { version }) => {
      const rows = context.sample(sampleOf(version));
      const labels = rows.map(({ architecture }) =>
        MULTI_AGENT.map((name) => name === architecture ? 1 : 0)
      );
      const alone = fitDesignModel(labels, rows.map(({ success_rate }) => success_rate));
      const { stated } = chooseReading(context, version, "structure");
      return readings(
        [
          { name: "labels alone", value: alone.crossValidation.mean, stated: true },
          {
            name: "labels with intelligence, tools and agents",
            value: stated.model.crossValidation.mean,
            stated: false,
          },
        ],
        `Table 3 prints ${
          context.printed(version, "R2_CV", NESTED_SUBJECTS.structure).printed
        } for labels with intelligence, tools and agents`,
      );
    },
  }),
  ...claimsOn(kimQuantities, {
    quantity: "R2_CV improvement over labels (note)",
    subject: "Table 3",
  }, {
    id: "kim/table3/improvement-over-labels",
    says: "Equation 1 improves the cross-validated R2 of the label model by this share",
    sample: "printed values",
    compute: (context, { version, printed }) =>
      followsFrom({
        printed,
        operands: ["full model", NESTED_SUBJECTS.structure].map((subject) =>
          context.printed(version, "R2_CV", subject).printed
        ),
        compute: ([full, labels]) => 100 * (full! / labels! - 1),
        how: "the relative difference of the printed R2 of Table 3",
      }),
  }),
];
