import { strict as assert } from "node:assert";
import { loadTables } from "kit/data/tables.ts";
import { fitEquation } from "kit/scaling/equation/equation.ts";
import { shuffledFolds } from "kit/stats/folds.ts";
import { type Matrix, matrixFromRows } from "kit/stats/matrix.ts";
import type { ModelRefusal } from "kit/stats/models/refusal.ts";
import {
  type LambdaChoice,
  lassoByCrossValidation,
  ridgeByCrossValidation,
} from "kit/stats/penalised/choose_lambda.ts";
import { lasso } from "kit/stats/penalised/lasso.ts";
import { ridge } from "kit/stats/penalised/ridge.ts";
import { assertClose, golden } from "../../close.ts";

interface Chosen {
  readonly alpha: number;
  readonly alphas: readonly number[];
  readonly meanSquaredErrors?: readonly number[];
  readonly bestMeanSquaredError?: number;
  readonly coefficients: readonly number[];
  readonly intercept: number;
  readonly sumSquaredResiduals: number;
}

interface Both {
  readonly lasso: Chosen;
  readonly ridge: Chosen;
}

interface Golden {
  readonly diabetes: {
    readonly x: readonly (readonly number[])[];
    readonly y: readonly number[];
    readonly asGiven: Both;
    readonly inFolds: Both;
  };
  readonly equation: { readonly terms: readonly string[]; readonly once: Both };
}

const expected = golden<Golden>("penalised.json");
const design = matrixFromRows(expected.diabetes.x);
const outcome = expected.diabetes.y;
const folds = shuffledFolds(outcome.length, 10, 42);

function chosen(result: LambdaChoice | ModelRefusal): LambdaChoice {
  assert.ok(result.status === "chosen", JSON.stringify(result));
  return result;
}

function assertErrors(choice: LambdaChoice, golden: Chosen, rel: number): void {
  const order = [...golden.alphas.keys()].sort((a, b) => golden.alphas[b]! - golden.alphas[a]!);
  assert.equal(choice.lambdas.length, order.length);
  order.forEach((from, to) => {
    assertClose(choice.lambdas[to]!, golden.alphas[from]!, { rel: 1e-12 }, "lambda");
    if (golden.meanSquaredErrors === undefined) return;
    const error = choice.meanSquaredErrors[to]!;
    assertClose(error, golden.meanSquaredErrors[from]!, { rel }, `error at lambda ${to}`);
  });
  const smallest = golden.bestMeanSquaredError ?? Math.min(...golden.meanSquaredErrors!);
  assertClose(Math.min(...choice.meanSquaredErrors), smallest, { rel });
  assertClose(choice.lambda, golden.alpha, { rel: 1e-12 });
}

Deno.test("lasso on raw columns: path of errors, choice and coefficients equal LassoCV's", () => {
  const golden = expected.diabetes.asGiven.lasso;
  const choice = chosen(lassoByCrossValidation(design, outcome, { folds, scaling: "as-given" }));
  assertErrors(choice, golden, 1e-7);
  choice.fit.coefficients.forEach((value, j) => {
    assertClose(value, golden.coefficients[j]!, { rel: 1e-6 }, `coefficient ${j}`);
  });
  assertClose(choice.fit.intercept, golden.intercept, { rel: 1e-7 });
  assertClose(choice.fit.sumSquaredResiduals, golden.sumSquaredResiduals, { rel: 1e-8 });
  assert.equal(choice.fit.nonZero, golden.coefficients.filter((value) => value !== 0).length);
  assert.equal(choice.atEdge, false);
});

Deno.test("ridge on raw columns: errors, choice and coefficients equal RidgeCV's", () => {
  const golden = expected.diabetes.asGiven.ridge;
  const choice = chosen(
    ridgeByCrossValidation(design, outcome, {
      folds,
      scaling: "as-given",
      lambdas: golden.alphas,
    }),
  );
  assertErrors(choice, golden, 1e-10);
  choice.fit.coefficients.forEach((value, j) => {
    assertClose(value, golden.coefficients[j]!, { rel: 1e-9 }, `coefficient ${j}`);
  });
  assertClose(choice.fit.intercept, golden.intercept, { rel: 1e-9 });
});

