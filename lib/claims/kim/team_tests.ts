import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import { tTwoSided } from "../../stats/tails.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { type Finding, readings } from "../finding.ts";
import { followsFrom } from "../printed_arithmetic.ts";
import { constantsOf } from "./coordination_table.ts";
import { deviationOf } from "./families.ts";
import { meanOf } from "../../stats/mean.ts";
import { topic } from "./topic.ts";
import { sampleOf } from "./versions.ts";

/** Configurations of one architecture among the 180. */
const GROUP = 36;
/** Degrees of freedom that the text states, those of 180 values in two groups. */
const STATED_DF = 178;

function welchT(a: readonly number[], b: readonly number[]): number {
  const variance = deviationOf(a) ** 2 / a.length + deviationOf(b) ** 2 / b.length;
  return (meanOf(a) - meanOf(b)) / Math.sqrt(variance);
}

function turnsT(context: Context): Finding {
  const [hybrid, single] = [constantsOf(context, "hybrid"), constantsOf(context, "single")];
  const t = (n: number): number =>
    (hybrid.turns - single.turns) / Math.sqrt((hybrid.turns_sd ** 2 + single.turns_sd ** 2) / n);
  return readings([
    { name: "36 configurations each, 70 degrees of freedom", value: t(GROUP), stated: true },
    { name: "90 each, as 178 degrees of freedom need", value: t(90), stated: true },
  ], "from the printed means and spreads; two architectures have 72 of the 180 configurations");
}

function successT(context: Context, { version }: PrintedQuantity): Finding {
  const rates = (architecture: string): readonly number[] =>
    context.sample(sampleOf(version)).filter((row) => row.architecture === architecture).map((
      row,
    ) => row.success_rate);
  const [hybrid, centralized] = [rates("hybrid"), rates("centralized")];
  const gaps = hybrid.map((rate, i) => rate - centralized[i]!);
  return readings([
    {
      name: `two groups of ${hybrid.length}, ${2 * hybrid.length - 2} degrees of freedom`,
      value: welchT(hybrid, centralized),
      stated: true,
    },
    {
      name: "paired by benchmark and model",
      value: meanOf(gaps) / (deviationOf(gaps) / Math.sqrt(gaps.length)),
      stated: false,
    },
  ], "the stated 178 degrees of freedom would need all 180 configurations in the two groups");
}

/** t tests between two architectures (Section 4.4). */
export const teamTests: ClaimSet = ({ kimQuantities }): readonly Claim[] => {
  const on = topic(kimQuantities, "4.4", sampleOf);
  const turns = { quantity: "t(178) Hybrid vs SAS turns", subject: "" };
  const success = { quantity: "t(178) Hybrid vs Centralized", subject: "" };
  return [
    ...on(
      turns,
      "hybrid-turns-t",
      "t of the turns of hybrid teams against the single agent's",
      turnsT,
    ),
    ...on(
      success,
      "hybrid-success-t",
      "t of the success of hybrid teams against centralized ones",
      successT,
    ),
    ...([[turns, "hybrid-turns-p"], [success, "hybrid-success-p"]] as const).flatMap((
      [where, id],
    ) =>
      on(
        { ...where, part: "p" },
        id,
        "The printed p against the printed t",
        (_context, { printed, printed_p }) =>
          followsFrom({
            printed: printed_p,
            operands: [printed],
            compute: ([t]) => tTwoSided(t!, STATED_DF),
            how: `t with ${STATED_DF} degrees of freedom`,
          }),
      )
    ),
  ];
};
