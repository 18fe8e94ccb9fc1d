import { KIM_COEFFICIENTS } from "../../data/kim_coefficients.ts";
import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { type Finding, holds, undetermined } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { followsFrom } from "../printed_arithmetic.ts";
import { rowKey } from "../rows.ts";
import { MIXED_UNITS } from "./redundancy.ts";
import { topic } from "./topic.ts";
import { indexOf, sampleOf } from "./versions.ts";

const COEFFICIENT = "standardised coefficient";

/** The printed formula adds two coefficients per standard deviation as if per unit of A_e. */
function marginalEffect(context: Context, row: PrintedQuantity): Finding {
  const main = context.printed(row.version, "coefficient used in text but not tabulated", MAIN);
  const slope = context.printed(row.version, COEFFICIENT, "A_e x T").printed;
  const { terms, scaling } = context.equation(sampleOf(row.version), indexOf(row.version));
  const deviation = scaling.scales[terms.indexOf("error_amplification_x_tools")]!;
  const perUnit = Number(slope) / deviation;
  return holds(
    Math.abs(perUnit - Number(slope)) < 0.0005,
    { value: perUnit },
    `it adds ${main.printed} (of log(1 + A_e)) and ${slope} T (of A_e x T) although both count ` +
      `standard deviations; a unit of A_e a tool is worth ${
        formatNumber(perUnit)
      }, since A_e x T ` +
      `has the standard deviation ${formatNumber(deviation)}`,
  );
}

/** The row of the table of coefficients that stems from the same sentence. */
const IN_TEXT = rowKey(KIM_COEFFICIENTS, {
  version: "v1",
  term: "log(1+A_e) (from text: beta9/(1+A_e))",
});

const MAIN = "log(1+A_e) (beta9/(1+A_e) approx)";

/** What the paper draws from the terms of error amplification (claim 26). */
export const amplificationTerms: ClaimSet = ({ kimQuantities }): readonly Claim[] => {
  const fitted = topic(kimQuantities, "4.3", sampleOf);
  const printed = topic(kimQuantities, "4.3", "printed values");
  return [
    ...fitted(
      { quantity: "coefficient used in text but not tabulated", subject: MAIN },
      "log-error-amplification-in-text",
      "Coefficient of error amplification alone that the text works with",
      (context, { version, printed: text }) => {
        const { terms, fit } = context.equation(sampleOf(version), indexOf(version));
        const value = fit.coefficients[terms.indexOf("log_error_amplification")]!;
        return undetermined(
          `not estimable: seven terms depend on the architecture alone and span four dimensions; ` +
            `the minimum-norm solution has ${formatNumber(value)} against the printed ${text}`,
          value,
        );
      },
    ).map((claim) => ({ ...claim, covers: [...claim.covers, IN_TEXT] })),
    ...printed(
      { quantity: "marginal effect of A_e", subject: "dP/dA_e" },
      "marginal-effect-of-error-amplification",
      "Marginal effect of error amplification at a number of tools",
      marginalEffect,
    ),
    ...printed(
      { quantity: "error penalty", subject: "Independent, T=16" },
      "error-penalty",
      "Penalty of error amplification for independent teams with 16 tools",
      (context, row) =>
        followsFrom({
          printed: row.printed,
          operands: [
            context.printed(row.version, COEFFICIENT, "A_e x T").printed,
            context.printed(row.version, "error amplification A_e", "Independent").printed,
          ],
          compute: ([b, amplification]) => b! * amplification! * 16,
          how: "the coefficient times 17.2 x 16",
          because: `${MIXED_UNITS}, and no success rate can fall by more than 1`,
        }),
    ),
  ];
};
