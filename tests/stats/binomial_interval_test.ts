import { strict as assert } from "node:assert";
import { binomialCdf, binomialUpper } from "../../lib/stats/binomial_distribution.ts";
import { exactInterval, wilsonInterval } from "../../lib/stats/binomial_interval.ts";
import { assertClose, golden } from "../close.ts";

type Ends = readonly [number, number];
interface Case {
  readonly k: number;
  readonly n: number;
  readonly level: number;
  readonly wilson: Ends;
  readonly exact: Ends;
}
const r = golden<{
  proportions: readonly Case[];
  binomial: readonly { k: number; n: number; p: number; lower: number; upper: number }[];
}>("small_tools_r.json");
const statsmodels = golden<{ proportions: readonly { wilson: Ends; exact: Ends }[] }>(
  "small_tools_python.json",
).proportions;

Deno.test("Wilson's and the exact interval agree with R and statsmodels", () => {
  assert.equal(r.proportions.length, 105);
  r.proportions.forEach((expected, i) => {
    const { k, n, level } = expected;
    for (
      const [name, interval] of [["wilson", wilsonInterval], ["exact", exactInterval]] as const
    ) {
      const { low, high, estimate } = interval(k, n, level);
      const what = `${name} ${k}/${n} at ${level}`;
      for (const [a, b] of [expected[name], statsmodels[i]![name]]) {
        assertClose(low, a, { abs: 1e-12 }, what);
        assertClose(high, b, { abs: 1e-12 }, what);
      }
      assert.ok(low <= estimate && estimate <= high);
    }
  });
});

Deno.test("binomial tails agree with R, far ones to their last digits", () => {
  for (const { k, n, p, lower, upper } of r.binomial) {
    assertClose(binomialCdf(k, n, p), lower, { rel: 2e-12 }, `at most ${k} of ${n} at ${p}`);
    assertClose(binomialUpper(k, n, p), upper, { rel: 2e-12 }, `at least ${k} of ${n} at ${p}`);
  }
});

Deno.test("intervals mirror, and grow with the level", () => {
  for (const interval of [wilsonInterval, exactInterval]) {
    const { low, high } = interval(7, 36);
    const mirrored = interval(29, 36);
    assertClose(mirrored.low, 1 - high, { rel: 1e-12 });
    assertClose(mirrored.high, 1 - low, { rel: 1e-12 });
    const wider = interval(7, 36, 0.99);
    assert.ok(wider.low < low && high < wider.high);
  }
});

Deno.test("counts and levels that are none are refused", () => {
  for (const interval of [wilsonInterval, exactInterval]) {
    assert.throws(() => interval(1, 0), { name: "RangeError", message: /"0" trials/ });
    assert.throws(() => interval(3, 2), { name: "RangeError", message: /"3" successes/ });
    assert.throws(() => interval(0.5, 2), { name: "RangeError", message: /"0.5" successes/ });
    assert.throws(() => interval(1, 2, 1), { name: "RangeError", message: /level "1"/ });
  }
});
