import { strict as assert } from "node:assert";
import {
  column,
  matrixFromRows,
  multiply,
  multiplyVector,
  selectRows,
  transpose,
} from "../../lib/stats/matrix.ts";

const A = matrixFromRows([[1, 2, 3], [4, 5, 6]]);

Deno.test("multiply gives the product of rows and columns", () => {
  const product = multiply(A, transpose(A));
  assert.deepEqual([...product.values], [14, 32, 32, 77]);
});

Deno.test("selectRows keeps the order asked for and repeats rows", () => {
  assert.deepEqual([...selectRows(A, [1, 1, 0]).values], [4, 5, 6, 4, 5, 6, 1, 2, 3]);
});

Deno.test("column and multiplyVector read row-major values", () => {
  assert.deepEqual([...column(A, 1)], [2, 5]);
  assert.deepEqual([...multiplyVector(A, [1, 0, -1])], [-2, -2]);
});

Deno.test("matrices of unlike shape are refused with both shapes named", () => {
  assert.throws(() => multiply(A, A), { message: /2 x 3 matrix by a 2 x 3/ });
  assert.throws(() => multiplyVector(A, [1]), { message: /vector of length 1/ });
  assert.throws(() => matrixFromRows([[1], [1, 2]]), { message: /row 1 has 2 entries/ });
});
