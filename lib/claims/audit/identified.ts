import type { KimVersion } from "../../data/names.ts";
import { ARCHITECTURES } from "../../data/names.ts";
import { equivalentParametrisations } from "../../stats/identification/parametrisations.ts";
import { spansSameSpace } from "../../stats/identification/same_space.ts";
import { column, matrixFromRows } from "../../stats/matrix.ts";
import { isUndetermined } from "../../stats/undetermined.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { computed, type Finding, holds } from "../finding.ts";
import { formatNumber } from "../format.ts";
import type { EquationFit } from "../../scaling/equation/equation.ts";
import { indexOf, sampleOf } from "../kim/versions.ts";

const VERSIONS = ["v1", "v2", "v3"] as const;

function equationOf(context: Context, version: KimVersion): EquationFit {
  return context.equation(sampleOf(version), indexOf(version));
}

function rank(context: Context, version: KimVersion): Finding {
  const { fit, terms } = equationOf(context, version);
  const lost = terms.filter((_, j) => !fit.estimable[j]);
  return computed(
    fit.rank,
    `20 columns of rank ${fit.rank}: ${lost.join(", ")} depend on the architecture alone and are ` +
      `not estimable`,
  );
}

/** The seven terms of architectures and four dummies describe the same fitted values. */
function labels(context: Context, version: KimVersion): Finding {
  const { design, fit, terms, rows } = equationOf(context, version);
  const kept = terms.flatMap((_, j) => fit.estimable[j] ? [column(design, j)] : []);
  const dummies = rows.map(({ architecture }, i) => [
    ...kept.map((values) => values[i]!),
    ...ARCHITECTURES.slice(1).map((name) => Number(architecture === name)),
  ]);
  const { same, sentence } = spansSameSpace(design, matrixFromRows(dummies));
  return holds(same, { value: fit.rank }, sentence.replace(/\.$/, ""));
}

/** How far a coefficient that is not estimable moves between equivalent ways to write the model. */
function ranges(context: Context, version: KimVersion): Finding {
  const { design, outcome, terms } = equationOf(context, version);
  const found = equivalentParametrisations(design, outcome, terms, ["intercept"]);
  if (isUndetermined(found)) return holds(false, {}, found.reason);
  const widest = found.ranges.reduce((a, b) => b.high - b.low > a.high - a.low ? b : a);
  const signs = found.ranges.filter(({ changesSign }) => changesSign).map(({ name }) => name);
  const told = found.ranges.map(({ name, low, high }) =>
    `${name} ${formatNumber(low)} to ${formatNumber(high)}`
  ).join(", ");
  return holds(
    signs.length === 0,
    { value: [widest.low, widest.high] },
    `${signs.length} of ${found.ranges.length} change their sign over the ${found.count} ways to leave out ${found.leftOut} terms with the same fit: ${told}`,
  );
}

/** What the design of Equation 1 can tell at all. */
export const identified: ClaimSet = (): readonly Claim[] =>
  VERSIONS.flatMap((version) => [
    claim(`kim/audit/rank@${version}`, {
      place: "4.3; Table 4",
      says: "Equation 1 has 20 parameters that the data tell apart",
      printed: "20",
      unit: "parameters",
      sample: sampleOf(version),
      compute: (context) => rank(context, version),
    }),
    claim(`kim/audit/labels-span@${version}`, {
      place: "4.3",
      says: "Coordination metrics carry what architecture labels carry, no more and no less",
      printed: "coordination metrics against labels",
      unit: "statement",
      sample: sampleOf(version),
      compute: (context) => labels(context, version),
    }),
    claim(`kim/audit/equivalent-coefficients@${version}`, {
      place: "Table 4",
      says: "The signs of the terms about architectures alone are those of the data",
      printed: "signs of seven coefficients",
      unit: "beta",
      sample: sampleOf(version),
      compute: (context) => ranges(context, version),
    }),
  ]);
