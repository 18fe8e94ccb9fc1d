import type { KimVersion } from "../../data/names.ts";
import { compareMixedEffects } from "../../scaling/equation/mixed_effects.ts";
import { PRINTED_TERMS } from "../../scaling/equation/printed_terms.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { type Finding, holds, undetermined } from "../finding.ts";
import { parsePrinted } from "../printed.ts";
import { rowsOf } from "../quantities.ts";
import { agreesWith } from "../rounding.ts";
import { indexOf, sampleOf } from "./versions.ts";

/** Which of the two models gives the estimable coefficients that a version prints. */
function modelFinding(context: Context, version: KimVersion): Finding {
  const compared = compareMixedEffects(context.equation(sampleOf(version), indexOf(version)));
  if ("reason" in compared) return undetermined(compared.reason);
  const printed = compared.effects.flatMap((effect) => {
    const where = { quantity: "standardised coefficient", subject: PRINTED_TERMS[effect.term] };
    const row = rowsOf(context.tables.kimQuantities, where)
      .find((candidate) => candidate.version === version);
    return row === undefined ? [] : [{ ...effect, printed: parsePrinted(row.printed) }];
  });
  const given = (["leastSquares", "mixed"] as const).map((model) =>
    printed.filter((row) => agreesWith([row[model].estimate], row.printed) !== "none").length
  );
  const [byLeastSquares = 0, byMixed = 0] = given;
  const counts =
    `of ${printed.length} printed coefficients that the data fix, least squares without ` +
    `a random effect gives ${byLeastSquares} and a model with random intercepts ${byMixed}`;
  const because = `${counts}; ${compared.sentence}`;
  if (Math.max(byLeastSquares, byMixed) < printed.length / 2) {
    return undetermined(`${counts}, so that the version's data or index were others`, given);
  }
  return holds(byMixed > byLeastSquares, { value: given }, because);
}

/** The papers' words "mixed-effects model" for Equation 1. */
export const mixedEffects: ClaimSet = (): readonly Claim[] =>
  (["v1", "v2", "v3"] as const).map((version) =>
    claim(`kim/4.3/mixed-effects@${version}`, {
      place: "4.3",
      says: "Equation 1 is a mixed-effects model",
      printed: "mixed-effects model",
      unit: "statement",
      sample: sampleOf(version),
      compute: (context) => modelFinding(context, version),
    })
  );
