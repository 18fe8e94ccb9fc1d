import { strict as assert } from "node:assert";
import { crossValidate } from "../../lib/stats/cross_validation.ts";
import { matrixFromRows } from "../../lib/stats/matrix.ts";
import { assertClose } from "../close.ts";

Deno.test("crossValidate gives each fold's errors about the fold's own mean", () => {
  // Intercept only: a fold is predicted by the mean of the other, 3 and 1, off by 1 or 3.
  const design = matrixFromRows([[1], [1], [1], [1]]);
  const result = crossValidate(design, [0, 2, 2, 4], [[0, 1], [2, 3]]);
  assert.deepEqual(result.predictions.map((value) => Number(value.toFixed(12))), [3, 3, 1, 1]);
  // squares 9 + 1 about the prediction, 1 + 1 about the fold's mean
  for (const r2 of result.r2) assertClose(r2, 1 - 10 / 2, { rel: 1e-12 });
  assertClose(result.mean, -4, { rel: 1e-12 });
  assertClose(result.sd, 0, { abs: 1e-12 });
  assertClose(result.mae, 2, { rel: 1e-12 });
  assertClose(result.rmse, Math.sqrt(5), { rel: 1e-12 });
});

Deno.test("crossValidate refuses folds that are no partition and a fold without variation", () => {
  const design = matrixFromRows([[1], [1], [1], [1]]);
  assert.throws(() => crossValidate(design, [0, 2, 2, 4], [[0, 1], [1, 3]]), {
    name: "RangeError",
    message: /the folds must hold each row once, they hold 4 with 3 different/,
  });
  assert.throws(() => crossValidate(design, [2, 2, 1, 4], [[0, 1], [2, 3]]), {
    name: "RangeError",
    message: /the 2 actual values do not vary/,
  });
});
