import { strict as assert } from "node:assert";
import { ratioOfMeans } from "../../lib/stats/ratio_of_means.ts";
import { isUndetermined } from "../../lib/stats/undetermined.ts";
import { assertClose } from "../close.ts";

Deno.test("Fieller's interval ends where SciPy's paired t test gives p = 0.05", () => {
  // y = [.62, .71, .55, .80, .44]; x = [.35, .52, .30, .41, .38]; scipy 1.17.1, brentq on
  // lambda r: ttest_1samp(y - r * x, 0).pvalue - 0.05, from 0.5 to the ratio and from there to 4
  const fit = ratioOfMeans([0.62, 0.71, 0.55, 0.80, 0.44], [0.35, 0.52, 0.30, 0.41, 0.38]);
  assert.ok("ratio" in fit);
  assertClose(fit.ratio, 1.5918367346938775, { rel: 1e-12 });
  assertClose(fit.low, 1.2016980119717213, { rel: 1e-9 });
  assertClose(fit.high, 2.0882562070245885, { rel: 1e-9 });
  assert.equal(fit.df, 4);
});

Deno.test("a denominator that may be zero leaves the ratio without bounds", () => {
  assert.ok(isUndetermined(ratioOfMeans([1, 2, 3], [-1, 0, 1.5])));
});

Deno.test("pairs must match and be two at least", () => {
  assert.throws(() => ratioOfMeans([1, 2], [1]), TypeError);
  assert.throws(() => ratioOfMeans([1], [1]), RangeError);
});
