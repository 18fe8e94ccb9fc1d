import { strict as assert } from "node:assert";
import { loadTables } from "../../../lib/data/tables.ts";
import { fitEquation } from "../../../lib/scaling/equation/equation.ts";
import {
  type CombinationEstimate,
  estimateCombination,
} from "../../../lib/stats/identification/combination.ts";
import { identification } from "../../../lib/stats/identification/identification.ts";
import { equivalentParametrisations } from "../../../lib/stats/identification/parametrisations.ts";
import { spansSameSpace } from "../../../lib/stats/identification/same_space.ts";
import { leastSquares } from "../../../lib/stats/least_squares.ts";
import {
  column,
  type Matrix,
  matrixFromRows,
  multiply,
  multiplyVector,
} from "../../../lib/stats/matrix.ts";
import { isUndetermined, type Undetermined } from "../../../lib/stats/undetermined.ts";
import { assertClose, golden } from "../../close.ts";

const oracle = golden<{
  equation: {
    parametrisations: number;
    ranges: Record<string, [number, number, number]>;
    varianceInflation: Record<string, number>;
  };
  mtcars: { design: number[][]; varianceInflation: number[] };
}>("identification.json");

const { rows, design, terms, outcome, fit } = fitEquation(
  loadTables(),
  "six-benchmark",
  "regression",
);
const report = identification(design, terms);
const free = report.coefficients.filter(({ estimable }) => !estimable).map(({ name }) => name);

function known<T>(value: T | Undetermined): T {
  if (isUndetermined(value)) throw new Error(value.reason);
  return value;
}

Deno.test("Equation 1 has rank 17 of 20 and three dependences among its architecture constants", () => {
  assert.deepEqual([report.rows, report.columns, report.rank], [260, 20, 17]);
  assert.deepEqual(new Set(free), new Set(Object.keys(oracle.equation.ranges)));
  assert.equal(report.dependences.length, 3);
  for (const { terms: summands } of report.dependences) {
    const sum = new Float64Array(260);
    for (const { name, weight } of summands) {
      assert.ok(free.includes(name));
      column(design, terms.findIndex((term) => term === name)).forEach((value, i) => {
        sum[i]! += weight * value;
      });
    }
    for (const value of sum) assertClose(value, 0, { abs: 1e-12 });
    assert.equal(summands[0]!.weight, 1);
  }
  assert.match(
    report.sentence,
    /^The 20 columns have rank 17: 3 exact dependences among 7 of them\. The data fix 13 coeff/,
  );
});

Deno.test("variance inflation equals R's car where finite and is infinite where exact", () => {
  let finite = 0;
  for (const { name, estimable, varianceInflation } of report.coefficients) {
    if (name === "intercept") {
      assert.match((varianceInflation as Undetermined).reason, /the column is constant/);
      continue;
    }
    assert.equal(varianceInflation.status, estimable ? "finite" : "infinite", name);
    if (varianceInflation.status !== "finite") continue;
    assertClose(varianceInflation.value, oracle.equation.varianceInflation[name]!, { rel: 1e-9 });
    finite++;
  }
  assert.equal(finite, Object.keys(oracle.equation.varianceInflation).length);

  const cars = identification(matrixFromRows(oracle.mtcars.design), ["1", "wt", "hp", "qsec"]);
  oracle.mtcars.varianceInflation.forEach((expected, k) => {
    const found = cars.coefficients[k + 1]!.varianceInflation;
    assert.ok(found.status === "finite");
    assertClose(found.value, expected, { rel: 1e-10 });
  });
  assert.equal(
    cars.sentence,
    "The 4 columns are independent: the data fix every coefficient.",
  );
});

Deno.test("ranges over equivalent parametrisations equal lm on every set of columns", () => {
  const found = known(equivalentParametrisations(design, outcome, terms, ["intercept"]));
  assert.equal(found.leftOut, 3);
  assert.equal(found.count, oracle.equation.parametrisations);
  assert.equal(found.ranges.length, 7);
  for (const range of found.ranges) {
    const [low, high, count] = oracle.equation.ranges[range.name]!;
    assertClose(range.low, low, { rel: 1e-9 }, range.name);
    assertClose(range.high, high, { rel: 1e-9 }, range.name);
    assert.equal(range.parametrisations, count);
    assert.equal(range.changesSign, low < 0 && high > 0);
    const j = terms.findIndex((term) => term === range.name);
    assertClose(range.minimumNorm, fit.coefficients[j]!, { rel: 1e-9 });
    const kept = terms.map((_, k) => k).filter((k) => !range.lowWithout.includes(terms[k]!));
    const refit = leastSquares(select(kept), outcome);
    assertClose(refit.coefficients[kept.indexOf(j)]!, range.low, { rel: 1e-9 });
    assertClose(refit.r2, fit.r2, { rel: 1e-12 });
  }
});

function select(kept: readonly number[]): Matrix {
  const columns = kept.map((j) => column(design, j));
  return matrixFromRows(outcome.map((_, i) => columns.map((values) => values[i]!)));
}

Deno.test("with full rank there is one parametrisation and no range", () => {
  const found = known(
    equivalentParametrisations(matrixFromRows([[1, 0], [1, 1], [1, 3]]), [1, 2, 5], ["a", "b"]),
  );
  assert.deepEqual(found, { leftOut: 0, count: 1, ranges: [] });
});

