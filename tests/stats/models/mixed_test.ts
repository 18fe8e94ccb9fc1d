import { strict as assert } from "node:assert";
import { matrixFromRows } from "kit/stats/matrix.ts";
import { logisticShare } from "kit/stats/models/binomial.ts";
import type { RandomIntercept } from "kit/stats/models/grouping.ts";
import { linearMixedModel } from "kit/stats/models/linear_mixed.ts";
import { logisticMixedModel } from "kit/stats/models/logistic_mixed.ts";
import type { ModelRefusal, ModelRefusalKind } from "kit/stats/models/refusal.ts";
import { treatmentDesign } from "kit/stats/models/treatment_design.ts";
import { assertClose, golden, type Tolerance } from "../../close.ts";
import { type KitRows, kitRows } from "./kit_rows.ts";

interface GoldenGroup {
  readonly name: string;
  readonly sd: number;
  readonly levels: readonly string[];
  readonly modes: readonly number[];
}

interface GoldenFit {
  readonly parameters: readonly number[];
  readonly standardErrors: readonly number[];
  readonly sigma: number;
  readonly groups: readonly GoldenGroup[];
  readonly deviance: number;
  readonly singular: boolean;
  readonly conditionalDeviance?: number;
}

interface Golden {
  readonly sleepstudy: {
    readonly reaction: readonly number[];
    readonly days: readonly number[];
    readonly subject: readonly string[];
  };
  readonly cbpp: {
    readonly incidence: readonly number[];
    readonly size: readonly number[];
    readonly period: readonly string[];
    readonly herd: readonly string[];
  };
  readonly cases: Readonly<Record<string, GoldenFit>>;
}

const { sleepstudy, cbpp, cases } = golden<Golden>("mixed_lme4.json");

/** What both kinds of mixed model share. */
interface MixedFit {
  readonly status: "converged" | "boundary";
  readonly coefficients: readonly number[];
  readonly tests: readonly { readonly se: number | null }[];
  readonly groups: readonly GoldenGroup[];
  readonly deviance: number;
}

function fitted<T extends MixedFit>(result: T | ModelRefusal): T {
  assert.ok(result.status !== "undetermined", JSON.stringify(result));
  return result;
}

/** The same checks for every case; tolerances are absolute, in units of the coefficients' errors. */
function assertLikeLme4(fit: MixedFit, expected: GoldenFit, loose: number): void {
  const shares: Tolerance = { rel: loose };
  fit.coefficients.forEach((value, j) => {
    const abs = loose * expected.standardErrors[j]!;
    assertClose(value, expected.parameters[j]!, { abs }, `coefficient ${j}`);
    assertClose(fit.tests[j]!.se!, expected.standardErrors[j]!, { rel: 10 * loose }, `se ${j}`);
  });
  // lme4 stops a little short of the minimum: the kit's deviance may be lower, not higher.
  assertClose(fit.deviance, expected.deviance, { rel: 1e-9 }, "deviance");
  assert.equal(fit.status, expected.singular ? "boundary" : "converged");
  assert.equal(fit.groups.length, expected.groups.length);
  for (const group of fit.groups) {
    const other = expected.groups.find(({ name }) => name === group.name)!;
    assertClose(group.sd, other.sd, other.sd < 1e-4 ? { abs: 1e-4 } : shares, group.name);
    assert.deepEqual(group.levels, other.levels);
    group.modes.forEach((value, k) => {
      assertClose(value, other.modes[k]!, { abs: 10 * loose * (other.sd + 1e-3) }, `mode ${k}`);
    });
  }
}

function crossed(rows: KitRows): readonly RandomIntercept[] {
  return [
    { name: "benchmark", labels: rows.benchmark },
    { name: "model", labels: rows.model },
    { name: "benchmark:architecture", labels: rows.benchmarkByArchitecture },
  ];
}

const perDay = matrixFromRows(sleepstudy.days.map((day) => [1, day]));
const subjects = [{ name: "Subject", labels: sleepstudy.subject }];

Deno.test("sleepstudy with a random intercept equals lme4 by REML and by ML", () => {
  const reml = fitted(linearMixedModel(perDay, sleepstudy.reaction, subjects));
  assertLikeLme4(reml, cases["sleepstudyReml"]!, 1e-6);
  assertClose(reml.residualSd, cases["sleepstudyReml"]!.sigma, { rel: 1e-6 });
  assertClose(reml.deviance, 1786.465, { abs: 5e-4 });
  const ml = fitted(linearMixedModel(perDay, sleepstudy.reaction, subjects, "ML"));
  assertLikeLme4(ml, cases["sleepstudyMl"]!, 1e-6);
  assertClose(ml.residualSd, cases["sleepstudyMl"]!.sigma, { rel: 1e-6 });
});

