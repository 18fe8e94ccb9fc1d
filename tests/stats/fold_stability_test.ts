import { strict as assert } from "node:assert";
import { foldStability } from "../../lib/stats/fold_stability.ts";
import { leastSquares } from "../../lib/stats/least_squares.ts";
import { matrixFromRows } from "../../lib/stats/matrix.ts";
import { isUndetermined, type Undetermined } from "../../lib/stats/undetermined.ts";
import { assertClose } from "../close.ts";

Deno.test("foldStability refits without each fold", () => {
  // y = x^2 at 0, 1, 2, 3: slopes without fold 0 (rows 0, 1), without fold 1 (rows 2, 3)
  const design = matrixFromRows([[1, 0], [1, 1], [1, 2], [1, 3], [1, 4], [1, 5]]);
  const outcome = [0, 1, 4, 9, 16, 25];
  const fit = leastSquares(design, outcome);
  const folds = [[0, 1, 2], [3, 4, 5]];
  const slope = foldStability(design, outcome, fit, folds)[1]!;
  assert.ok(!isUndetermined(slope));
  assertClose(slope.estimate, 5, { rel: 1e-12 });
  assertClose(slope.byFold[0]!, 8, { rel: 1e-12 });
  assertClose(slope.byFold[1]!, 2, { rel: 1e-12 });
  assertClose(slope.mean, 5, { rel: 1e-12 });
  assertClose(slope.sd, 3, { rel: 1e-12 });
  assert.ok(!isUndetermined(slope.variation));
  assertClose(slope.variation, 0.6, { rel: 1e-12 });
  assert.equal(slope.signHolds, true);
  const intercept = foldStability(design, outcome, fit, folds)[0]!;
  assert.ok(!isUndetermined(intercept));
  // without the upper rows (0, 0), (1, 1), (2, 4): -1/3; without the lower ones 50/3 - 32
  assertClose(intercept.high, -1 / 3, { rel: 1e-11 });
  assertClose(intercept.low, 50 / 3 - 32, { rel: 1e-12 });
});

Deno.test("foldStability tells a sign that turns", () => {
  const design = matrixFromRows([[1, 0], [1, 1], [1, 2], [1, 0], [1, 1], [1, 2]]);
  const outcome = [0, 1, 2.5, 3, 2, 1.2];
  const fit = leastSquares(design, outcome);
  const slope = foldStability(design, outcome, fit, [[0, 1, 2], [3, 4, 5]])[1]!;
  assert.ok(!isUndetermined(slope));
  assert.equal(slope.signHolds, false);
});

Deno.test("a coefficient lost with a fold or never estimable says so", () => {
  const design = matrixFromRows([
    [1, 1, 0, 0],
    [1, 1, 1, 2],
    [1, 0, 2, 4],
    [1, 0, 5, 10],
    [1, 0, 3, 6],
    [1, 0, 1, 2],
  ]);
  const outcome = [1, 2, 4, 9, 5, 3];
  const fit = leastSquares(design, outcome);
  const result = foldStability(design, outcome, fit, [[2, 3], [0, 1]]);
  assert.equal(isUndetermined(result[0]), false);
  assert.match((result[1] as Undetermined).reason, /not estimable without fold 1/);
  assert.match((result[2] as Undetermined).reason, /solutions that fit equally well disagree/);
});
