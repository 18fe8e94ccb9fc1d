import { strict as assert } from "node:assert";
import { mcnemar, mcnemarCounts } from "../../lib/stats/mcnemar.ts";
import { pairedPermutation } from "../../lib/stats/paired_permutation.ts";
import { randomSource } from "../../lib/stats/random.ts";
import { isUndetermined, type Undetermined } from "../../lib/stats/undetermined.ts";
import { assertClose, golden } from "../close.ts";

interface Discordant {
  readonly firstOnly: number;
  readonly secondOnly: number;
  readonly exact: number;
  readonly mid: number;
}
interface Pairs {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly p: number;
  readonly meanDifference: number;
}
const r = golden<{ mcnemar: readonly Discordant[]; permutation: readonly Pairs[] }>(
  "small_tools_r.json",
);
const python = golden<{ mcnemar: readonly number[]; permutation: readonly number[] }>(
  "small_tools_python.json",
);

function known<T extends object>(value: T | Undetermined): T {
  if (isUndetermined(value)) throw new Error(value.reason);
  return value as T;
}

Deno.test("McNemar's exact p agrees with R and statsmodels, its mid-p with the definition in R", () => {
  r.mcnemar.forEach(({ firstOnly, secondOnly, exact, mid }, i) => {
    const test = known(mcnemarCounts({ both: 5, neither: 3, firstOnly, secondOnly }));
    assertClose(test.exactP, exact, { rel: 1e-13 });
    assertClose(test.exactP, python.mcnemar[i]!, { rel: 1e-12 });
    assertClose(test.midP, mid, { rel: 1e-13 });
    assert.ok(test.smallestExactP <= test.exactP);
    assert.equal(test.difference, (secondOnly - firstOnly) / test.n);
  });
});

Deno.test("McNemar counts outcomes of either spelling, and does not favour a side", () => {
  const first = [true, true, false, false, true, false];
  const second = [true, false, true, true, true, false];
  const test = known(mcnemar(first, second));
  assert.deepEqual(
    [test.both, test.neither, test.firstOnly, test.secondOnly, test.n],
    [2, 1, 1, 2, 6],
  );
  const turned = known(mcnemar(second.map(Number), first.map(Number)));
  assert.deepEqual([turned.exactP, turned.midP], [test.exactP, test.midP]);
  assert.equal(turned.difference, -test.difference);
});

Deno.test("McNemar says that nothing tells equal outcomes apart, and refuses what is no outcome", () => {
  const equal = mcnemar([1, 0, 1], [1, 0, 1]);
  assert.ok(isUndetermined(equal) && /none of the 3 pairs is discordant/.test(equal.reason));
  assert.throws(() => mcnemar([1], [1, 0]), { name: "TypeError" });
  assert.throws(() => mcnemar([0.5], [1]), { name: "RangeError", message: /"0.5" at position 0/ });
  assert.throws(() => mcnemarCounts({ both: 1, neither: -1, firstOnly: 0, secondOnly: 2 }), {
    message: /"-1" pairs/,
  });
});

Deno.test("paired permutation p agrees with R's sign matrix and scipy's enumeration", () => {
  r.permutation.forEach(({ x, y, p, meanDifference }, i) => {
    const test = known(pairedPermutation(x, y));
    assert.equal(test.p, p);
    assertClose(test.p, python.permutation[i]!, { rel: 1e-12 });
    assertClose(test.meanDifference, meanDifference, { rel: 1e-12 });
    assert.equal(test.enumerated, true);
    assert.equal(test.smallestP, 2 / 2 ** test.differing);
    assert.ok(test.p >= test.smallestP);
  });
});

Deno.test("on outcomes of 0 and 1 the permutation test is McNemar's", () => {
  const random = randomSource(5);
  for (let round = 0; round < 20; round++) {
    const outcome = (): number => random.below(2);
    const first = Array.from({ length: 15 }, outcome);
    const second = Array.from({ length: 15 }, outcome);
    const exact = known(mcnemar(first, second)).exactP;
    assertClose(known(pairedPermutation(first, second)).p, exact, { rel: 1e-13 });
  }
});

Deno.test("beyond twenty differing pairs the draws are seeded and near the exact p", () => {
  const first = new Array<number>(40).fill(0);
  const second = first.map((_, i) => i < 12 ? -1 : i < 36 ? 1 : 0);
  const exact = known(mcnemarCounts({ both: 0, neither: 4, firstOnly: 12, secondOnly: 24 })).exactP;
  const options = { draws: 19_999, seed: 11 };
  const test = known(pairedPermutation(first, second, options));
  const outcome = known(
    mcnemar(second.map((v) => v < 0 ? 1 : 0), second.map((v) => v > 0 ? 1 : 0)),
  );
  assert.equal(outcome.exactP, exact);
  assert.equal(test.enumerated, false);
  assert.equal(test.seed, 11);
  assert.equal(test.smallestP, 1 / 20_000);
  // Four standard errors of a share of 20,000 draws.
  assertClose(test.p, exact, { abs: 4 * Math.sqrt(exact * (1 - exact) / 20_000) });
  assert.deepEqual(pairedPermutation(first, second, options), test);
});

Deno.test("paired permutation says that equal values have no sign, and refuses bad input", () => {
  const equal = pairedPermutation([1, 2], [1, 2]);
  assert.ok(isUndetermined(equal) && /none of the 2 pairs differs/.test(equal.reason));
  assert.throws(() => pairedPermutation([1], [1, 2]), { name: "TypeError" });
  assert.throws(() => pairedPermutation([NaN], [1]), { name: "RangeError", message: /"NaN"/ });
  assert.throws(() => pairedPermutation([1], [2], { draws: 0 }), { message: /"0" draws/ });
});
