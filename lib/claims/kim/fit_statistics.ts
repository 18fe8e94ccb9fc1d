import { claimsOn } from "../published.ts";
import { computed } from "../finding.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import { indexOf, sampleOf } from "./versions.ts";

/** How well Equation 1 fits and predicts, per version (Table 3, Section 4.3). */
export const fitStatistics: ClaimSet = ({ kimQuantities }): readonly Claim[] => [
  ...claimsOn(kimQuantities, { quantity: "R2_CV", subject: "full model" }, {
    id: "kim/4.3/r2-cv",
    says: "Cross-validated R2 of Equation 1, the mean over five shuffled folds",
    sample: sampleOf,
    headline: true,
    compute: (context, { version }) =>
      computed(context.equation(sampleOf(version), indexOf(version)).crossValidation.mean),
  }),
];
