import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import type { KimVersion } from "../../data/names.ts";
import { clusteredByBenchmark } from "../../scaling/equation/clustered_inference.ts";
import { type Term, TERMS } from "../../scaling/equation/terms.ts";
import { PRINTED_TERMS } from "../../scaling/equation/printed_terms.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { type Finding, readings, undetermined } from "../finding.ts";
import { formatNumber, formatNumbers } from "../format.ts";
import { claimsOn } from "../published.ts";
import {
  type CoefficientPart,
  coefficientReadings,
  r2OfPrintedCoefficients,
  solutionPart,
} from "./coefficient_readings.ts";
import { withTableFour } from "./table_four.ts";
import { indexOf, sampleOf } from "./versions.ts";

/** The terms of the capability-saturation effect and of the tool-coordination trade-off. */
const HEADLINES: ReadonlySet<Term> = new Set<Term>([
  "baseline_x_log_agents",
  "efficiency_x_tools",
]);

const PARTS: readonly { readonly part: CoefficientPart; readonly slug: string; says: string }[] = [
  { part: "value", slug: "", says: "Standardised coefficient" },
  { part: "interval", slug: "-interval", says: "95% interval of the standardised coefficient" },
  { part: "p", slug: "-p", says: "Two-sided p of the standardised coefficient" },
];

/** What a coefficient is worth once errors may be alike within a benchmark. */
function clusteredNote(context: Context, version: KimVersion, term: Term): string {
  const sample = sampleOf(version);
  const table = context.memo(
    `clustered/${sample}/${indexOf(version)}`,
    () => clusteredByBenchmark(context.equation(sample, indexOf(version))),
  );
  const { p, df } = table.get(term)!;
  return `with errors clustered by benchmark its p is ${
    formatNumber(p)
  } (t with ${df} degrees of ` +
    `freedom)`;
}

/** That the whole of v1's table comes from a fit that the released data do not give. */
function otherFit(context: Context): string {
  const { r2 } = context.equation(sampleOf("v1"), indexOf("v1")).fit;
  return `v1's whole fit is another than that of the released data (R2 ${
    context.printed("v1", "R2_train", "full model").printed
  } printed, ${formatNumber(r2)} recomputed); v2 revised it`;
}

/** Why a term about architectures alone has no coefficient of its own. */
function notEstimable(
  context: Context,
  { version }: PrintedQuantity,
  term: Term,
  part: CoefficientPart,
): Finding {
  const equation = context.equation(sampleOf(version), indexOf(version));
  const value = solutionPart(equation.fit, term, part);
  const seven = "not estimable: the seven terms that depend on the architecture alone span four " +
    "dimensions, so every value of this one fits equally well with others to match; the " +
    `minimum-norm solution has ${formatNumbers(value)}`;
  if (version !== "v2") return undetermined(seven, value);
  return undetermined(
    `${seven}; the seven as v2 prints them are no solution either: with them R2 falls from ` +
      `${formatNumber(equation.fit.r2)} to ${formatNumber(r2OfPrintedCoefficients(context, "v2"))}`,
    value,
  );
}

function coefficientFinding(
  context: Context,
  row: PrintedQuantity,
  term: Term,
  part: CoefficientPart,
): Finding {
  const { version } = row;
  const { fit } = context.equation(sampleOf(version), indexOf(version));
  if (!fit.estimable[TERMS.indexOf(term)]) return notEstimable(context, row, term, part);
  const notes = [
    ...version === "v1" ? [otherFit(context)] : [],
    ...HEADLINES.has(term) || part === "p" && term !== "intercept"
      ? [clusteredNote(context, version, term)]
      : [],
  ];
  return readings(
    coefficientReadings(context, version, term, part),
    notes.length === 0 ? undefined : notes.join("; "),
  );
}

/** Table 4: every coefficient of Equation 1 with interval and p (claims 3, 6, 12, 23 to 26). */
export const coefficients: ClaimSet = ({ kimQuantities }): readonly Claim[] =>
  TERMS.flatMap((term) =>
    PARTS.flatMap(({ part, slug, says }) =>
      claimsOn(
        kimQuantities,
        { quantity: "standardised coefficient", subject: PRINTED_TERMS[term], part },
        {
          id: `kim/table4/${term.replaceAll("_", "-")}${slug}`,
          says: `${says} of ${PRINTED_TERMS[term]} in Equation 1`,
          sample: sampleOf,
          headline: HEADLINES.has(term) && part === "value",
          compute: (context, row) => coefficientFinding(context, row, term, part),
        },
      )
    ).map(withTableFour(PRINTED_TERMS[term]))
  );
