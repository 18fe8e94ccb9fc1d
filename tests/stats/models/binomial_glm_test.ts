import { strict as assert } from "node:assert";
import { type Matrix, matrixFromRows } from "kit/stats/matrix.ts";
import { type BinomialFit, binomialGlm } from "kit/stats/models/binomial_glm.ts";
import {
  clusteredBinomial,
  quasiBinomial,
  type QuasiBinomialTests,
} from "kit/stats/models/clustered_binomial.ts";
import type { ModelRefusal } from "kit/stats/models/refusal.ts";
import type { WaldTest } from "kit/stats/models/wald_tests.ts";
import { assertClose, golden } from "../../close.ts";
import { kitRows } from "./kit_rows.ts";

interface Star98 {
  readonly rows: readonly (readonly number[])[];
  readonly parameters: readonly number[];
  readonly standardErrors: readonly number[];
  readonly deviance: number;
  readonly nullDeviance: number;
  readonly logLikelihood: number;
  readonly pearsonChi2: number;
  readonly aic: number;
  readonly clusterModulus: number;
  readonly clustered: { readonly standardErrors: readonly number[] };
}

interface KitGlm {
  readonly rows: number;
  readonly terms: readonly string[];
  readonly parameters: readonly number[];
  readonly standardErrors: readonly number[];
  readonly logLikelihood: number;
  readonly aic: number;
  readonly deviance: number;
  readonly nullDeviance: number;
  readonly dispersion: number;
  readonly quasiStandardErrors: readonly number[];
  readonly clusteredByBenchmark: readonly number[];
  readonly clusteredByModel: readonly number[];
}

function fitted(result: BinomialFit | ModelRefusal): BinomialFit {
  assert.ok(result.status === "converged", JSON.stringify(result));
  return result;
}

function estimated(result: QuasiBinomialTests | ModelRefusal): QuasiBinomialTests {
  assert.ok(result.status === "estimated", JSON.stringify(result));
  return result;
}

function assertErrors(tests: readonly WaldTest[], expected: readonly number[], rel: number): void {
  assert.equal(tests.length, expected.length);
  tests.forEach(({ se }, j) => assertClose(se!, expected[j]!, { rel }, `se ${j}`));
}

function star98(): { expected: Star98; design: Matrix; counts: Record<string, number[]> } {
  const expected = golden<Star98>("binomial_star98.json");
  return {
    expected,
    design: matrixFromRows(expected.rows.map((row) => [1, ...row.slice(2)])),
    counts: {
      successes: expected.rows.map((row) => row[0]!),
      trials: expected.rows.map((row) => row[0]! + row[1]!),
    },
  };
}

const { expected, design, counts: { successes, trials } } = star98();
const star = { successes: successes!, trials: trials! };

Deno.test("star98: coefficients, likelihood and deviance equal statsmodels'", () => {
  const fit = fitted(binomialGlm(design, star));
  fit.coefficients.forEach((value, j) => {
    assertClose(value, expected.parameters[j]!, { rel: 1e-8 }, `coefficient ${j}`);
  });
  assertErrors(fit.tests, expected.standardErrors, 1e-8);
  assertClose(fit.deviance, 4078.76541772, { rel: 1e-11 });
  assertClose(fit.deviance, expected.deviance, { rel: 1e-11 });
  assertClose(fit.nullDeviance, expected.nullDeviance, { rel: 1e-11 });
  assertClose(fit.logLikelihood, -2998.61255899391, { rel: 1e-11 });
  assertClose(fit.aic, expected.aic, { rel: 1e-11 });
  // The value printed with older software is 4051.921614; at the maximum it is 4051.921013.
  assertClose(fit.pearsonChi2, expected.pearsonChi2, { rel: 1e-10 });
  assertClose(fit.pearsonChi2, 4051.921614, { rel: 2e-7 });
  assertClose(fit.dispersion, expected.pearsonChi2 / 282, { rel: 1e-10 });
});

