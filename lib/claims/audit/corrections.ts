import { checkCorrections } from "../../stats/printed/correction_table.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { type Finding, holds } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { printedMeaning } from "../printed_arithmetic.ts";
import type { Interval } from "../../stats/interval.ts";

const TERMS = [
  "log_tools",
  "single_agent_baseline",
  "efficiency_x_tools",
  "intelligence_centered",
  "baseline_x_agents",
] as const;

/** Tests that the correction counts. */
const FAMILY = 19;

function pRange(text: string): Interval {
  const { low, high } = printedMeaning(text);
  return { low: Math.max(0, low), high };
}

/** Bonferroni from the printed p of Table 14, Holm from the printed Bonferroni of Table 15. */
function checked(context: Context, term: string, column: "bonferroni" | "holm"): Finding {
  const of = (quantity: string, name: string): Interval =>
    pRange(context.printed("v3", quantity, name).printed);
  const rows = TERMS.map((name) => ({
    term: name,
    ...column === "bonferroni" ? { raw: of("naive p", name) } : {},
    bonferroni: of("Bonferroni p", name),
    ...column === "holm" ? { holm: of("Holm p", name) } : {},
  }));
  const check = checkCorrections(rows, FAMILY).find((one) =>
    one.term === term && one.column === column
  );
  if (check === undefined) throw new RangeError(`no ${column} check of ${JSON.stringify(term)}`);
  const { allowed, printed, consistent } = check;
  const name = column === "bonferroni"
    ? "19 times the p of Table 14"
    : "the printed Bonferroni values";
  const value = (allowed.low + allowed.high) / 2;
  return holds(
    consistent,
    { reading: { name, value, stated: true, allowed } },
    `${name} allow ${formatNumber(allowed.low)} to ${formatNumber(allowed.high)}, printed are ${
      formatNumber(printed.low)
    } to ${formatNumber(printed.high)} within rounding`,
  );
}

/** Tables 14 and 15 of v3 against each other. */
export const corrections: ClaimSet = ({ kimQuantities }): readonly Claim[] =>
  TERMS.flatMap((term) =>
    (["bonferroni", "holm"] as const).map((column) => {
      const quantity = column === "bonferroni" ? "Bonferroni p" : "Holm p";
      const row = kimQuantities.find((one) =>
        one.version === "v3" && one.quantity === quantity && one.subject === term
      );
      return claim(`kim/audit/${column}-from-table-${term.replaceAll("_", "-")}@v3`, {
        place: "Tables 14 and 15",
        says: column === "bonferroni"
          ? `The Bonferroni p of ${term} is 19 times the p printed beside it`
          : `The Holm p of ${term} follows from the printed Bonferroni values`,
        printed: row!.printed,
        unit: "p",
        sample: "printed values",
        compute: (context) => checked(context, term, column),
      });
    })
  );