Deno.test("parametrisations beyond counting are refused with the number", () => {
  const wide = matrixFromRows(
    [0, 1, 2, 3, 4].map((i) => Array.from({ length: 30 }, (_, j) => Math.sin(i * j + j))),
  );
  const names = Array.from({ length: 30 }, (_, j) => `c${j}`);
  const found = equivalentParametrisations(wide, [1, 2, 4, 8, 9], names);
  assert.match((found as Undetermined).reason, /more than 20000 ways to leave out 25 of 30/);
});

Deno.test("the architecture-label model spans the space of Equation 1's architecture constants", () => {
  const architectures = [...new Set(rows.map((row) => row.architecture))];
  const shared = terms.map((_, j) => j).filter((j) => !free.includes(terms[j]!));
  const labels = matrixFromRows(rows.map((row, i) => [
    ...shared.map((j) => design.values[i * 20 + j]!),
    ...architectures.map((name) => (row.architecture === name ? 1 : 0)),
  ]));
  const comparison = spansSameSpace(design, labels);
  assert.deepEqual(comparison, {
    same: true,
    rank: 17,
    otherRank: 17,
    jointRank: 17,
    sentence: "The designs span the same space of dimension 17: their fits are the same.",
  });
  const labelFit = leastSquares(labels, outcome);
  assertClose(labelFit.r2, fit.r2, { rel: 1e-12 });
});

Deno.test("spansSameSpace tells containment from crossing, whatever the basis", () => {
  const wave = (k: number): number[] =>
    Array.from({ length: 9 }, (_, i) => Math.sin(k * i * i + k));
  const by = (...columns: number[][]): Matrix =>
    matrixFromRows(columns[0]!.map((_, i) => columns.map((values) => values[i]!)));
  const [a, b, c] = [wave(1), wave(2), wave(3)] as [number[], number[], number[]];
  const mixed = multiply(by(a, b), matrixFromRows([[2, 1, 0], [1, -1, 5]]));
  assert.equal(spansSameSpace(by(a, b), mixed).same, true);
  assert.match(spansSameSpace(by(a, b, c), by(a, b)).sentence, /^The first design .* contains/);
  assert.match(spansSameSpace(by(a), by(a, b)).sentence, /^The second design .* contains/);
  assert.match(spansSameSpace(by(a, b), by(a, c)).sentence, /^Neither .* 2 and 2, together 3/);
  assert.throws(() => spansSameSpace(by(a), by(a.slice(1))), {
    name: "TypeError",
    message: /9 rows with one of 8/,
  });
});

Deno.test("a combination is estimable when every solution gives it the same value", () => {
  // Two groups by dummies beside an intercept: only their difference is fixed.
  const groups = matrixFromRows([[1, 1, 0], [1, 1, 0], [1, 0, 1], [1, 0, 1]]);
  const names = ["one", "a", "b"];
  const { combinations, coefficients } = identification(groups, names, [
    { name: "a - b", weights: { a: 1, b: -1 } },
    { name: "mean of a", weights: { one: 1, a: 1 } },
    { name: "a + b", weights: { a: 1, b: 1 } },
  ]);
  assert.deepEqual(combinations.map(({ estimable }) => estimable), [true, true, false]);
  assert.deepEqual(coefficients.map(({ estimable }) => estimable), [false, false, false]);

  const values = [1, 3, 6, 8];
  const groupFit = leastSquares(groups, values);
  const difference = known<CombinationEstimate>(
    estimateCombination(groups, groupFit, [0, 1, -1]),
  );
  assertClose(difference.estimate, -5, { rel: 1e-13 });
  assertClose(difference.se, Math.sqrt(2), { rel: 1e-13 });
  assertClose(difference.t, -5 / Math.sqrt(2), { rel: 1e-13 });
  assert.equal(difference.df, 2);
  // t with 2 df: p = 1 - |t| / sqrt(t^2 + 2)
  assertClose(difference.p, 1 - Math.sqrt(12.5 / 14.5), { rel: 1e-12 });
  assert.match(
    (estimateCombination(groups, groupFit, [0, 1, 1]) as Undetermined).reason,
    /the combination is not estimable/,
  );
  // a fitted value is always estimable, and its estimate is that value
  const row = Array.from(design.values.subarray(0, 20));
  assertClose(
    known<CombinationEstimate>(estimateCombination(design, fit, row)).estimate,
    multiplyVector(design, fit.coefficients)[0]!,
    { rel: 1e-12 },
  );
});

Deno.test("identification refuses names and weights that do not fit the columns", () => {
  const two = matrixFromRows([[1, 0], [1, 1], [1, 2]]);
  const twoFit = leastSquares(two, [1, 2, 4]);
  assert.throws(() => identification(two, ["a"]), {
    name: "TypeError",
    message: /Cannot name 2 columns with 1 names: needs one each/,
  });
  assert.throws(
    () => identification(two, ["a", "b"], [{ name: "odd", weights: { c: 1 } }]),
    { name: "TypeError", message: /combination "odd": no column is named "c"/ },
  );
  assert.throws(() => estimateCombination(two, twoFit, [1]), {
    name: "TypeError",
    message: /2 coefficients with 1 weights/,
  });
  assert.throws(() => estimateCombination(two, twoFit, [0, 0]), {
    name: "RangeError",
    message: /weights that are all 0/,
  });
});
