import { strict as assert } from "node:assert";
import { groupConformal, groupCoverage } from "../../../lib/scaling/predictor/conformal.ts";
import { isUndetermined } from "../../../lib/stats/undetermined.ts";

const alone = (scores: readonly number[]): readonly string[] => scores.map((_, i) => `g${i}`);

Deno.test("with one score a group it is ordinary conformal prediction", () => {
  // k = ceil((n + 1) level): n = 9, level 0.9 gives the maximum, n = 8 an infinite interval.
  const nine = [5, 1, 9, 3, 7, 2, 8, 4, 6];
  const result = groupConformal(nine, alone(nine), 0.9);
  assert.deepEqual(result, { multiplier: 9, level: 0.9, attainableLevel: 0.9, groups: 9 });
  assert.equal(isUndetermined(groupConformal(nine.slice(1), alone(nine.slice(1)), 0.9)), true);
  for (const level of [0.1, 0.35, 0.5, 0.71, 0.8]) {
    const at = groupConformal(nine, alone(nine), level);
    assert.ok("multiplier" in at);
    assert.equal(at.multiplier, Math.ceil(10 * level - 1e-9));
  }
});

Deno.test("groups count alike however many scores they hold", () => {
  // Three groups, mass 1/4 each: level 0.5 needs two groups' worth. Group c has three large scores.
  const scores = [1, 2, 10, 11, 12];
  const groups = ["a", "b", "c", "c", "c"];
  const half = groupConformal(scores, groups, 0.5);
  assert.ok("multiplier" in half && half.multiplier === 2);
  const more = groupConformal(scores, groups, 0.5 + 1 / 12);
  assert.ok("multiplier" in more && more.multiplier === 10);
  const refused = groupConformal(scores, groups, 0.8);
  assert.ok("reason" in refused);
  assert.match(refused.reason, /3 groups allow a level of at most 0.750, not 0.8/);
});

Deno.test("leaving out each of seven groups covers six of them at level 0.8", () => {
  // Seven exchangeable groups of one score: leaving each out in turn covers exactly k of 7.
  const seven = [3, 1, 4, 15, 9, 2, 6];
  const coverage = groupCoverage(seven, alone(seven), 0.8);
  // k = ceil(7 x 0.8) = 6, the largest of the other six: all but the largest group are covered.
  assert.deepEqual(coverage.map((row) => row.coverage), [1, 1, 1, 0, 1, 1, 1]);
});

Deno.test("impossible inputs are refused", () => {
  assert.throws(() => groupConformal([1], ["a", "b"], 0.5), TypeError);
  assert.throws(() => groupConformal([1], ["a"], 0), RangeError);
  assert.throws(() => groupConformal([Infinity, 1], ["a", "b"], 0.5), /score of Infinity/);
});