Deno.test("success rates with crossed benchmark, model and cell equal lme4 by REML and by ML", () => {
  const rows = kitRows("rates");
  const { design } = rows.architecture;
  const reml = fitted(linearMixedModel(design, rows.rates, crossed(rows)));
  assertLikeLme4(reml, cases["kitReml"]!, 1e-6);
  assertClose(reml.residualSd, cases["kitReml"]!.sigma, { rel: 1e-6 });
  const ml = fitted(linearMixedModel(design, rows.rates, crossed(rows), "ML"));
  assertLikeLme4(ml, cases["kitMl"]!, 1e-6);
  assert.equal(ml.aic, ml.deviance + 2 * (5 + 4));
});

Deno.test("a variance estimated as zero is reported as such, as lme4's singular fit", () => {
  const rows = kitRows("rates");
  const fit = fitted(
    linearMixedModel(rows.architectureAndBenchmark.design, rows.rates, [
      { name: "model", labels: rows.model },
      { name: "family", labels: rows.family },
    ]),
  );
  assertLikeLme4(fit, cases["boundaryReml"]!, 1e-6);
  assert.equal(fit.status, "boundary");
  assert.deepEqual(fit.zeroVariances, ["family"]);
  assert.equal(fit.groups[1]!.variance, 0);
});

Deno.test("cbpp by Laplace equals lme4", () => {
  const fit = fitted(
    logisticMixedModel(
      treatmentDesign([{ name: "period", labels: cbpp.period, reference: "1" }]).design,
      { successes: cbpp.incidence, trials: cbpp.size },
      [{ name: "herd", labels: cbpp.herd }],
    ),
  );
  const expected = cases["cbpp"]!;
  assertLikeLme4(fit, expected, 2e-5);
  assertClose(fit.conditionalDeviance, expected.conditionalDeviance!, { rel: 1e-6 });
  // As printed by lme4 with its default tolerances, which stop at a deviance 184.0531, above 184.0526.
  const printed = [-1.39834, -0.99192, -1.12822, -1.57975];
  const apart = printed.reduce((sum, value, j) => sum + Math.abs(value - fit.coefficients[j]!), 0);
  assert.ok(apart / printed.reduce((sum, value) => sum + Math.abs(value), 0) < 4e-4);
  assertClose(fit.groups[0]!.variance, 0.41225, { abs: 4e-4 });
  assertClose(fit.conditionalDeviance, 73.47428, { rel: 4e-4 });
});

Deno.test("counts with crossed benchmark, model and cell equal lme4 by Laplace", () => {
  const rows = kitRows("counts");
  const fit = fitted(logisticMixedModel(rows.architecture.design, rows.counts, crossed(rows)));
  assertLikeLme4(fit, cases["kitLaplace"]!, 1e-5);
  assertClose(fit.conditionalDeviance, cases["kitLaplace"]!.conditionalDeviance!, { rel: 1e-7 });
  // Binomial scatter would give about 1: the rows scatter more, standard errors are too small.
  assert.ok(fit.conditionalPearsonPerRow > 2);
});

Deno.test("a logistic mixed model on the boundary equals lme4's singular fit", () => {
  const rows = kitRows("counts", "four-benchmark");
  const fit = fitted(
    logisticMixedModel(rows.onlyBenchmark.design, rows.counts, [
      { name: "model", labels: rows.model },
      { name: "architecture:model", labels: rows.architectureByModel },
      { name: "family", labels: rows.family },
    ]),
  );
  assertLikeLme4(fit, cases["boundaryLaplace"]!, 1e-4);
  assert.deepEqual(fit.zeroVariances, ["family"]);
});

Deno.test("Laplace's approximation comes near the integral where trials are many", () => {
  const labels = ["a", "b", "c", "d"];
  const counts = { successes: [220, 460, 580, 810], trials: labels.map(() => 1000) };
  const ones = matrixFromRows(labels.map(() => [1]));
  const fit = fitted(logisticMixedModel(ones, counts, [{ name: "g", labels }]));
  const { sd } = fit.groups[0]!;
  // The likelihood of each row, integrated over its intercept on a fine grid.
  let logIntegral = 0;
  labels.forEach((_, i) => {
    const k = counts.successes[i]!, n = counts.trials[i]!;
    let logChoose = 0;
    for (let j = 1; j <= k; j++) logChoose += Math.log((n - k + j) / j);
    let sum = 0;
    for (let z = -6; z <= 6; z += 1e-4) {
      const p = logisticShare(fit.coefficients[0]! + sd * z);
      sum += Math.exp(logChoose + k * Math.log(p) + (n - k) * Math.log1p(-p) - z * z / 2);
    }
    logIntegral += Math.log(sum * 1e-4 / Math.sqrt(2 * Math.PI));
  });
  assertClose(fit.logLikelihood, logIntegral, { abs: 0.01 });
});

