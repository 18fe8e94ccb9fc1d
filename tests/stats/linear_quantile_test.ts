import { strict as assert } from "node:assert";
import { linearQuantile, linearQuantiles } from "../../lib/stats/linear_quantile.ts";
import { assertClose } from "../close.ts";

Deno.test("linear quantiles interpolate between order statistics as NumPy does", () => {
  // numpy.percentile([3, 1, 4, 1, 5, 9, 2, 6], [0, 2.5, 40, 97.5, 100])
  const values = [3, 1, 4, 1, 5, 9, 2, 6];
  assert.equal(linearQuantile(values, 0), 1);
  assert.equal(linearQuantile(values, 0.025), 1);
  assertClose(linearQuantile(values, 0.4), 2.8, { abs: 1e-12 });
  assertClose(linearQuantile(values, 0.975), 8.475, { abs: 1e-12 });
  assert.equal(linearQuantile(values, 1), 9);
  assert.deepEqual(linearQuantiles(values, 0.025, 0.4), [1, linearQuantile(values, 0.4)]);
});

Deno.test("a quantile of nothing and one outside 0 to 1 are refused", () => {
  assert.throws(() => linearQuantile([], 0.5), { name: "RangeError" });
  assert.throws(() => linearQuantile([1], 97.5), /at 97.5: must be between 0 and 1/);
});
