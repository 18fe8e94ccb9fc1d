import { strict as assert } from "node:assert";
import { permuteWithinBlocks } from "../../lib/stats/block_permutation.ts";
import { assertClose } from "../close.ts";

const outcome = [7, 1, 4, 9, 2];
const blocks = ["a", "a", "a", "b", "b"];
const weights = [3, -1, 0.5, 2, -2];
const score = (order: readonly number[]): number =>
  order.reduce((sum, from, i) => sum + weights[i]! * outcome[from]!, 0);

/** All twelve arrangements written out: six orders of the first block, two of the second. */
const FIRST = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
const SECOND = [[3, 4], [4, 3]];
const all = FIRST.flatMap((first) => SECOND.map((second) => score([...first, ...second])));

Deno.test("all arrangements within blocks are enumerated where they are few", () => {
  const test = permuteWithinBlocks(blocks, score, { seed: 1 });
  assert.equal(all.length, 12);
  assert.deepEqual([test.arrangements, test.enumerated, test.seed], [12, true, null]);
  assert.equal(test.pUpper, all.filter((value) => value >= all[0]!).length / 12);
  assert.equal(test.pLower, all.filter((value) => value <= all[0]!).length / 12);
  assert.equal(test.p, Math.min(1, 2 * Math.min(test.pUpper, test.pLower)));
  assert.equal(test.floor, 1 / 12);
  assertClose(test.mean, all.reduce((sum, value) => sum + value, 0) / 12, { abs: 1e-12 });
});

Deno.test("draws come near the enumeration and count the observed arrangement", () => {
  const many = [...blocks, ...blocks.map((name) => `${name}2`)];
  const doubled = (order: readonly number[]): number =>
    score(order.slice(0, 5)) + score(order.slice(5).map((from) => from - 5));
  const exact = permuteWithinBlocks(many, doubled, { seed: 1, draws: 144 });
  const drawn = permuteWithinBlocks(many, doubled, { seed: 1, draws: 143 });
  assert.deepEqual([exact.enumerated, drawn.enumerated], [true, false]);
  assert.deepEqual([drawn.arrangements, drawn.seed], [144, 1]);
  assertClose(drawn.pUpper, exact.pUpper, { abs: 0.05 });
  assert.deepEqual(permuteWithinBlocks(many, doubled, { seed: 1, draws: 143 }), drawn);
  const alone = permuteWithinBlocks(
    Array.from({ length: 12 }, (_, i) => i < 6 ? "a" : "b"),
    (order) => order.every((from, i) => from === i) ? 1 : 0,
    { seed: 3, draws: 99 },
  );
  assert.deepEqual([alone.pUpper, alone.floor], [0.01, 0.01]);
});

Deno.test("blocks of one row and no draws are refused", () => {
  assert.throws(
    () => permuteWithinBlocks(["a", "b"], () => 0, { seed: 1 }),
    new RangeError("Cannot permute 2 rows: no block has two of them"),
  );
  assert.throws(() => permuteWithinBlocks(["a", "a"], () => 0, { seed: 1, draws: 0 }), RangeError);
});
