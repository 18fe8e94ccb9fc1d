import type { KimVersion } from "../../data/names.ts";
import { complexityAndGain, type GainUnit } from "../../scaling/results/domain_complexity.ts";
import { fitDesignModel } from "../../scaling/equation/design_model.ts";
import { cellChanges } from "../../scaling/results/mean_effect.ts";
import { meanOf } from "../../stats/mean.ts";
import { type SolutionInference, solutionTable } from "../../stats/coefficient_table.ts";
import { leastSquares } from "../../stats/least_squares.ts";
import { matrixFromRows } from "../../stats/matrix.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { type Finding, holds, readings } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { printedNumber } from "../printed_arithmetic.ts";
import { claimsOn, type Part } from "../published.ts";
import { printedComplexity } from "./complexity_values.ts";
import { sampleOf } from "./versions.ts";

const UNITS: readonly GainUnit[] = [
  "cells, relative",
  "pairs and architectures, absolute",
  "pairs, mean team, absolute",
];

/** Slopes of the gain on complexity. */
function slopes(
  context: Context,
  version: KimVersion,
): readonly {
  readonly name: string;
  readonly line: SolutionInference;
}[] {
  return context.memo(`complexity-slopes/${version}`, () => {
    const rows = context.sample(sampleOf(version));
    const complexity = printedComplexity(context, version);
    return UNITS.map((unit) => {
      const points = complexityAndGain(rows, complexity, unit);
      const fit = leastSquares(
        matrixFromRows(points.map((point) => [1, point.complexity])),
        points.map(({ gain }) => gain),
      );
      return {
        name: `slope of the gain on D over ${unit}`,
        line: solutionTable(fit)[1]!,
      };
    });
  });
}

/** The slope of success itself, not of the gain, on standardised complexity. */
function successSlope(context: Context, version: KimVersion): number {
  const rows = context.sample(sampleOf(version));
  const complexity = printedComplexity(context, version);
  const { fit } = fitDesignModel(
    rows.map(({ benchmark }) => [complexity.get(benchmark)!]),
    rows.map(({ success_rate }) => success_rate),
  );
  return fit.coefficients[1]!;
}

function slopeFinding(context: Context, version: KimVersion, part: Part): Finding {
  const lines = slopes(context, version);
  const value = (line: SolutionInference): number | readonly number[] =>
    part === "value" ? line.estimate : part === "p" ? line.p : [line.ciLow, line.ciHigh];
  const { estimate, p } = lines[0]!.line;
  return readings(
    lines.map(({ name, line }) => ({ name, stated: true, value: value(line) })),
    `over benchmark x architecture cells the gain has the slope ${formatNumber(estimate)} with p ` +
      `${
        formatNumber(p)
      }; near the printed one is the slope of success itself on standardised D, ` +
      `${formatNumber(successSlope(context, version))}; v3 prints no slope`,
  );
}

/** Whether teams gain below the critical complexity and lose above it. */
function thresholdFinding(context: Context, version: KimVersion, printed: string): Finding {
  const critical = printedNumber(printed).value;
  const complexity = printedComplexity(context, version);
  const changes = cellChanges(context.sample(sampleOf(version)));
  const gains = [...complexity].map(([benchmark, value]) => ({
    benchmark,
    value,
    gain: meanOf(
      changes.filter((one) => one.benchmark === benchmark).map(({ changePct }) => changePct),
    ),
  })).toSorted((a, b) => a.value - b.value);
  const right = gains.filter(({ value, gain }) => (value < critical) === (gain > 0)).length;
  const told = gains.map(({ benchmark, value, gain }) =>
    `${benchmark} (${value.toFixed(3)}) ${formatNumber(gain)}%`
  );
  return holds(
    right === gains.length,
    { value: right },
    `mean change of teams by benchmark and printed D: ${told.join(", ")}; the threshold sorts ` +
      `${right} of ${gains.length}`,
  );
}

/** What domain complexity does to the gain of teams (claim 19). */
export const complexityEffect: ClaimSet = ({ kimQuantities }): readonly Claim[] => [
  ...claimsOn(kimQuantities, { quantity: "critical complexity threshold", subject: "D*" }, {
    id: "kim/4.2/complexity-threshold",
    says: "Below this domain complexity teams gain, above it they lose",
    sample: sampleOf,
    compute: (context, { version, printed }) => thresholdFinding(context, version, printed),
  }),
  ...(["value", "interval", "p"] as const).flatMap((part) =>
    claimsOn(kimQuantities, {
      quantity: "domain-complexity moderation coefficient",
      subject: "beta_D",
      part,
    }, {
      id: `kim/4.2/complexity-slope${part === "value" ? "" : `-${part}`}`,
      says: part === "value"
        ? "A team's gain falls with domain complexity by this slope"
        : `${part === "p" ? "p" : "95% interval"} of the slope of a team's gain on complexity`,
      sample: sampleOf,
      compute: (context, { version }) => slopeFinding(context, version, part),
    })
  ),
  ...claimsOn(kimQuantities, {
    quantity: "domain-complexity coefficient p (conclusion)",
    subject: "beta_D",
  }, {
    id: "kim/6/complexity-slope-p",
    says: "p of the slope of a team's gain on complexity, as the conclusion gives it",
    sample: sampleOf,
    compute: (context, { version }) => slopeFinding(context, version, "p"),
  }),
];
