import type { KimVersion } from "../../data/names.ts";
import { NESTED_ROWS, type NestedRow } from "../../scaling/equation/nested_models.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { type Finding, type Reading, readings } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { claimsOn } from "../published.ts";
import {
  chooseReading,
  NESTED_STATISTICS,
  NESTED_SUBJECTS,
  type NestedChoice,
  type TriedReading,
} from "./nested_readings.ts";
import { indexOf, sampleOf } from "./versions.ts";

const WORDS: Readonly<Record<NestedRow, string>> = {
  size: "intelligence, tools and agents",
  structure: "intelligence, tools, agents and the coordination structure",
  baseline: "intelligence, tools, agents, coordination structure and single-agent baseline",
};

const SLUGS: Readonly<Record<string, { readonly slug: string; readonly says: string }>> = {
  R2_train: { slug: "r2-train", says: "R2" },
  R2_CV: { slug: "r2-cv", says: "Cross-validated R2" },
  AIC: { slug: "aic", says: "AIC" },
};

function chosen({ stated, other }: NestedChoice): readonly TriedReading[] {
  return other === undefined ? [stated] : [stated, other];
}

function whatTheFitGives(context: Context, version: KimVersion, choice: NestedChoice): string {
  const { tried } = choice;
  const best = choice.other ?? choice.stated;
  const share = best.given === 0
    ? `none of ${tried} readings gives any number of this row`
    : `of ${tried} readings tried the best gives ${best.given} of the row's 3 numbers`;
  if (version !== "v3") return share;
  const all = context.equation("all-released", indexOf(version)).fit.aic;
  return `${share}; Equation 1 stands in the same table with the AIC of 260 rows, on 270 it is ` +
    formatNumber(all);
}

function nestedFinding(
  context: Context,
  version: KimVersion,
  row: NestedRow,
  quantity: string,
): Finding {
  const choice = chooseReading(context, version, row);
  return readings(
    chosen(choice).map(({ name, stated, model }): Reading => ({
      name,
      stated,
      value: NESTED_STATISTICS[quantity]!(model),
    })),
    whatTheFitGives(context, version, choice),
  );
}

/** Parameters of a row's fit: columns with the intercept, without it, and what the data can fix. */
function parametersFinding(context: Context, version: KimVersion, row: NestedRow): Finding {
  const choice = chooseReading(context, version, row);
  const { model, reading } = choice.other ?? choice.stated;
  const { columns, rank } = model.fit;
  const withSquare = reading.squared ? columns : columns + 1;
  return readings([
    { name: "columns, intercept included", value: columns, stated: true },
    { name: "columns without the intercept", value: columns - 1, stated: false },
    { name: "columns with the square of intelligence", value: withSquare, stated: false },
  ], `the data fix ${rank}, the rank that the AIC counts`);
}

/** The nested models of Table 3 below Equation 1 (claim 8). */
export const nestedModels: ClaimSet = ({ kimQuantities }): readonly Claim[] => [
  ...NESTED_ROWS.flatMap((row) => [
    ...Object.keys(NESTED_STATISTICS).flatMap((quantity) =>
      claimsOn(kimQuantities, { quantity, subject: NESTED_SUBJECTS[row] }, {
        id: `kim/table3/${row}-${SLUGS[quantity]!.slug}`,
        says: `${SLUGS[quantity]!.says} of the model with ${WORDS[row]}`,
        sample: sampleOf,
        compute: (context, { version }) => nestedFinding(context, version, row, quantity),
      })
    ),
    ...claimsOn(kimQuantities, { quantity: "parameters", subject: NESTED_SUBJECTS[row] }, {
      id: `kim/table3/${row}-parameters`,
      says: `Number of parameters of the model with ${WORDS[row]}`,
      sample: sampleOf,
      compute: (context, { version }) => parametersFinding(context, version, row),
    }),
  ]),
  ...claimsOn(kimQuantities, { quantity: "parameters", subject: "full model" }, {
    id: "kim/table3/full-parameters",
    says: "Number of parameters of Equation 1",
    sample: sampleOf,
    compute: (context, { version }) => {
      const { columns, rank } = context.equation(sampleOf(version), indexOf(version)).fit;
      return readings(
        [{ name: "columns, intercept included", value: columns, stated: true }],
        `the data fix ${rank} of them: seven columns about architectures span four dimensions`,
      );
    },
  }),
];
