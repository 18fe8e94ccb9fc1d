import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import type { KimVersion } from "../../data/names.ts";
import { CROSS_VALIDATION, type EquationFit } from "../../scaling/equation/equation.ts";
import { bootstrap } from "../../stats/bootstrap.ts";
import { crossValidate } from "../../stats/cross_validation.ts";
import { foldStability } from "../../stats/fold_stability.ts";
import { shuffledFolds } from "../../stats/folds.ts";
import type { Matrix } from "../../stats/matrix.ts";
import { isUndetermined } from "../../stats/undetermined.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { computed, type Finding, holds } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { topic } from "./topic.ts";
import { indexOf, sampleOf } from "./versions.ts";

function equationOf(context: Context, version: KimVersion): EquationFit {
  return context.equation(sampleOf(version), indexOf(version));
}

/** The design without some of its columns. */
export function withoutColumns(design: Matrix, drop: ReadonlySet<number>): Matrix {
  const kept = Array.from({ length: design.columns }, (_, j) => j).filter((j) => !drop.has(j));
  const values = new Float64Array(design.rows * kept.length);
  for (let i = 0; i < design.rows; i++) {
    kept.forEach((j, k) => {
      values[i * kept.length + k] = design.values[i * design.columns + j]!;
    });
  }
  return { rows: design.rows, columns: kept.length, values };
}

/** The design with another column in one place. */
function withColumn(design: Matrix, column: number, entries: readonly number[]): Matrix {
  const values = Float64Array.from(design.values);
  entries.forEach((entry, i) => {
    values[i * design.columns + column] = entry;
  });
  return { rows: design.rows, columns: design.columns, values };
}

function foldSpread(context: Context, { version }: PrintedQuantity): Finding {
  const { design, outcome, fit, terms } = equationOf(context, version);
  const folds = shuffledFolds(fit.n, CROSS_VALIDATION.folds, CROSS_VALIDATION.seed);
  const large = foldStability(design, outcome, fit, folds).flatMap((coefficient, j) => {
    if (j === 0 || isUndetermined(coefficient) || Math.abs(coefficient.estimate) <= 0.05) return [];
    const { variation } = coefficient;
    return isUndetermined(variation) ? [] : [{ term: terms[j]!, cvPct: 100 * variation }];
  });
  const worst = large.reduce((a, b) => b.cvPct > a.cvPct ? b : a);
  const above = large.filter(({ cvPct }) => cvPct >= 18).map(({ term }) => term);
  return computed(
    worst.cvPct,
    `the largest of the ${large.length} estimable coefficients in question, that of ` +
      `${worst.term}; at or above 18% are ${above.join(", ")}`,
  );
}

function bootstrapError(context: Context, { version }: PrintedQuantity): Finding {
  const { design, fit, terms } = equationOf(context, version);
  const draws = Number(context.printed(version, "bootstrap iterations", "full model").printed);
  const { coefficients, seed } = bootstrap(design, fit, { unit: "rows", seed: 42, draws });
  const errors = coefficients.flatMap((coefficient, j) =>
    j === 0 || isUndetermined(coefficient) || Math.abs(coefficient.estimate) <= 0.1
      ? []
      : [{ term: terms[j]!, se: coefficient.se }]
  );
  const least = errors.reduce((a, b) => b.se < a.se ? b : a);
  return computed(
    errors.reduce((sum, { se }) => sum + se, 0) / errors.length,
    `mean over ${errors.length} estimable coefficients, ${draws} resamples of rows, seed ${seed}; ` +
      `the least is ${formatNumber(least.se)} (${least.term})`,
  );
}

/** R2 over the paper's folds under specifications that the kit can fit. */
function sensitivity(context: Context, { version }: PrintedQuantity): Finding {
  const { rows, design, outcome, terms, crossValidation } = equationOf(context, version);
  const folds = shuffledFolds(design.rows, CROSS_VALIDATION.folds, CROSS_VALIDATION.seed);
  const linear = withoutColumns(design, new Set([terms.indexOf("intelligence_squared")]));
  const other = indexOf(version) === "v1" ? "regression" as const : "v1" as const;
  const tools = new Map(context.tables.benchmarks.map((row) => [row.benchmark, row.tools]));
  const unlogged = withColumn(
    design,
    terms.indexOf("log_tools"),
    rows.map(({ benchmark }) => tools.get(benchmark)!),
  );
  const changes = [
    ["with tools in place of log(1+T)", crossValidate(unlogged, outcome, folds).mean],
    ["without the square of intelligence", crossValidate(linear, outcome, folds).mean],
    [
      other === "v1" ? "with v1's index" : "with v2's index",
      context.equation(sampleOf(version), other).crossValidation.mean,
    ],
  ] as const;
  const differences = changes.map(([name, mean]) => ({
    name,
    change: mean - crossValidation.mean,
  }));
  return holds(
    differences.every(({ change }) => Math.abs(change) < 0.01),
    { value: Math.max(...differences.map(({ change }) => Math.abs(change))) },
    `the cross-validated R2 changes by ${
      differences.map(({ name, change }) => `${formatNumber(change)} ${name}`).join(", by ")
    }${version === "v3" ? ", and by the 0.040 that the text prints with the agentic index" : ""}`,
  );
}

/** How stable the fit is over folds, resamples and specifications (claim 27). */
export const stability: ClaimSet = ({ kimQuantities }): readonly Claim[] => {
  const on = topic(kimQuantities, "4.3", sampleOf);
  return [
    ...on(
      { quantity: "fold CV of coefficients with |beta|>0.05", subject: "full model" },
      "fold-variation",
      "Coefficients above 0.05 vary little over the folds",
      foldSpread,
    ),
    ...on(
      { quantity: "mean bootstrap SE for |beta|>0.1", subject: "full model" },
      "bootstrap-error",
      "Mean bootstrap standard error of the coefficients above 0.1",
      bootstrapError,
    ),
    ...on(
      {
        quantity: "change in R2_CV under alternative specifications",
        subject: "sensitivity",
      },
      "sensitivity",
      "The cross-validated R2 hardly changes under other specifications",
      sensitivity,
    ),
  ];
};
