import { KIM_COEFFICIENTS, type PrintedCoefficient } from "../../data/kim_coefficients.ts";
import { overlaps } from "../../stats/interval.ts";
import { pOfInterval } from "../../stats/printed/p_of_interval.ts";
import { isUndetermined } from "../../stats/undetermined.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import { type Finding, holds } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { printedMeaning, printedRange } from "../printed_arithmetic.ts";
import { rowKey } from "../rows.ts";

/** Residual degrees of freedom of each version's regression: rows less the rank of 17. */
const DF = { v1: 163, v2: 163, v3: 243 } as const;

/** Whether coefficient, interval and p of one row of Table 4 can stem from one another. */
function consistent({ version, beta, ci_low, ci_high, p }: PrintedCoefficient): Finding {
  const estimate = printedRange(beta);
  const found = pOfInterval(estimate, printedRange(ci_low), printedRange(ci_high), {
    df: DF[version],
  });
  if (isUndetermined(found)) return holds(false, {}, found.reason);
  const middle = (found.centre.low + found.centre.high) / 2;
  const se = (found.standardError.low + found.standardError.high) / 2;
  const centred = overlaps(found.centre, estimate);
  const agrees = overlaps(found.p, printedMeaning(p));
  return holds(
    centred && agrees,
    { value: [middle, se] },
    `the interval is centred at ${formatNumber(middle)} with a standard error of ${
      formatNumber(se)
    }, which gives p from ${formatNumber(found.p.low)} to ${
      formatNumber(found.p.high)
    } against the printed ${p}`,
  );
}

/** Every coefficient of Table 4 against its interval and p, in every version. */
export const coefficientArithmetic: ClaimSet = ({ kimCoefficients }): readonly Claim[] =>
  kimCoefficients.filter(({ ci_low }) => ci_low !== "").map((row) =>
    claim(`kim/audit/table4-${row.term.toLowerCase().replace(/[^a-z0-9]+/g, "-")}@${row.version}`, {
      place: "Table 4",
      says: `Coefficient, interval and p of ${row.term} stem from one another`,
      printed: `${row.beta} [${row.ci_low}, ${row.ci_high}], p ${row.p}`,
      unit: "beta",
      sample: "printed values",
      covers: [rowKey(KIM_COEFFICIENTS, row)],
      compute: () => consistent(row),
    })
  );
