import type { KimVersion } from "../../data/names.ts";
import { SAMPLES } from "../../data/samples.ts";
import { intelligenceIndex } from "../../scaling/results/capability.ts";
import { PRINTED_TERMS } from "../../scaling/equation/printed_terms.ts";
import { rounded } from "../../scaling/results/relative_change.ts";
import { CAPABILITY_TERMS, type Term, TERMS } from "../../scaling/equation/terms.ts";
import { fitUncentred } from "../../scaling/equation/uncentred_equation.ts";
import { solutionTable } from "../../stats/coefficient_table.ts";
import type { LeastSquaresFit } from "../../stats/least_squares.ts";
import { normalUpper } from "../../stats/tails.ts";
import type { Context } from "../context.ts";
import type { Reading } from "../finding.ts";
import { indexOf, sampleNamesFor, sampleOf } from "./versions.ts";

/** The part of a coefficient's line in Table 4. */
export type CoefficientPart = "value" | "interval" | "p";

/** A coefficient under one reading of the equation. */
interface Solved {
  readonly name: string;
  readonly stated: boolean;
  readonly fit: LeastSquaresFit;
}

/**
 * A coefficient, its interval or its p on the version's own sample and index, by t or by the normal
 * distribution; beside it v1 with an index that is not centred, and since v3 all released rows.
 */
export function coefficientReadings(
  context: Context,
  version: KimVersion,
  term: Term,
  part: CoefficientPart,
): readonly Reading[] {
  const list = solved(context, version, term).flatMap(
    ({ name, stated, fit }): readonly Reading[] => {
      const { estimate, se, p, ciLow, ciHigh } = solutionTable(fit)[TERMS.indexOf(term)]!;
      if (part === "value") return [{ name, stated, value: estimate }];
      const byT = { name: `${name}, by t`, stated };
      const byNormal = { name: `${name}, by the normal distribution`, stated };
      return part === "p"
        ? [{ ...byT, value: p }, { ...byNormal, value: 2 * normalUpper(Math.abs(estimate / se)) }]
        : [
          { ...byT, value: [ciLow, ciHigh] },
          { ...byNormal, value: [estimate - 1.96 * se, estimate + 1.96 * se] },
        ];
    },
  );
  return part === "interval" ? list : [...list, roundedTwice(list[0]!)];
}

/** A number written with four digits on its way to the three of the table. */
function roundedTwice({ name, value }: Reading): Reading {
  return {
    name: `${name}, rounded to four digits and then to three`,
    value: rounded(Number(value), 4),
    stated: false,
  };
}

/** The same part of the minimum-norm solution's entry, for a term that is not estimable. */
export function solutionPart(
  fit: LeastSquaresFit,
  term: Term,
  part: CoefficientPart,
): number | readonly number[] {
  const { estimate, p, ciLow, ciHigh } = solutionTable(fit)[TERMS.indexOf(term)]!;
  return part === "value" ? estimate : part === "p" ? p : [ciLow, ciHigh];
}

function solved(context: Context, version: KimVersion, term: Term): readonly Solved[] {
  const own = sampleOf(version);
  const fits = sampleNamesFor(version).map((sample) => ({
    name: `${SAMPLES[sample].rows} rows`,
    stated: sample === own,
    fit: context.equation(sample, indexOf(version)).fit,
  }));
  const affected = CAPABILITY_TERMS.has(term) || term === "log_tools";
  if (version !== "v1" || !affected) return fits;
  const uncentred = context.memo("uncentred/v1", () =>
    fitUncentred(
      context.sample(own),
      context.tables,
      intelligenceIndex(context.tables.models, "v1"),
    ));
  return [...fits, { name: "intelligence not centred", stated: false, fit: uncentred.fit }];
}

/** R2 that the printed coefficients of a version, standardised as printed, leave on its sample. */
export function r2OfPrintedCoefficients(context: Context, version: "v2" | "v3"): number {
  return context.memo(`printed-coefficients/${version}`, () => {
    const { design, outcome, fit } = context.equation(sampleOf(version), indexOf(version));
    const printed = TERMS.map((term) => {
      const row = context.tables.kimCoefficients.find((line) =>
        line.version === version && line.term === PRINTED_TERMS[term]
      );
      return Number(row!.beta);
    });
    const residuals = outcome.reduce((sum, actual, i) => {
      const predicted = printed.reduce(
        (total, beta, j) => total + beta * design.values[i * design.columns + j]!,
        0,
      );
      return sum + (actual - predicted) ** 2;
    }, 0);
    return 1 - residuals / fit.sumSquaredTotal;
  });
}
