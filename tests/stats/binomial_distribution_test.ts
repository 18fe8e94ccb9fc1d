import { strict as assert } from "node:assert";
import { binomialCdf, binomialQuantile } from "../../lib/stats/binomial_distribution.ts";
import { assertClose, golden } from "../close.ts";

interface Golden {
  readonly cdf: readonly { n: number; p: number; k: number; cdf: number }[];
  readonly quantiles: readonly { n: number; p: number; level: number; k: number }[];
}
const expected = golden<Golden>("binomial_scipy.json");

Deno.test("binomial probabilities equal scipy's", () => {
  for (const { n, p, k, cdf } of expected.cdf) {
    assertClose(binomialCdf(k, n, p), cdf, { abs: 1e-12 }, `n ${n}, p ${p}, k ${k}`);
    if (cdf > 0 && cdf < 1e-6) assertClose(binomialCdf(k, n, p), cdf, { rel: 1e-10 });
  }
});

Deno.test("binomial quantiles equal scipy's", () => {
  for (const { n, p, level, k } of expected.quantiles) {
    assert.equal(binomialQuantile(level, n, p), k, `n ${n}, p ${p}, level ${level}`);
  }
});

Deno.test("outside its range a binomial probability is 0 or 1, and bad parameters are refused", () => {
  assert.equal(binomialCdf(-1, 5, 0.5), 0);
  assert.equal(binomialCdf(9, 5, 0.5), 1);
  assert.equal(binomialCdf(2.9, 5, 0.5), binomialCdf(2, 5, 0.5));
  assert.throws(() => binomialCdf(1, 2.5, 0.5), RangeError);
  assert.throws(() => binomialCdf(1, 2, 1.5), RangeError);
  assert.throws(() => binomialQuantile(-0.1, 2, 0.5), RangeError);
});
