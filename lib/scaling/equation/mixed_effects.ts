import { linearMixedModel } from "../../stats/models/linear_mixed.ts";
import type { ModelRefusal } from "../../stats/models/refusal.ts";
import { tTwoSided } from "../../stats/tails.ts";
import type { EquationFit } from "./equation.ts";
import type { Term } from "./terms.ts";

/** One coefficient under one model of the errors. */
export interface Effect {
  readonly estimate: number;
  readonly se: number;
  readonly p: number;
}

/** An estimable term of Equation 1 without and with random intercepts. */
export interface ComparedEffect {
  readonly term: Term;
  /** t distribution, residual degrees of freedom from the rank. */
  readonly leastSquares: Effect;
  /** Normal distribution, as the mixed model has no exact degrees of freedom. */
  readonly mixed: Effect;
}

/** Equation 1 by least squares and with crossed random intercepts. */
export interface MixedEffectsComparison {
  /** "boundary": some variance is estimated as zero. */
  readonly status: "converged" | "boundary";
  readonly n: number;
  /** Standard deviation between the levels of each grouping, in units of the success rate. */
  readonly groups: readonly {
    readonly name: string;
    readonly levels: number;
    readonly sd: number;
  }[];
  readonly zeroVariances: readonly string[];
  readonly residualSd: { readonly leastSquares: number; readonly mixed: number };
  /** Estimable terms, the intercept first. */
  readonly effects: readonly ComparedEffect[];
  /** What random intercepts change, in one sentence without a full stop. */
  readonly sentence: string;
}

/**
 * Refits Equation 1 as what its authors call it, a mixed-effects model: the same standardised
 * predictors with crossed random intercepts of benchmark, model and benchmark x architecture, by
 * restricted maximum likelihood, beside ordinary least squares. Only estimable terms are compared.
 *
 * Refused as `linearMixedModel` refuses.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { fitEquation } from "kit/scaling/equation/equation.ts";
 * import { compareMixedEffects } from "kit/scaling/equation/mixed_effects.ts";
 * import { strict as assert } from "node:assert";
 * const equation = fitEquation(loadTables(), "four-benchmark", "regression");
 * const compared = compareMixedEffects(equation);
 * assert.ok("effects" in compared);
 * const tools = compared.effects.find(({ term }) => term === "efficiency_x_tools")!;
 * assert.equal(tools.leastSquares.estimate.toFixed(3), "-0.267");
 * assert.equal(tools.mixed.estimate.toFixed(3), "-0.164");
 * assert.deepEqual(compared.zeroVariances, ["model"]);
 * ```
 */
export function compareMixedEffects(
  { rows, terms, design, outcome, fit }: EquationFit,
): MixedEffectsComparison | ModelRefusal {
  const mixed = linearMixedModel(design, outcome, [
    { name: "benchmark", labels: rows.map(({ benchmark }) => benchmark) },
    { name: "model", labels: rows.map(({ model }) => model) },
    {
      name: "benchmark x architecture",
      labels: rows.map(({ benchmark, architecture }) => `${benchmark} x ${architecture}`),
    },
  ]);
  if ("reason" in mixed) return mixed;
  const effects = terms.flatMap((term, j): readonly ComparedEffect[] => {
    const test = mixed.tests[j]!;
    if (!fit.estimable[j] || test.se === null || test.p === null) return [];
    const [estimate, se] = [fit.coefficients[j]!, fit.standardErrors[j]!];
    return [{
      term,
      leastSquares: { estimate, se, p: tTwoSided(estimate / se, fit.dfResidual) },
      mixed: { estimate: test.estimate, se: test.se, p: test.p },
    }];
  });
  const groups = mixed.groups.map(({ name, levels, sd }) => ({ name, levels: levels.length, sd }));
  const { status, n, zeroVariances } = mixed;
  const residualSd = { leastSquares: fit.sigma, mixed: mixed.residualSd };
  const sentence = sentenceOf(effects, groups, zeroVariances);
  return { status, n, groups, zeroVariances, residualSd, effects, sentence };
}

function sentenceOf(
  effects: readonly ComparedEffect[],
  groups: MixedEffectsComparison["groups"],
  zeroVariances: readonly string[],
): string {
  const slopes = effects.filter(({ term }) => term !== "intercept");
  const widening = slopes.map(({ leastSquares, mixed }) => mixed.se / leastSquares.se);
  const below = slopes.filter(({ leastSquares }) => leastSquares.p < 0.05);
  const lost = below.filter(({ mixed }) => mixed.p >= 0.05).map(({ term }) => term);
  const sds = groups.map(({ name, sd }) => `${name} ${short(sd)}`).join(", ");
  const boundary = zeroVariances.length === 0
    ? ""
    : `, a fit on the boundary because of ${zeroVariances.join(" and ")}`;
  const changed = lost.length === 0
    ? `all ${below.length} predictors with p below 0.05 keep it`
    : `of ${below.length} predictors with p below 0.05 ${lost.length} lose it: ${lost.join(", ")}`;
  return `with random intercepts (standard deviations ${sds}${boundary}) standard errors change by ` +
    `factors from ${short(Math.min(...widening))} to ${
      short(Math.max(...widening))
    } and ${changed}`;
}

function short(value: number): string {
  return String(Number(value.toPrecision(2)));
}