Deno.test("standardising in the folds equals a scaler inside scikit-learn's pipeline", () => {
  const scaling = "standardised-in-folds";
  const { lasso: wanted, ridge: shrunk } = expected.diabetes.inFolds;
  const byLasso = chosen(
    lassoByCrossValidation(design, outcome, { folds, scaling, lambdas: wanted.alphas }),
  );
  assertErrors(byLasso, wanted, 1e-7);
  byLasso.fit.penalisedCoefficients.forEach((value, j) => {
    assertClose(value, wanted.coefficients[j]!, { rel: 1e-6 }, `lasso ${j}`);
  });
  const byRidge = chosen(
    ridgeByCrossValidation(design, outcome, { folds, scaling, lambdas: shrunk.alphas }),
  );
  assertErrors(byRidge, shrunk, 1e-10);
  byRidge.fit.penalisedCoefficients.forEach((value, j) => {
    assertClose(value, shrunk.coefficients[j]!, { rel: 1e-9 }, `ridge ${j}`);
  });
});

function equationDesign(): { design: Matrix; outcome: readonly number[] } {
  const { design, terms, outcome } = fitEquation(loadTables(), "four-benchmark", "regression");
  assert.deepEqual(terms.slice(1), expected.equation.terms);
  const rows = outcome.map((_, i) =>
    design.values.subarray(i * design.columns + 1, (i + 1) * design.columns)
  );
  return { design: matrixFromRows(rows), outcome };
}

Deno.test("Equation 1, whose columns depend on each other: choices and errors as scikit-learn", () => {
  const { design, outcome } = equationDesign();
  const options = { folds: shuffledFolds(180, 10, 42), scaling: "standardised-once" } as const;
  const { lasso: wanted, ridge: shrunk } = expected.equation.once;
  const byLasso = chosen(lassoByCrossValidation(design, outcome, options));
  assertErrors(byLasso, wanted, 1e-6);
  // The smallest penalty of the grid wins: cross-validation asks for no sparsity here.
  assert.equal(byLasso.atEdge, true);
  assertClose(byLasso.fit.sumSquaredResiduals, wanted.sumSquaredResiduals, { rel: 1e-6 });
  const byRidge = chosen(
    ridgeByCrossValidation(design, outcome, { ...options, lambdas: shrunk.alphas }),
  );
  assertErrors(byRidge, shrunk, 1e-9);
  byRidge.fit.penalisedCoefficients.forEach((value, j) => {
    assertClose(value, shrunk.coefficients[j]!, { rel: 1e-8 }, expected.equation.terms[j]);
  });
});

Deno.test("the lasso's optimality conditions hold at its end", () => {
  const n = outcome.length;
  const lambda = 2;
  const fit = lasso(design, outcome, lambda, "as-given");
  assert.ok(fit.status === "converged");
  const residuals = fit.fitted.map((value, i) => outcome[i]! - value);
  fit.coefficients.forEach((value, j) => {
    const along = residuals.reduce((sum, r, i) => sum + r * expected.diabetes.x[i]![j]!, 0) / n;
    if (value === 0) assert.ok(Math.abs(along) <= lambda * (1 + 1e-6));
    else assertClose(along, Math.sign(value) * lambda, { rel: 1e-4 }, `column ${j}`);
  });
});

Deno.test("a penalty above the first of the grid leaves no predictor", () => {
  const choice = chosen(lassoByCrossValidation(design, outcome, { folds, scaling: "as-given" }));
  const fit = lasso(design, outcome, choice.lambdas[0]! * 1.0001, "as-given");
  assert.ok(fit.status === "converged" && fit.nonZero === 0);
  assertClose(fit.r2, 0, { abs: 1e-12 });
});

Deno.test("more columns than rows are what a penalty is for", () => {
  const wide = matrixFromRows([[1, 4, 2, 0], [2, 1, 7, 1], [4, 3, 1, 5]]);
  for (
    const fit of [ridge(wide, [1, 2, 4], 0.1, "as-given"), lasso(wide, [1, 2, 4], 0.1, "as-given")]
  ) {
    assert.ok(fit.status === "converged" && fit.r2 > 0.5 && fit.r2 < 1);
  }
});

Deno.test("columns and outcomes that do not vary are refused by kind", () => {
  const flat = matrixFromRows([[1, 3], [2, 3], [4, 3]]);
  for (const fit of [ridge, lasso]) {
    const refused = fit(flat, [1, 2, 4], 0.1, "standardised");
    assert.ok(refused.status === "undetermined" && refused.kind === "constant-column");
    assert.match(refused.reason, /^column 1 does not vary/);
    const still = fit(matrixFromRows([[1], [2]]), [3, 3], 0.1, "as-given");
    assert.ok(still.status === "undetermined" && still.kind === "constant-outcome");
  }
});

Deno.test("a penalty of zero and folds that miss a row are errors", () => {
  assert.throws(
    () => ridge(design, outcome, 0, "as-given"),
    new RangeError("Cannot penalise with lambda 0: needs a number above 0"),
  );
  const missing = folds.slice(1);
  assert.throws(
    () => lassoByCrossValidation(design, outcome, { folds: missing, scaling: "as-given" }),
    RangeError,
  );
});