Deno.test("star98: cluster-robust standard errors equal statsmodels'", () => {
  const clusters = expected.rows.map((_, i) => i % expected.clusterModulus);
  const result = clusteredBinomial(fitted(binomialGlm(design, star)), design, star, clusters);
  assertErrors(estimated(result).tests, expected.clustered.standardErrors, 1e-7);
  assert.equal(estimated(result).df, 29);
});

Deno.test("counts of the kit: binomial, quasi-binomial and clustered errors equal R's", () => {
  const expected = golden<KitGlm>("binomial_kit.json");
  const { architectureAndBenchmark: { design }, counts, benchmark, model } = kitRows("counts");
  const fit = fitted(binomialGlm(design, counts));
  assert.equal(fit.n, expected.rows);
  fit.coefficients.forEach((value, j) => {
    assertClose(value, expected.parameters[j]!, { rel: 1e-9 }, expected.terms[j]);
  });
  assertErrors(fit.tests, expected.standardErrors, 1e-9);
  assertClose(fit.logLikelihood, expected.logLikelihood, { rel: 1e-11 });
  assertClose(fit.aic, expected.aic, { rel: 1e-11 });
  assertClose(fit.deviance, expected.deviance, { rel: 1e-11 });
  assertClose(fit.nullDeviance, expected.nullDeviance, { rel: 1e-11 });
  assertClose(fit.dispersion, expected.dispersion, { rel: 1e-9 });
  const quasi = quasiBinomial(fit);
  assertErrors(quasi.tests, expected.quasiStandardErrors, 1e-9);
  assert.equal(quasi.df, 249);
  const byBenchmark = estimated(clusteredBinomial(fit, design, counts, benchmark));
  assertErrors(byBenchmark.tests, expected.clusteredByBenchmark, 1e-7);
  assert.equal(byBenchmark.df, 5);
  const byModel = estimated(clusteredBinomial(fit, design, counts, model));
  assertErrors(byModel.tests, expected.clusteredByModel, 1e-9);
});

Deno.test("a repeated column is not estimable and changes nothing else", () => {
  const counts = { successes: [3, 5, 4, 8, 9], trials: [10, 10, 10, 10, 10] };
  const one = fitted(binomialGlm(matrixFromRows([0, 1, 2, 3, 4].map((x) => [1, x])), counts));
  const two = fitted(
    binomialGlm(matrixFromRows([0, 1, 2, 3, 4].map((x) => [1, x, 2 * x])), counts),
  );
  assert.deepEqual(two.estimable, [true, false, false]);
  assert.deepEqual(two.tests[1]!.p, null);
  assertClose(two.coefficients[0]!, one.coefficients[0]!, { rel: 1e-9 });
  // The shortest solution shares the slope b between the columns as b / 5 and 2 b / 5.
  assertClose(two.coefficients[1]!, one.coefficients[1]! / 5, { rel: 1e-9 });
  assertClose(two.tests[0]!.se!, one.tests[0]!.se!, { rel: 1e-9 });
  assertClose(two.deviance, one.deviance, { rel: 1e-12 });
  assert.equal(two.dfResidual, 3);
});

Deno.test("the order of the rows does not matter", () => {
  const order = [...expected.rows.keys()].reverse();
  const reversed = matrixFromRows(order.map((i) => [1, ...expected.rows[i]!.slice(2)]));
  const fit = fitted(binomialGlm(reversed, {
    successes: order.map((i) => star.successes[i]!),
    trials: order.map((i) => star.trials[i]!),
  }));
  const forward = fitted(binomialGlm(design, star));
  fit.coefficients.forEach((value, j) => {
    assertClose(value, forward.coefficients[j]!, { rel: 1e-8 });
  });
});

function refused(result: BinomialFit | ModelRefusal): ModelRefusal {
  assert.ok(result.status === "undetermined", JSON.stringify(result));
  return result;
}

