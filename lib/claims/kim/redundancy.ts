import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { type Finding, holds } from "../finding.ts";
import { followsFrom } from "../printed_arithmetic.ts";
import { constantsOf } from "./coordination_table.ts";
import { topic } from "./topic.ts";

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

/** What the paper draws from R x n, a coefficient that the data do not fix (claim 25). */
export const redundancy: ClaimSet = ({ kimQuantities }): readonly Claim[] => {
  const printed = topic(kimQuantities, "4.3", "printed values");
  const coordination = topic(kimQuantities, "4.4", "Table 5");
  return [
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
