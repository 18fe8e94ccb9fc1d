import { strict as assert } from "node:assert";
import { leastSquares } from "../../lib/stats/least_squares.ts";
import { type Matrix, matrixFromRows } from "../../lib/stats/matrix.ts";
import { assertClose, golden } from "../close.ts";

interface NistSet {
  readonly outcome: number[];
  readonly regressors: number[][];
  readonly degree: number | null;
  readonly coefficients: number[];
  readonly standardErrors: number[];
  readonly sigma: number;
  readonly r2: number;
}
const { sets } = golden<{ sets: Record<string, NistSet> }>("nist_linear.json");

function design({ regressors, degree }: NistSet, change = (x: number): number => x): Matrix {
  return matrixFromRows(
    regressors.map((row) =>
      degree === null
        ? [1, ...row]
        : Array.from({ length: degree + 1 }, (_, k) => change(row[0]!) ** k)
    ),
  );
}

// Relative distances met: coefficients, standard errors. The condition number limits both.
const attained: Record<string, [number, number]> = {
  longley: [2e-11, 1e-11],
  norris: [1e-12, 1e-12],
  pontius: [1e-11, 1e-12],
  filip: [1e-7, 1e-7],
  wampler1: [1e-9, NaN],
  wampler2: [1e-12, NaN],
  wampler3: [1e-9, 1e-12],
  wampler4: [1e-8, 1e-12],
  wampler5: [1e-6, 1e-12],
};

for (const [name, [coefficientRel, errorRel]] of Object.entries(attained)) {
  Deno.test(`leastSquares agrees with the exact solution of NIST ${name}`, () => {
    const set = sets[name]!;
    const fit = leastSquares(design(set), set.outcome);
    assert.equal(fit.rank, set.coefficients.length);
    set.coefficients.forEach((expected, j) => {
      assertClose(fit.coefficients[j]!, expected, { rel: coefficientRel }, `coefficient ${j}`);
    });
    if (set.sigma === 0) assertClose(fit.sigma, 0, { abs: 1e-8 });
    else {
      assertClose(fit.sigma, set.sigma, { rel: errorRel });
      set.standardErrors.forEach((expected, j) => {
        assertClose(fit.standardErrors[j]!, expected, { rel: errorRel }, `standard error ${j}`);
      });
    }
    assertClose(fit.r2, set.r2, { abs: name === "filip" ? 1e-10 : 1e-13 });
  });
}

Deno.test("leastSquares gives ten digits of NIST Filip once x is centred and scaled", () => {
  const set = sets["filip"]!;
  const fit = leastSquares(design(set, (x) => (x + 6) / 3), set.outcome);
  assertClose(fit.sigma, set.sigma, { rel: 1e-12 });
  assertClose(fit.coefficients[10]! / 3 ** 10, set.coefficients[10]!, { rel: 1e-10 });
  assertClose(fit.standardErrors[10]! / 3 ** 10, set.standardErrors[10]!, { rel: 1e-10 });
});

Deno.test("leastSquares refuses a design whose rank cannot be told", () => {
  const rows = Array.from({ length: 9 }, (_, i) => [1, i, i + 1e-11 * Math.sin(i)]);
  assert.throws(() => leastSquares(matrixFromRows(rows), rows.map((_, i) => i * i)), {
    name: "RangeError",
    message: /Cannot tell the rank of the 9 x 3 design.*of the largest, neither above 1e-10 nor/,
  });
});

Deno.test("leastSquares spreads a doubled column evenly and says that neither copy is estimable", () => {
  const fit = leastSquares(
    matrixFromRows([[1, 0, 0], [1, 1, 1], [1, 2, 2], [1, 3, 3]]),
    [1, 3, 4, 8],
  );
  assert.equal(fit.rank, 2);
  assert.equal(fit.dfResidual, 2);
  assert.deepEqual(fit.estimable, [true, false, false]);
  assertClose(fit.coefficients[0]!, 0.7, { rel: 1e-13 });
  assertClose(fit.coefficients[1]!, 1.1, { rel: 1e-13 });
  assertClose(fit.coefficients[2]!, 1.1, { rel: 1e-13 });
});

Deno.test("estimability does not depend on the units of a column", () => {
  const rows = Array.from({ length: 12 }, (_, i) => {
    const a = Math.sin(i + 1), b = Math.cos(3 * i);
    return [1, a * 1e6, b * 1e-3, a * 2 + b, Math.sin(5 * i)];
  });
  const fit = leastSquares(matrixFromRows(rows), rows.map((_, i) => Math.sin(i * i)));
  assert.equal(fit.rank, 4);
  assert.deepEqual(fit.estimable, [true, false, false, false, true]);
});

Deno.test("leastSquares counts a column of zeros as not estimable", () => {
  const fit = leastSquares(matrixFromRows([[1, 0], [1, 0], [1, 0]]), [1, 2, 4]);
  assert.deepEqual(fit.estimable, [true, false]);
  assert.equal(fit.coefficients[1], 0);
});

Deno.test("leastSquares says what it cannot fit", () => {
  const X = matrixFromRows([[1, 0], [1, 1], [1, 2]]);
  const refuse = (design: Matrix, outcome: number[], name: string, message: RegExp): void =>
    assert.throws(() => leastSquares(design, outcome), { name, message });
  refuse(X, [1, 2], "TypeError", /outcome of length 2 on a design of 3 rows/);
  refuse(X, [1, NaN, 2], "RangeError", /outcome NaN in row 1: needs finite numbers/);
  refuse(
    matrixFromRows([[1, 0], [1, Infinity], [1, 2]]),
    [1, 2, 3],
    "RangeError",
    /Infinity in row 1, column 1 of the design: needs finite numbers/,
  );
  refuse(matrixFromRows([[1]]), [1], "RangeError", /1 rows: needs at least 2/);
  refuse(matrixFromRows([[], []]), [1, 2], "RangeError", /0 columns: needs at least 1/);
  refuse(
    matrixFromRows([[1, 0], [1, 1]]),
    [1, 2],
    "RangeError",
    /2 rows with a design of rank 2: needs more rows than the rank/,
  );
  refuse(
    matrixFromRows([[1, 0, 2], [1, 1, 4]]),
    [1, 2],
    "RangeError",
    /needs more rows than the rank/,
  );
  refuse(X, [2, 2, 2], "RangeError", /an outcome that is 2 in all 3 rows/);
  refuse(
    matrixFromRows([[1, 0], [0, 1], [0, 0]]),
    [1, 2, 0],
    "RangeError",
    /all 3 residuals are exactly zero/,
  );
});
