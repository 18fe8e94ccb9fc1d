import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import type { Term } from "../../scaling/terms.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { type Finding, holds, undetermined } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { followsFrom } from "../printed_arithmetic.ts";
import { constantsOf } from "./coordination_table.ts";
import { topic } from "./topic.ts";
import { indexOf, sampleOf } from "./versions.ts";

/** The minimum-norm coefficient of a term that the five architectures do not fix. */
export function notEstimable(context: Context, row: PrintedQuantity, term: Term): Finding {
  const { terms, fit } = context.equation(sampleOf(row.version), indexOf(row.version));
  const j = terms.indexOf(term);
  if (fit.estimable[j]) throw new RangeError(`the coefficient of ${term} is estimable`);
  return undetermined(
    `seven predictors depend on the architecture alone and five architectures fix four of them: ` +
      `${term} is one of the seven, the minimum-norm solution gives it ` +
      `${formatNumber(fit.coefficients[j]!)} against the printed ${row.printed}`,
    fit.coefficients[j]!,
  );
}

/** What is wrong with a standardised coefficient times a raw value. */
export const MIXED_UNITS =
  "it multiplies raw units by a coefficient that counts standard deviations";

const COEFFICIENT = "standardised coefficient";

function ratio(context: Context, row: PrintedQuantity, numerator: string): Finding {
  return followsFrom({
    printed: row.printed,
    operands: [numerator, "R x n_a"].map((term) =>
      context.printed(row.version, COEFFICIENT, term).printed
    ),
    compute: ([a, b]) => Math.abs(a! / b!),
    how: "the ratio of the printed coefficients",
  });
}

/** R x n: what the paper draws from a coefficient that the data do not fix (claim 25). */
export const redundancy: ClaimSet = ({ kimQuantities }): readonly Claim[] => {
  const fitted = topic(kimQuantities, "4.3", sampleOf);
  const printed = topic(kimQuantities, "4.3", "printed values");
  const coordination = topic(kimQuantities, "4.4", "Table 5");
  return [
    ...(["value", "interval", "p"] as const).flatMap((part) =>
      fitted(
        { quantity: COEFFICIENT, subject: "R x n_a", part },
        `redundancy-x-agents${part === "value" ? "" : `-${part}`}`,
        "Redundancy helps more in larger teams: coefficient of redundancy x agents",
        (context, row) => notEstimable(context, row, "redundancy_x_agents"),
      )
    ),
    ...printed(
      { quantity: "Delta P redundancy", subject: "n_a=4, R=0.50" },
      "redundancy-gain",
      "Gain from redundancy 0.50 in a team of four",
      (context, row) =>
        followsFrom({
          printed: row.printed,
          operands: [context.printed(row.version, COEFFICIENT, "R x n_a").printed],
          compute: ([b]) => b! * 4 * 0.5,
          how: "the coefficient times 4 x 0.50",
          because: MIXED_UNITS,
        }),
    ),
    ...printed(
      { quantity: "redundancy boost in words", subject: "n_a=4" },
      "redundancy-boost",
      "Gain from redundancy in a team of four, in percent",
      (context, row) =>
        followsFrom({
          printed: row.printed,
          operands: [
            context.printed(row.version, "Delta P redundancy", "n_a=4, R=0.50").printed,
          ],
          compute: ([gain]) => 100 * gain!,
          how: "the printed gain in percent",
        }),
    ),
    ...printed(
      { quantity: "ratio |O%xT|/|Rxn_a|", subject: "" },
      "overhead-over-redundancy",
      "The cost of overhead outweighs the gain of redundancy this many times",
      (context, row) => ratio(context, row, "O% x T"),
    ),
    ...printed(
      { quantity: "ratio |E_cxT|/|Rxn_a|", subject: "" },
      "efficiency-over-redundancy",
      "The efficiency term outweighs the redundancy term this many times",
      (context, row) => ratio(context, row, "E_c x T"),
    ),
    ...coordination(
      { quantity: "optimal redundancy", subject: "" },
      "optimal-redundancy",
      "Redundancy at which teams succeed most",
      (context, { printed: text }) => {
        const best = context.tables.architectures.filter(({ agents }) => agents > 1).reduce((
          a,
          b,
        ) => b.success_rate_printed > a.success_rate_printed ? b : a);
        const own = constantsOf(context, "centralized");
        return holds(
          best.redundancy === Number(text),
          { value: best.redundancy },
          `${text} is the redundancy of centralized teams (success ${own.success_rate_printed}); ` +
            `the most successful teams of Table 5 are ${best.architecture} ones with ` +
            `${best.redundancy} (success ${best.success_rate_printed})`,
        );
      },
    ),
  ];
};
