import { strict as assert } from "node:assert";
import {
  coefficientMap,
  columnBasis,
  decompose,
  gramPseudoInverse,
} from "../../lib/stats/decomposition.ts";
import { type Matrix, matrixFromRows, multiply, transpose } from "../../lib/stats/matrix.ts";
import { assertClose } from "../close.ts";

// rank 3 of 5, columns of very different length, one of zeros
const design = matrixFromRows(Array.from({ length: 12 }, (_, i) => {
  const [a, b] = [Math.sin(i * i + 1), Math.cos(3 * i)] as [number, number];
  return [1, 1e3 * a, b, 2 * b - 1e-3 * a, 0];
}));
const parts = decompose(design);

function assertSame(a: Matrix, b: Matrix, abs: number): void {
  assert.deepEqual([a.rows, a.columns], [b.rows, b.columns]);
  a.values.forEach((value, k) => assertClose(value, b.values[k]!, { abs }, `entry ${k}`));
}

Deno.test("M U' of a design without full rank meets the four conditions of Penrose", () => {
  assert.equal(parts.rank, 3);
  const inverse = multiply(coefficientMap(parts), transpose(columnBasis(parts)));
  assertSame(multiply(multiply(design, inverse), design), design, 1e-11);
  assertSame(multiply(multiply(inverse, design), inverse), inverse, 1e-14);
  const onto = multiply(design, inverse);
  assertSame(onto, transpose(onto), 1e-12);
  const within = multiply(inverse, design);
  assertSame(within, transpose(within), 1e-12);
});

Deno.test("the column basis is orthonormal and M M' inverts X'X on its row space", () => {
  const basis = columnBasis(parts);
  const unit = matrixFromRows([[1, 0, 0], [0, 1, 0], [0, 0, 1]]);
  assertSame(multiply(transpose(basis), basis), unit, 1e-14);
  const gram = multiply(transpose(design), design);
  assertSame(multiply(multiply(gram, gramPseudoInverse(parts)), gram), gram, 1e-6);
});

Deno.test("null vectors are orthonormal and the design takes them to zero", () => {
  assert.equal(parts.nullBasis.length, 2);
  const basis = matrixFromRows(parts.nullBasis);
  assertSame(multiply(basis, transpose(basis)), matrixFromRows([[1, 0], [0, 1]]), 1e-14);
  const taken = multiply(design, transpose(basis));
  for (const value of taken.values) assertClose(value, 0, { abs: 1e-12 });
});

Deno.test("a design with more columns than rows has at most the rank of its rows", () => {
  assert.equal(decompose(matrixFromRows([[1, 2, 3, 4], [2, 4, 6, 9]])).rank, 2);
});
