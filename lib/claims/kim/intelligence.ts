import type { Configuration } from "../../data/configurations.ts";
import type { KimVersion } from "../../data/names.ts";
import { intelligenceIndex } from "../../scaling/results/capability.ts";
import { fitDesignModel } from "../../scaling/equation/design_model.ts";
import { excessOverLinePct } from "../../scaling/results/excess_over_line.ts";
import { TERMS } from "../../scaling/equation/terms.ts";
import { solutionTable } from "../../stats/coefficient_table.ts";
import { normalUpper } from "../../stats/tails.ts";
import type { EquationFit } from "../../scaling/equation/equation.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { type Finding, holds, type Reading, readings } from "../finding.ts";
import { claimsOn } from "../published.ts";
import { equationReadings } from "./equation_readings.ts";
import { indexOf, sampleOf } from "./versions.ts";

const SQUARE = TERMS.indexOf("intelligence_squared");
const TOP = 60;

/** Cross-validated R2 with the square of intelligence minus that without it. */
function gainOfSquare({ raw, outcome, crossValidation }: EquationFit): number {
  const without = Array.from(
    { length: raw.rows },
    (_, i) =>
      Array.from(raw.values.subarray(i * raw.columns, (i + 1) * raw.columns))
        .filter((_, j) => j !== 0 && j !== SQUARE),
  );
  return crossValidation.mean - fitDesignModel(without, outcome).crossValidation.mean;
}

function excessFinding(context: Context): Finding {
  const rows = context.sample("four-benchmark");
  const parts: readonly (readonly [string, readonly Configuration[]])[] = [
    ["all architectures", rows],
    ["the single agent", rows.filter(({ architecture }) => architecture === "single")],
    ["teams", rows.filter(({ architecture }) => architecture !== "single")],
  ];
  const indices = ["v1", "regression"] as const;
  return readings(
    indices.flatMap((index) =>
      parts.map(([name, part]): Reading => ({
        name: `mean success of ${name} over the line of the other models, index of ${index}`,
        value: excessOverLinePct(part, intelligenceIndex(context.tables.models, index), TOP),
        stated: index === "v1" && part === rows,
      }))
    ),
    "v2 revised the index and drops the statement",
  );
}

/** The derivative of a line and a parabola that were standardised apart. */
function marginalFinding(context: Context): Finding {
  const beta = (term: string): number =>
    Number(context.printed("v1", "standardised coefficient", term).printed);
  const twice = 2 * beta("I^2");
  const { terms, scaling } = context.equation("four-benchmark", "v1");
  const deviation = scaling.scales[terms.indexOf("intelligence")]!;
  const ofSquare = scaling.scales[terms.indexOf("intelligence_squared")]!;
  return holds(
    Math.abs(ofSquare / deviation ** 2 - 1) < 0.05,
    { value: [beta("I"), twice] },
    `it adds ${beta("I")} and 2 x ${beta("I^2")} = ${twice} as if the square were that of the ` +
      `standardised index; the two predictors are standardised each by its own SD, so the sum is ` +
      `the slope at no index; v2 centres the index and prints a square of ${
        context.printed("v2", "standardised coefficient", "I^2").printed
      }`,
  );
}

/** Intelligence and its square (claim 24). */
export const intelligence: ClaimSet = ({ kimQuantities }): readonly Claim[] => [
  ...claimsOn(kimQuantities, { quantity: "I^2 contribution to R2_CV", subject: "quadratic" }, {
    id: "kim/4.3/intelligence-squared-gain",
    says: "The square of intelligence adds this much cross-validated R2",
    sample: sampleOf,
    compute: (context, { version }) =>
      readings(
        equationReadings(context, version, gainOfSquare),
        "with v2's revised index the square predicts worse than no square",
      ),
  }),
  ...claimsOn(
    kimQuantities,
    { quantity: "I^2 contribution to R2_CV", subject: "quadratic", part: "p" },
    {
      id: "kim/4.3/intelligence-squared-gain-p",
      says: "p of the square of intelligence",
      sample: sampleOf,
      compute: (context) => {
        const { p, t } = solutionTable(context.equation("four-benchmark", "v1").fit)[SQUARE]!;
        return readings([
          { name: "t test of its coefficient", value: p, stated: true },
          { name: "by the normal distribution", value: 2 * normalUpper(Math.abs(t)), stated: true },
        ]);
      },
    },
  ),
  ...claimsOn(kimQuantities, {
    quantity: "excess over linear scaling",
    subject: "top-quartile models (I>60)",
  }, {
    id: "kim/4.3/intelligence-excess",
    says: "Models with an index above 60 exceed linear scaling by this much",
    sample: sampleOf,
    compute: excessFinding,
  }),
  ...claimsOn(kimQuantities, { quantity: "marginal effect of intelligence", subject: "dP/dI" }, {
    id: "kim/4.3/intelligence-marginal",
    says: "Marginal effect of intelligence as a formula in the index",
    sample: "printed values",
    compute: marginalFinding,
  }),
  ...claimsOn(kimQuantities, {
    quantity: "R2_CV of intelligence only",
    subject: "intelligence",
  }, {
    id: "kim/4.3/r2-cv-intelligence",
    says: "Cross-validated R2 of intelligence alone",
    sample: sampleOf,
    compute: (context, { version }) => aloneFinding(context, version),
  }),
];

function aloneFinding(context: Context, version: KimVersion): Finding {
  const rows = context.sample("four-benchmark");
  const outcome = rows.map(({ success_rate }) => success_rate);
  const own = indexOf(version) === "v1" ? "v1" : "regression";
  const indices = own === "v1" ? ["v1", "regression"] as const : ["regression", "v1"] as const;
  const list = indices.flatMap((index): readonly Reading[] => {
    const capability = intelligenceIndex(context.tables.models, index);
    const mean = rows.reduce((sum, { model }) => sum + capability.get(model)!, 0) / rows.length;
    const centred = rows.map(({ model }) => capability.get(model)! - mean);
    const cv = (predictors: readonly (readonly number[])[]): number =>
      fitDesignModel(predictors, outcome).crossValidation.mean;
    return [
      { name: `index of ${index}`, value: cv(centred.map((x) => [x])), stated: index === own },
      {
        name: `index of ${index} and its square`,
        value: cv(centred.map((x) => [x, x ** 2])),
        stated: index === own,
      },
    ];
  });
  return readings(
    list,
    `the same version prints ${
      context.printed(version, "R2_CV", "Intelligence + Tools + Agents").printed
    } for intelligence, tools and agents together`,
  );
}
