import { strict as assert } from "node:assert";
import { betaTails } from "../../lib/stats/beta_tails.ts";
import { devianceTerm, logGamma } from "../../lib/stats/special.ts";
import { assertClose } from "../close.ts";

Deno.test("logGamma gives factorials and the half-integer value", () => {
  let factorial = 0;
  for (let n = 1; n <= 150; n++) {
    assertClose(logGamma(n), factorial, n <= 2 ? { abs: 2e-15 } : { rel: 1e-14 }, `gamma(${n})`);
    factorial += Math.log(n);
  }
  assertClose(logGamma(0.5), Math.log(Math.PI) / 2, { rel: 1e-14 });
  assertClose(logGamma(1e-10), -Math.log(1e-10), { rel: 1e-10 });
});

Deno.test("logGamma refuses what has no logarithm", () => {
  for (const x of [0, -2, NaN, Infinity]) {
    assert.throws(() => logGamma(x), { name: "RangeError", message: /positive finite/ });
  }
});

Deno.test("devianceTerm keeps its digits near ratio 1 and is continuous where the method changes", () => {
  assertClose(devianceTerm(1 - 1e-9, 1e-9), 5e-19 + 1e-27 / 3, { rel: 1e-15 });
  assertClose(devianceTerm(0.5, 0.5), Math.LN2 - 0.5, { rel: 1e-14 });
  assertClose(devianceTerm(1.5, -0.5), 0.5 - Math.log(1.5), { rel: 1e-14 });
  assert.equal(devianceTerm(1, 0), 0);
});

Deno.test("betaTails gives the binomial sum and the ends", () => {
  // P(X >= 3) for ten draws at 0.2, by its finite sum.
  const below = 0.8 ** 10 + 10 * 0.2 * 0.8 ** 9 + 45 * 0.04 * 0.8 ** 8;
  assertClose(betaTails(0.2, 3, 8).lower, 1 - below, { rel: 1e-14 });
  assert.equal(betaTails(0, 2, 3).lower, 0);
  assert.equal(betaTails(1, 2, 3).lower, 1);
});
