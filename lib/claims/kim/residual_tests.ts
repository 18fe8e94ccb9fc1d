import { breuschPagan } from "../../stats/breusch_pagan.ts";
import { shapiroWilk } from "../../stats/shapiro_wilk.ts";
import { isUndetermined } from "../../stats/undetermined.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import { computed, readings, undetermined } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { topic } from "./topic.ts";
import { indexOf, sampleOf } from "./versions.ts";

/** Tests on the residuals of Equation 1 (claim 27). */
export const residualTests: ClaimSet = ({ kimQuantities }): readonly Claim[] => {
  const on = topic(kimQuantities, "4.3", sampleOf);
  return [
    ...on(
      { quantity: "Shapiro-Wilk p", subject: "residuals" },
      "shapiro-wilk",
      "The residuals do not depart from normality",
      (context, { version }) => {
        const { fit } = context.equation(sampleOf(version), indexOf(version));
        const test = shapiroWilk(fit.residuals);
        if (isUndetermined(test)) return undetermined(test.reason);
        return computed(test.p, `W is ${formatNumber(test.w)}: normality is rejected at 5%`);
      },
    ),
    ...on(
      { quantity: "Breusch-Pagan p", subject: "residuals" },
      "breusch-pagan",
      "The residuals have the same variance everywhere",
      (context, { version }) => {
        const { design, fit } = context.equation(sampleOf(version), indexOf(version));
        const tests = (["studentised", "classic"] as const).map((variant) =>
          [variant, breuschPagan(design, fit.residuals, variant)] as const
        );
        return readings(
          tests.map(([variant, test]) => {
            if (isUndetermined(test)) throw new RangeError(test.reason);
            return {
              name: `${variant} test with ${test.df} degrees of freedom`,
              value: test.p,
              stated: true,
            };
          }),
          "equal variance is rejected at 5%",
        );
      },
    ),
  ];
};
