import { strict as assert } from "node:assert";
import { cholesky, choleskyInverse } from "kit/stats/cholesky.ts";
import { matrixFromRows, multiply, transpose } from "kit/stats/matrix.ts";
import { bfgs } from "kit/stats/optimise/bfgs.ts";
import { numericGradient, numericHessian } from "kit/stats/optimise/numeric_derivatives.ts";
import { pivotedQr } from "kit/stats/optimise/pivoted_qr.ts";
import { assertClose } from "../../close.ts";

/** Minimum 0 at (1, 1), in a curved valley. */
const rosenbrock = (x: Float64Array): number => (1 - x[0]!) ** 2 + 100 * (x[1]! - x[0]! ** 2) ** 2;

Deno.test("BFGS finds Rosenbrock's minimum from the usual start", () => {
  const { point, value, promised } = bfgs(rosenbrock, [-1.2, 1], 1e-14);
  assertClose(point[0]!, 1, { abs: 1e-6 });
  assertClose(point[1]!, 1, { abs: 1e-6 });
  assert.ok(value < 1e-12 && promised <= 1e-14);
});

Deno.test("BFGS steps back from where a function has no value", () => {
  const { point } = bfgs((x) => x[0]! > 0 ? x[0]! - Math.log(x[0]!) : Infinity, [5], 1e-14);
  assertClose(point[0]!, 1, { abs: 1e-6 });
});

Deno.test("numeric derivatives equal those worked out by hand", () => {
  const at = [0.5, -0.3];
  const [x, y] = at as [number, number];
  const gradient = numericGradient(rosenbrock, at);
  assertClose(gradient[0]!, -2 * (1 - x) - 400 * x * (y - x * x), { rel: 1e-9 });
  assertClose(gradient[1]!, 200 * (y - x * x), { rel: 1e-9 });
  const { values } = numericHessian(rosenbrock, at, 1e-3);
  assertClose(values[0]!, 2 - 400 * (y - 3 * x * x), { rel: 1e-5 });
  assertClose(values[1]!, -400 * x, { rel: 1e-5 });
  assertClose(values[3]!, 200, { rel: 1e-5 });
});

Deno.test("pivoted QR and Cholesky agree on a least-squares problem", () => {
  const a = matrixFromRows([1, 2, 3, 4, 5, 6].map((x) => [1, x, 1000 * x * x]));
  const b = [1, 3, 2, 5, 4, 7];
  const { solution, rank, inverseGramDiagonal, explained, unexplained } = pivotedQr(a, b);
  assert.equal(rank, 3);
  const inverse = choleskyInverse(cholesky(multiply(transpose(a), a))!);
  inverseGramDiagonal().forEach((value, j) => {
    assertClose(value, inverse.values[4 * j]!, { rel: 1e-8 });
  });
  const residuals = b.map((y, i) =>
    y - solution.reduce((sum, value, j) => sum + value * a.values[3 * i + j]!, 0)
  );
  assertClose(Math.hypot(...residuals), unexplained, { rel: 1e-12 });
  assertClose(Math.hypot(explained, unexplained), Math.hypot(...b), { rel: 1e-12 });
});

Deno.test("pivoted QR counts dependent columns whatever their units", () => {
  const columns = [1, 2, 3, 4].map((x) => [1, x, 1e8 * (3 + 2 * x), 1e-8 * x * x]);
  const { rank, inverseGramDiagonal, pivotRatio } = pivotedQr(
    matrixFromRows(columns),
    [1, 2, 2, 5],
  );
  assert.equal(rank, 3);
  assert.equal(inverseGramDiagonal().length, 0);
  assert.ok(pivotRatio < 1e-10);
  assert.equal(pivotedQr(matrixFromRows([[0], [0]]), [1, 2]).rank, 0);
});
