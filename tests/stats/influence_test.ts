import { strict as assert } from "node:assert";
import { loadTables } from "../../lib/data/tables.ts";
import { fitEquation } from "../../lib/scaling/equation/equation.ts";
import { influence, leverages } from "../../lib/stats/influence.ts";
import { leastSquares, type LeastSquaresFit } from "../../lib/stats/least_squares.ts";
import { type Matrix, matrixFromRows, selectRows } from "../../lib/stats/matrix.ts";
import { isUndetermined, type Undetermined } from "../../lib/stats/undetermined.ts";
import { assertClose, golden } from "../close.ts";

interface Influence {
  readonly leverage: number[];
  readonly cooksDistance: number[];
  readonly standardised: number[];
  readonly studentised: number[];
}
const oracle = golden<{
  equation: Influence;
  mtcars: Influence & { outcome: number[]; design: number[][] };
}>("identification.json");

function known(value: number | Undetermined): number {
  if (isUndetermined(value)) throw new Error(value.reason);
  return value;
}

function assertEqualsR(design: Matrix, fit: LeastSquaresFit, expected: Influence): void {
  const rows = influence(design, fit);
  assert.equal(rows.length, expected.leverage.length);
  rows.forEach((row, i) => {
    assertClose(row.leverage, expected.leverage[i]!, { rel: 1e-10 }, `leverage ${i}`);
    const cook = expected.cooksDistance[i]!;
    assertClose(known(row.cooksDistance), cook, { rel: 1e-8 }, `Cook ${i}`);
    const standardised = expected.standardised[i]!;
    assertClose(known(row.standardisedResidual), standardised, { rel: 1e-8 }, `row ${i}`);
    const studentised = expected.studentised[i]!;
    assertClose(known(row.studentisedResidual), studentised, { rel: 1e-8 }, `row ${i}`);
  });
}

Deno.test("influence on mtcars equals R's", () => {
  const design = matrixFromRows(oracle.mtcars.design);
  assertEqualsR(design, leastSquares(design, oracle.mtcars.outcome), oracle.mtcars);
});

Deno.test("influence on Equation 1 equals R's, which counts the rank", () => {
  const { design, fit } = fitEquation(loadTables(), "six-benchmark", "regression");
  assertEqualsR(design, fit, oracle.equation);
  const total = leverages(design).reduce((sum, value) => sum + value, 0);
  assertClose(total, 17, { rel: 1e-12 });
});

Deno.test("Cook's distance is the shift of all fitted values when the row is left out", () => {
  const design = matrixFromRows(oracle.mtcars.design);
  const { outcome } = oracle.mtcars;
  const fit = leastSquares(design, outcome);
  const others = outcome.map((_, i) => i).filter((i) => i !== 4);
  const without = leastSquares(selectRows(design, others), others.map((i) => outcome[i]!));
  let shift = 0;
  for (let i = 0; i < fit.n; i++) {
    let moved = 0;
    for (let j = 0; j < 4; j++) {
      moved += design.values[i * 4 + j]! * (fit.coefficients[j]! - without.coefficients[j]!);
    }
    shift += moved ** 2;
  }
  const expected = shift / (fit.rank * fit.sigma ** 2);
  assertClose(known(influence(design, fit)[4]!.cooksDistance), expected, { rel: 1e-10 });
});

Deno.test("a row that alone fixes a coefficient has leverage 1 and no residual of its own", () => {
  const design = matrixFromRows([[1, 1], [1, 0], [1, 0], [1, 0]]);
  const [first, second] = influence(design, leastSquares(design, [9, 1, 2, 4]));
  assertClose(first!.leverage, 1, { abs: 1e-12 });
  assert.match((first!.cooksDistance as Undetermined).reason, /row 0 has leverage 1/);
  assert.equal(isUndetermined(second!.cooksDistance), false);

  // Without the one outlier the others are all equal: nothing is left to estimate sigma from.
  const flat = matrixFromRows([[1], [1], [1], [1]]);
  const rows = influence(flat, leastSquares(flat, [1, 1, 1, 5]));
  assert.match(
    (rows[3]!.studentisedResidual as Undetermined).reason,
    /without row 3 no residual variance is left/,
  );
  assertClose(known(rows[3]!.standardisedResidual), 3 / (2 * Math.sqrt(0.75)), { rel: 1e-12 });
});
