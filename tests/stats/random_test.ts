import { strict as assert } from "node:assert";
import { randomSource } from "../../lib/stats/random.ts";
import { assertClose } from "../close.ts";

Deno.test("below gives every number about equally often, whatever the small seed", () => {
  for (const seed of [0, 1, 2, -1]) {
    const random = randomSource(seed);
    const counts = new Array<number>(7).fill(0);
    for (let k = 0; k < 70_000; k++) counts[random.below(7)]!++;
    // four standard deviations of a count
    for (const count of counts) assertClose(count, 10_000, { abs: 4 * Math.sqrt(60_000 / 7) });
  }
});

Deno.test("neighbouring seeds start apart", () => {
  const first = new Set([1, 2, 3, 4, 5].map((seed) => randomSource(seed).below(1000)));
  assert.equal(first.size, 5);
});

Deno.test("randomSource refuses a seed that is not a 32-bit whole number", () => {
  for (const seed of [0.5, NaN, 2 ** 31]) {
    assert.throws(() => randomSource(seed), { name: "RangeError", message: /Cannot seed with/ });
  }
});
