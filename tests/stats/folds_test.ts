import { strict as assert } from "node:assert";
import { complement, shuffledFolds } from "../../lib/stats/folds.ts";
import { golden } from "../close.ts";

interface GoldenFolds {
  readonly cases: readonly { n: number; k: number; seed: number; folds: number[][] }[];
}

const { cases } = golden<GoldenFolds>("folds.json");

for (const { n, k, seed, folds } of cases) {
  Deno.test(`${k} folds of ${n} rows with seed ${seed} equal scikit-learn's`, () => {
    assert.deepEqual(shuffledFolds(n, k, seed), folds);
  });
}

Deno.test("the golden folds include the three samples with seed 42", () => {
  const sizes = cases.filter(({ k, seed }) => k === 5 && seed === 42).map(({ n }) => n);
  for (const n of [180, 260, 270]) assert.ok(sizes.includes(n));
});

Deno.test("fold and complement part the rows", () => {
  assert.deepEqual(complement(5, [1, 3]), [0, 2, 4]);
});

Deno.test("fewer rows than folds or one fold are refused", () => {
  assert.throws(() => shuffledFolds(3, 5, 42), { message: /needs a row for each fold/ });
  assert.throws(() => shuffledFolds(9, 1, 42), { message: /at least 2/ });
  assert.throws(() => shuffledFolds(9, 3, -1), { message: /Cannot seed with -1/ });
});
