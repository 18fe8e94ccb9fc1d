import { ARCHITECTURES, type KimVersion } from "../../data/names.ts";
import { TERMS } from "../../scaling/equation/terms.ts";
import { PRINTED_TERMS } from "../../scaling/equation/printed_terms.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { type Finding, holds } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { followsFrom, printedNumber } from "../printed_arithmetic.ts";
import { claimsOn } from "../published.ts";
import { MIXED_UNITS } from "./redundancy.ts";
import { indexOf, sampleOf } from "./versions.ts";

const TOOLS = 16;
const SIMPLE_TOOLS = 4;
const COEFFICIENT = "standardised coefficient";
const TERM = PRINTED_TERMS.efficiency_x_tools;

function coefficientText(context: Context, version: KimVersion): string {
  return context.printed(version, COEFFICIENT, TERM).printed;
}

/** The printed formula's effect in units of success: divided by the SD of its predictor. */
function inSuccess(context: Context, version: KimVersion, rawEffect: number): number {
  const { terms, scaling } = context.equation(sampleOf(version), indexOf(version));
  return rawEffect / scaling.scales[terms.indexOf("efficiency_x_tools")]!;
}

function penaltyFinding(
  context: Context,
  version: KimVersion,
  printed: string,
  label: "SAS" | "Hybrid",
): Finding {
  const operands = [
    coefficientText(context, version),
    context.printed(version, "efficiency E_c", label).printed,
  ];
  const raw = printedNumber(operands[0]!).value * printedNumber(operands[1]!).value * TOOLS;
  return followsFrom({
    printed,
    operands,
    compute: ([beta, efficiency]) => beta! * efficiency! * TOOLS,
    how: "the printed coefficient times efficiency times 16 tools",
    because: `${MIXED_UNITS}; divided by the SD of E_c x T it is ${
      formatNumber(inSuccess(context, version, raw))
    } of success, larger for the single agent than for any team`,
  });
}

/** Whether the efficiency term stays small with few tools, by the printed formula. */
function simpleTasksFinding(context: Context, version: KimVersion, printed: string): Finding {
  const beta = printedNumber(coefficientText(context, version)).value;
  const efficiencies = context.tables.architectures.map(({ efficiency }) => efficiency);
  const [least, most] = [Math.min(...efficiencies), Math.max(...efficiencies)]
    .map((efficiency) => Math.abs(beta * efficiency * SIMPLE_TOOLS));
  const limit = printedNumber(printed).value;
  return holds(
    most! < limit,
    { value: most! },
    `with ${SIMPLE_TOOLS} tools the printed formula gives ${formatNumber(least!)} to ` +
      `${formatNumber(most!)} over ${ARCHITECTURES.length} architectures; in units of success ` +
      `the single agent and the least efficient team differ by ${
        formatNumber(inSuccess(context, version, most! - least!))
      }`,
  );
}

/** The printed products of two predictors, largest first. */
function interactions(
  context: Context,
  version: KimVersion,
): readonly { readonly term: string; readonly printed: string }[] {
  const products = TERMS.map((term) => PRINTED_TERMS[term]).filter((term) => term.includes(" x "));
  return context.tables.kimCoefficients
    .filter((row) => row.version === version && products.includes(row.term))
    .map(({ term, beta }) => ({ term, printed: beta }))
    .toSorted((a, b) => Math.abs(Number(b.printed)) - Math.abs(Number(a.printed)));
}

function rankFinding(context: Context, version: KimVersion, printed: string): Finding {
  const ranked = interactions(context, version);
  const own = ranked.findIndex(({ term }) => term === TERM);
  const order = ranked.slice(0, 3).map((entry) => `${entry.term} ${entry.printed}`).join(", ");
  const next = ranked[own + 1]!;
  const operands = [coefficientText(context, version), next.printed];
  const ratio = Math.abs(printedNumber(operands[0]!).value / printedNumber(operands[1]!).value);
  if (version === "v2") {
    return followsFrom({
      printed: printed.replace(/x.*$/, ""),
      operands,
      compute: ([a, b]) => Math.abs(a! / b!),
      how: `the largest products are ${order}; the second over the third`,
    });
  }
  return holds(
    version === "v3" ? own === 0 : Math.abs(100 * (ratio - 1) - printedNumber(printed).value) < 1,
    { value: version === "v3" ? own + 1 : 100 * (ratio - 1) },
    version === "v3"
      ? `the largest products are ${order}, so it ranks ${own + 1}`
      : `the largest products are ${order}: it is ${
        formatNumber(100 * (ratio - 1))
      }% larger than ` +
        `the next and smaller than the first`,
  );
}

/** Efficiency and tools: what the text draws from E_c x T (claim 12). */
export const toolTradeoff: ClaimSet = ({ kimQuantities }): readonly Claim[] => [
  ...(["SAS", "Hybrid"] as const).flatMap((label) =>
    claimsOn(kimQuantities, {
      quantity: "Delta P efficiency (T=16)",
      subject: label === "SAS" ? "SAS, E_c=0.466" : "MAS, E_c=0.074",
    }, {
      id: `kim/4.3/efficiency-penalty-${label === "SAS" ? "single" : "hybrid"}`,
      says: `Efficiency penalty of ${
        label === "SAS" ? "the single agent" : "a team"
      } with 16 tools`,
      sample: "printed values",
      compute: (context, { version, printed }) => penaltyFinding(context, version, printed, label),
    })
  ),
  ...claimsOn(kimQuantities, { quantity: "|Delta P| for T<=4", subject: "simple tasks" }, {
    id: "kim/4.3/efficiency-penalty-simple",
    says: "With at most four tools the efficiency penalty is negligible",
    sample: "printed values",
    compute: (context, { version, printed }) => simpleTasksFinding(context, version, printed),
  }),
  ...claimsOn(kimQuantities, { quantity: "E_cxT vs next/third strongest", subject: "" }, {
    id: "kim/4.3/efficiency-x-tools-rank",
    says: "How the coefficient of E_c x T compares with those of the other products",
    sample: "printed values",
    compute: (context, { version, printed }) => rankFinding(context, version, printed),
  }),
];
