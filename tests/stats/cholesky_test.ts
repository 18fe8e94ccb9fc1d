import { strict as assert } from "node:assert";
import {
  cholesky,
  choleskyInverse,
  choleskyLogDeterminant,
  choleskySolve,
  diagonalBlock,
} from "kit/stats/cholesky.ts";
import { matrixFromRows, multiply, multiplyVector } from "kit/stats/matrix.ts";
import { assertClose } from "../close.ts";

/** 1 / (i + j + 1): condition number 15,514 at size 4, determinant 1 / 6,048,000. */
const hilbert = matrixFromRows([0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => 1 / (i + j + 1))));

Deno.test("the Hilbert matrix has its exact determinant and inverse", () => {
  const factor = cholesky(hilbert)!;
  assertClose(choleskyLogDeterminant(factor), -Math.log(6048000), { rel: 1e-12 });
  const inverse = choleskyInverse(factor);
  const exact = [16, -120, 240, -140, -120, 1200, -2700, 1680, 240, -2700, 6480, -4200];
  exact.forEach((value, at) => assertClose(inverse.values[at]!, value, { rel: 1e-10 }));
  multiply(hilbert, inverse).values.forEach((value, at) =>
    assertClose(value, at % 5 === 0 ? 1 : 0, { abs: 1e-11 })
  );
});

Deno.test("each column of the inverse solves for its unit vector to the last digit", () => {
  const size = 7;
  const spread = matrixFromRows(
    Array.from({ length: size }, (_, i) =>
      Array.from(
        { length: size },
        (_, j) => 1 / (1 + Math.abs(i - j)) + (i === j ? 0.3 * i : 0),
      )),
  );
  const factor = cholesky(spread)!;
  const inverse = choleskyInverse(factor);
  for (let j = 0; j < size; j++) {
    const unit = Array.from({ length: size }, (_, i) => i === j ? 1 : 0);
    const column = Array.from({ length: size }, (_, i) => inverse.values[i * size + j]!);
    assert.deepEqual(column, [...choleskySolve(factor, unit)]);
  }
});

Deno.test("a solution gives back the right-hand side", () => {
  const b = [1, -2, 3, -4];
  const x = choleskySolve(cholesky(hilbert)!, b);
  multiplyVector(hilbert, x).forEach((value, i) => assertClose(value, b[i]!, { abs: 1e-10 }));
});

Deno.test("the leading block of a factor is the factor of the leading block", () => {
  const leading = matrixFromRows([0, 1].map((i) => [0, 1].map((j) => 1 / (i + j + 1))));
  assert.deepEqual(diagonalBlock(cholesky(hilbert)!, 0, 2), cholesky(leading));
});

Deno.test("what is not positive definite or not square has no factor", () => {
  assert.equal(cholesky(matrixFromRows([[1, 3], [3, 1]])), null);
  assert.equal(cholesky(matrixFromRows([[0]])), null);
  assert.equal(cholesky(matrixFromRows([[NaN]])), null);
  assert.throws(
    () => cholesky(matrixFromRows([[1, 2]])),
    new TypeError("Cannot factor a 1 x 2 matrix: it must be square"),
  );
});