Deno.test("the order of rows and groupings does not matter", () => {
  const rows = kitRows("rates");
  const order = [...rows.rates.keys()].reverse();
  const { values, columns } = rows.architecture.design;
  const design = matrixFromRows(
    order.map((i) => values.subarray(i * columns, (i + 1) * columns)),
  );
  const terms = crossed(rows).toReversed()
    .map(({ name, labels }) => ({ name, labels: order.map((i) => labels[i]!) }));
  const turned = fitted(linearMixedModel(design, order.map((i) => rows.rates[i]!), terms));
  const straight = fitted(linearMixedModel(rows.architecture.design, rows.rates, crossed(rows)));
  assertClose(turned.deviance, straight.deviance, { rel: 1e-10 });
  assertClose(turned.groups[2]!.sd, straight.groups[0]!.sd, { rel: 1e-5 });
});

Deno.test("a repeated column is not estimable and leaves the rest as it is", () => {
  const twice = matrixFromRows(sleepstudy.days.map((day) => [1, day, day]));
  const fit = fitted(linearMixedModel(twice, sleepstudy.reaction, subjects, "ML"));
  assert.deepEqual(fit.estimable, [true, false, false]);
  assert.equal(fit.tests[1]!.p, null);
  assertClose(fit.deviance, cases["sleepstudyMl"]!.deviance, { rel: 1e-10 });
  assertClose(fit.coefficients[1]!, cases["sleepstudyMl"]!.parameters[1]! / 2, { rel: 1e-7 });
});

function assertRefused(
  result: { readonly status: string } | ModelRefusal,
  kind: ModelRefusalKind,
  reason: RegExp,
): void {
  assert.ok("kind" in result, JSON.stringify(result));
  assert.equal(result.kind, kind);
  assert.match(result.reason, reason);
}

Deno.test("what a mixed model cannot estimate is refused by kind", () => {
  const y = [1, 2, 4, 3, 6, 5];
  const ones = matrixFromRows(y.map(() => [1]));
  const group = (labels: readonly string[], name = "team"): RandomIntercept => ({ name, labels });
  const pairs = group(["a", "a", "b", "b", "c", "c"]);
  assertRefused(
    linearMixedModel(ones, y, [group(["a", "a", "a", "a", "a", "a"])]),
    "one-level",
    /^"team" has one level/,
  );
  assertRefused(
    linearMixedModel(ones, y, [pairs, group(["x", "x", "z", "z", "y", "y"], "town")]),
    "same-grouping",
    /^"team" and "town" divide the rows in the same way/,
  );
  assertRefused(
    linearMixedModel(ones, y, [group(["a", "b", "c", "d", "e", "f"])]),
    "a-level-per-row",
    /cannot be told from the errors$/,
  );
  const square = matrixFromRows(y.map((_, i) => y.map((_, j) => i === j ? 1 : 0)));
  assertRefused(linearMixedModel(square, y, [pairs]), "more-columns-than-rows", /rank 6/);
  assertRefused(linearMixedModel(ones, y.map(() => 3), [pairs]), "constant-outcome", /is 3 in/);
  const sides = matrixFromRows(y.map((_, i) => [1, i < 3 ? 0 : 1]));
  const counts = { successes: [0, 0, 0, 4, 7, 5], trials: y.map(() => 9) };
  assertRefused(logisticMixedModel(sides, counts, [pairs]), "perfect-separation", /3 of 6 rows/);
  assertRefused(
    logisticMixedModel(ones, counts, [group(["a", "a", "a", "a", "a", "a"])]),
    "one-level",
    /^"team" has one level/,
  );
});

Deno.test("groups that explain the outcome without remainder have no finite likelihood", () => {
  const labels = ["a", "a", "b", "b", "c", "c"];
  const ones = matrixFromRows(labels.map(() => [1]));
  const result = linearMixedModel(ones, [1, 1, 2, 2, 4, 4], [{ name: "team", labels }]);
  assertRefused(result, "not-converged", /./);
});

Deno.test("labels of the wrong length and no grouping are errors", () => {
  const ones = matrixFromRows([[1], [1]]);
  assert.throws(
    () => linearMixedModel(ones, [1, 2], [{ name: "team", labels: ["a"] }]),
    new TypeError('Cannot group 2 rows by 1 labels of "team"'),
  );
  assert.throws(() => linearMixedModel(ones, [1, 2], []), TypeError);
  assert.throws(
    () => linearMixedModel(ones, [1], [{ name: "team", labels: ["a", "b"] }]),
    TypeError,
  );
});
