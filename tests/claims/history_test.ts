import { strict as assert } from "node:assert";
import { kimHistories } from "../../lib/claims/histories.ts";
import type { QuantityHistory } from "../../lib/claims/history.ts";
import { roundedAs } from "../../lib/claims/rounding.ts";
import { loadKimQuantities } from "../../lib/data/kim_quantities.ts";

const histories = kimHistories();

function of(quantity: string, subject: string): QuantityHistory {
  const found = histories.find((one) => one.quantity === quantity && one.subject === subject);
  assert.ok(found !== undefined, `${quantity}, ${subject}`);
  return found;
}

Deno.test("every printed row is one stage of one history", () => {
  const stages = histories.flatMap((history) => history.stages);
  assert.equal(stages.length, loadKimQuantities().rows.length);
  assert.ok(histories.every(({ stages: own, steps }) => steps.length === own.length - 1));
});

Deno.test("a coefficient that changed its sign and lost its significance is told so", () => {
  const { steps, addedIn, droppedAfter } = of("standardised coefficient", "A_e x T");
  assert.deepEqual(steps.map(({ kind, flips }) => [kind, flips]), [
    ["changed", ["significance"]],
    ["changed", ["sign"]],
  ]);
  assert.deepEqual([addedIn, droppedAfter], [null, null]);
});

Deno.test("a number kept although the data moved on is stale", () => {
  // The mean of hybrid teams is 0.477 over four benchmarks and 0.446 over six; 0.452 stays.
  const { steps } = of("success rate S", "Hybrid");
  assert.deepEqual(steps.map(({ kind }) => kind), ["kept", "stale", "kept"]);
  assert.deepEqual(of("turns", "SAS").steps.map(({ kind }) => kind), ["kept", "kept", "kept"]);
  assert.deepEqual(of("R2_CV", "full model").steps.map(({ kind }) => kind), [
    "changed",
    "changed",
    "kept",
  ]);
});

Deno.test("quantities that come late or go early are told so", () => {
  assert.equal(of("R2_CV", "full model with ACI").addedIn, "v3");
  assert.equal(of("Shapiro-Wilk p", "residuals").droppedAfter, "v2");
  assert.equal(of("coordination complexity C", "SAS").droppedAfter, "v1");
});

Deno.test("values as text are rounded half-up by size", () => {
  const cases: readonly [number, number, string][] = [
    [0.125, 2, "0.13"],
    [-0.125, 2, "-0.13"],
    [2.5, 0, "3"],
    [-0.0004, 3, "0.000"],
    [1.005, 2, "1.01"],
  ];
  for (const [value, decimals, text] of cases) assert.equal(roundedAs(value, decimals), text);
});
