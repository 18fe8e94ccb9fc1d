import type { KimVersion } from "../../data/names.ts";
import { type OverheadLimit, overheadLimit } from "../../scaling/equation/overhead_limit.ts";
import { TERMS } from "../../scaling/equation/terms.ts";
import { solutionTable } from "../../stats/coefficient_table.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { computed, type Finding, readings } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { followsFrom, printedNumber } from "../printed_arithmetic.ts";
import { claimsOn } from "../published.ts";
import { MIXED_UNITS } from "./redundancy.ts";
import { indexOf, sampleOf } from "./versions.ts";

const TOOLS = 16;
const COEFFICIENT = "standardised coefficient";

function coefficientText(context: Context, version: KimVersion, term: string): string {
  return context.printed(version, COEFFICIENT, term).printed;
}

function limitFromPrint(context: Context, version: KimVersion): OverheadLimit {
  const value = (term: string): number =>
    printedNumber(coefficientText(context, version, term)).value;
  return overheadLimit(
    context.equation(sampleOf(version), indexOf(version)),
    { logOverhead: value("log(1+O%)"), overheadXTools: value("O% x T") },
    TOOLS,
  );
}

function limitFinding(context: Context, version: KimVersion): Finding {
  const { peakPct, breakEvenPct } = limitFromPrint(context, version);
  return readings(
    [
      { name: "overhead with the highest success", value: peakPct, stated: true },
      { name: "overhead that undoes its own gain", value: breakEvenPct, stated: true },
    ],
    "each printed coefficient divided by the SD of its predictor; with raw overhead in the " +
      "formula any overhead lowers success, and the coefficient of log(1+O%) is not estimable",
  );
}

/** The penalty of overhead in units of success, from the printed coefficient. */
function inSuccess(context: Context, version: KimVersion, overheadPct: number): string {
  const { terms, scaling } = context.equation(sampleOf(version), indexOf(version));
  const beta = printedNumber(coefficientText(context, version, "O% x T")).value;
  const scale = scaling.scales[terms.indexOf("overhead_x_tools")]!;
  return formatNumber(beta * overheadPct * TOOLS / scale);
}

/** Overhead and tools (claim 23). */
export const overhead: ClaimSet = ({ kimQuantities }): readonly Claim[] => [
  ...claimsOn(kimQuantities, { quantity: "maximum tolerable overhead", subject: "T=16" }, {
    id: "kim/4.3/overhead-limit",
    says: "With 16 tools coordination pays up to this overhead",
    sample: sampleOf,
    compute: (context, { version }) => limitFinding(context, version),
  }),
  ...claimsOn(kimQuantities, { quantity: "overhead penalty", subject: "Hybrid, T=16" }, {
    id: "kim/4.3/overhead-penalty",
    says: "Penalty of a Hybrid team's overhead with 16 tools",
    sample: "printed values",
    compute: (context, { version, printed }) => {
      const hybrid = context.printed(version, "overhead O%", "Hybrid").printed;
      return followsFrom({
        printed,
        operands: [coefficientText(context, version, "O% x T"), hybrid],
        compute: ([beta, overheadPct]) => beta! * overheadPct! * TOOLS,
        how: "the printed coefficient times overhead times tools",
        because: `${MIXED_UNITS}; divided by the SD of O% x T it is ` +
          `${inSuccess(context, version, printedNumber(hybrid).value)} of success`,
      });
    },
  }),
  ...(["value", "p"] as const).flatMap((part) =>
    claimsOn(
      kimQuantities,
      { quantity: "4-benchmark coefficient restated", subject: "O% x T", part },
      {
        id: `kim/4.3/overhead-x-tools-restated${part === "p" ? "-p" : ""}`,
        says: part === "p"
          ? "p of the coefficient of O% x T on the four original benchmarks"
          : "Coefficient of O% x T on the four original benchmarks",
        sample: "four-benchmark",
        compute: (context) => {
          const { fit } = context.equation("four-benchmark", "regression");
          const entry = solutionTable(fit)[TERMS.indexOf("overhead_x_tools")]!;
          return computed(part === "p" ? entry.p : entry.estimate);
        },
      },
    )
  ),
];