Deno.test("perfect separation is refused: by a threshold, within one group, or of everything", () => {
  const ones = (n: number): number[] => Array.from({ length: n }, () => 1);
  const threshold = matrixFromRows([1, 2, 3, 4, 5, 6].map((x) => [1, x]));
  const complete = { successes: [0, 0, 0, 1, 1, 1], trials: ones(6) };
  assert.equal(refused(binomialGlm(threshold, complete)).kind, "perfect-separation");
  const quasiComplete = { successes: [0, 0, 1, 1, 1, 1], trials: [1, 1, 2, 1, 1, 1] };
  const answer = refused(binomialGlm(threshold, quasiComplete));
  assert.equal(answer.kind, "perfect-separation");
  assert.match(answer.reason, /predicts 5 of 6 rows perfectly/);
  const groups = matrixFromRows([[1, 0], [1, 0], [1, 1], [1, 1]]);
  const oneGroup = { successes: [2, 5, 9, 9], trials: [9, 9, 9, 9] };
  assert.match(refused(binomialGlm(groups, oneGroup)).reason, /predicts 2 of 4 rows perfectly/);
  const nothing = { successes: [0, 0, 0, 0], trials: [9, 9, 9, 9] };
  assert.equal(refused(binomialGlm(groups, nothing)).kind, "perfect-separation");
});

Deno.test("separation too ill-conditioned to be shown is at least not called a fit", () => {
  // Separated by a linear programme, found among 3,000 random designs; columns differ by 1 to 100.
  const design = matrixFromRows([
    [1, 0.98, 0.22, 0.36, 0.9],
    [1, 0.76, 0.07, 0.31, 35.5],
    [1, 56.6, 0.99, 0.36, 0.14],
    [1, 0.42, 0.44, 65.7, 0.65],
    [1, 70.5, 0.26, 0.86, 0.27],
    [1, 0.22, 15.9, 0.43, 0.71],
    [1, 0.52, 0.37, 42.7, 0.26],
  ]);
  const counts = { successes: [1, 0, 0, 1, 1, 0, 2], trials: [1, 1, 1, 1, 1, 1, 3] };
  const { kind } = refused(binomialGlm(design, counts));
  assert.ok(kind === "not-converged" || kind === "perfect-separation");
});

Deno.test("overlap by a single row is not separation", () => {
  const design = matrixFromRows([1, 2, 3, 4, 5, 6, 7, 8].map((x) => [1, x]));
  const counts = { successes: [0, 0, 0, 1, 0, 1, 1, 1], trials: [1, 1, 1, 1, 1, 1, 1, 1] };
  const fit = fitted(binomialGlm(design, counts));
  // The score equations hold: residuals are orthogonal to the columns.
  const residuals = fit.fitted.map((share, i) => counts.successes[i]! - share);
  assertClose(residuals.reduce((sum, value) => sum + value, 0), 0, { abs: 1e-9 });
  assertClose(residuals.reduce((sum, value, i) => sum + value * (i + 1), 0), 0, { abs: 1e-8 });
});

Deno.test("no residual degree of freedom and one cluster are refused", () => {
  const square = matrixFromRows([[1, 0, 1], [1, 1, 0]]);
  const counts = { successes: [3, 4], trials: [9, 9] };
  assert.equal(refused(binomialGlm(square, counts)).kind, "more-columns-than-rows");
  const ones = matrixFromRows([[1], [1]]);
  const result = clusteredBinomial(fitted(binomialGlm(ones, counts)), ones, counts, ["a", "a"]);
  assert.ok(result.status === "undetermined" && result.kind === "one-cluster");
});

Deno.test("counts outside their range are errors that quote the value", () => {
  const ones = matrixFromRows([[1], [1]]);
  assert.throws(
    () => binomialGlm(ones, { successes: [3, 10], trials: [9, 9] }),
    new RangeError("Cannot use 10 successes in row 1: needs a number from 0 to 9"),
  );
  assert.throws(() => binomialGlm(ones, { successes: [0, 1], trials: [0, 9] }), RangeError);
  assert.throws(() => binomialGlm(ones, { successes: [3], trials: [9, 9] }), TypeError);
});
