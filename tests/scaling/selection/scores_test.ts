import { strict as assert } from "node:assert";
import { gapClosed, meanScores, scoreChoice } from "../../../lib/scaling/selection/scores.ts";

Deno.test("a choice is a hit when its measured value is the best, in each direction", () => {
  const measured = [0.2, 0.9, 0.5];
  const up = scoreChoice(measured, [1, 3, 2], "maximise");
  assert.deepEqual(up, { hit: 1, top2: 1, regret: 0, chosen: 0.9 });
  const down = scoreChoice(measured, [1, 3, 2], "minimise");
  assert.deepEqual(down, { hit: 1, top2: 1, regret: 0, chosen: 0.2 });
  const wrongWay = scoreChoice([2, 9, 5], [3, 1, 2], "minimise");
  assert.deepEqual(wrongWay, { hit: 0, top2: 0, regret: 7, chosen: 9 });
});

Deno.test("measured ties count as hits", () => {
  assert.equal(scoreChoice([0.6, 0.3, 0.6], [0, 1, 2]).hit, 1);
  assert.equal(scoreChoice([0.6, 0.3, 0.6], [2, 1, 0]).hit, 1);
});

Deno.test("predicted ties are broken with equal chance", () => {
  const score = scoreChoice([0.1, 0.5, 0.3], [1, 1, 1]);
  assert.equal(score.hit, 1 / 3);
  assert.ok(Math.abs(score.top2 - 2 / 3) < 1e-15);
  assert.ok(Math.abs(score.regret - 0.2) < 1e-15);
  assert.equal(scoreChoice([0.1, 0.5, 0.3], [2, 1, 1]).top2, 0.5);
});

Deno.test("an option without a measurement or a prediction takes no part", () => {
  const score = scoreChoice([null, 0.4, 0.9, 0.5], [9, 2, null, 1]);
  assert.deepEqual([score.hit, score.top2], [0, 1]);
  assert.ok(Math.abs(score.regret - 0.1) < 1e-15);
  assert.throws(() => scoreChoice([null, 0.4], [1, 1]), /among 1 options/);
  assert.throws(() => scoreChoice([0.4], [1, 1]), TypeError);
});

Deno.test("the gap closed is 1 for no regret, 0 for the single best, below 0 when worse", () => {
  assert.equal(gapClosed(0, 0.1), 1);
  assert.equal(gapClosed(0.1, 0.1), 0);
  assert.equal(gapClosed(0.2, 0.1), -1);
  assert.equal(gapClosed(0, 0), null);
  assert.throws(() => meanScores([]), RangeError);
});
