import type { KimVersion } from "../../data/names.ts";
import type { EquationFit } from "../../scaling/equation/equation.ts";
import { correlation } from "../../stats/correlation.ts";
import { type Identification, identification } from "../../stats/identification/identification.ts";
import { leastSquares } from "../../stats/least_squares.ts";
import { column } from "../../stats/matrix.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { computed, type Finding, holds, readings } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { topic } from "./topic.ts";
import { indexOf, sampleOf } from "./versions.ts";

function equationOf(context: Context, version: KimVersion): EquationFit {
  return context.equation(sampleOf(version), indexOf(version));
}

/** What the design of a version identifies, with the inflation of every predictor. */
export function identified(context: Context, version: KimVersion): Identification {
  return context.memo(`identification/${sampleOf(version)}/${indexOf(version)}`, () => {
    const { design, terms } = equationOf(context, version);
    return identification(design, terms);
  });
}

/** Finite inflation factors by term. */
function finiteFactors(context: Context, version: KimVersion): ReadonlyMap<string, number> {
  return new Map(
    identified(context, version).coefficients.flatMap(({ name, varianceInflation }) =>
      varianceInflation.status === "finite" ? [[name, varianceInflation.value] as const] : []
    ),
  );
}

function everyFactor(context: Context, version: KimVersion): Finding {
  const predictors = equationOf(context, version).terms.length - 1;
  const factors = [...finiteFactors(context, version)];
  const below = factors.filter(([, vif]) => vif < 5).map(([term]) => term);
  const [term, vif] = factors.reduce((a, b) => b[1] > a[1] ? b : a);
  return holds(
    below.length === predictors,
    { value: vif },
    `${
      predictors - factors.length
    } of the ${predictors} predictors are determined by the others, ` +
      `the rest go up to ${formatNumber(vif)} (${term}); only ${below.join(", ")} lies below 5`,
  );
}

/** The factor of log(1 + A_e) x T next to the 19 predictors. */
function addedTerm(context: Context, version: KimVersion): Finding {
  const { rows, design } = equationOf(context, version);
  const tools = new Map(context.tables.benchmarks.map((row) => [row.benchmark, row.tools]));
  const amplification = new Map(
    context.tables.architectures.map((row) => [row.architecture, row.error_amplification]),
  );
  const added = rows.map((row) =>
    Math.log1p(amplification.get(row.architecture)!) * tools.get(row.benchmark)!
  );
  return computed(1 / (1 - leastSquares(design, added).r2));
}

/** Pairwise factor of intelligence and its square, before or after centring. */
function pair(context: Context, version: KimVersion, centred: boolean): number {
  const { raw, terms } = equationOf(context, version);
  const centredIndex = column(raw, terms.indexOf("intelligence"));
  const shift = centred ? 0 : meanIndex(context, version);
  const index = centredIndex.map((value) => value + shift);
  const r = correlation(index, index.map((value) => value * value));
  return 1 / (1 - r * r);
}

function meanIndex(context: Context, version: KimVersion): number {
  const index = new Map(
    context.tables.models.map((row) => [row.model, row.index_regression_script]),
  );
  const rows = context.sample(sampleOf(version));
  return rows.reduce((sum, { model }) => sum + index.get(model)!, 0) / rows.length;
}

/** Variance inflation (Sections 4.1 and 4.3, Table 4; claim 27). */
export const collinearity: ClaimSet = ({ kimQuantities }): readonly Claim[] => {
  const on = topic(kimQuantities, "4.3", sampleOf);
  return [
    ...topic(kimQuantities, "4.1", sampleOf)(
      { quantity: "VIF of retained predictors", subject: "all" },
      "vif-retained",
      "Every predictor of Equation 1 has a variance inflation factor below 5",
      (context, { version }) => everyFactor(context, version),
    ),
    ...on(
      { quantity: "VIF if log(1+A_e)xT added", subject: "term" },
      "vif-added",
      "A term log(1 + A_e) x T would be inflated beyond 8",
      (context, { version }) => addedTerm(context, version),
    ),
    ...on(
      { quantity: "VIF of I,I^2 before centring", subject: "I" },
      "vif-before-centring",
      "Inflation of intelligence and its square before centring",
      (context, { version, printed }) => {
        const value = pair(context, version, false);
        return holds(
          Number(value.toPrecision(2)) === Number(printed),
          { value, under: "rounded to two significant digits" },
          `the two alone give ${formatNumber(value)}`,
        );
      },
    ),
    ...on(
      { quantity: "VIF of I,I^2 after centring", subject: "I" },
      "vif-after-centring",
      "Inflation of intelligence and its square after centring",
      (context, { version }) => {
        const factors = finiteFactors(context, version);
        return readings([
          { name: "the two alone", value: pair(context, version, true), stated: true },
          {
            name: "the square in the full design",
            value: factors.get("intelligence_squared")!,
            stated: true,
          },
          {
            name: "intelligence in the full design",
            value: factors.get("intelligence")!,
            stated: true,
          },
        ], "centring does part the two, while the interactions inflate intelligence itself");
      },
    ),
  ];
};
