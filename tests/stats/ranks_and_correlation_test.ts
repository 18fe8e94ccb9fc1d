import { strict as assert } from "node:assert";
import { correlationInference, correlationP } from "../../lib/stats/correlation_inference.ts";
import { kendall } from "../../lib/stats/kendall.ts";
import { isUndetermined, type Undetermined } from "../../lib/stats/undetermined.ts";
import { assertClose, golden } from "../close.ts";

interface Pair {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly p: number;
}
const r = golden<{
  kendall: readonly (Pair & { tau: number })[];
  pearson: readonly (Pair & { r: number; low: number; high: number })[];
}>("small_tools_r.json");
const { kendallTau } = golden<{ kendallTau: readonly number[] }>("small_tools_python.json");

function known<T extends object>(value: T | Undetermined): T {
  if (isUndetermined(value)) throw new Error(value.reason);
  return value as T;
}

Deno.test("Kendall's tau-b and its p agree with R, exact and with ties, and tau with scipy", () => {
  const methods = r.kendall.map(({ x, y, tau, p }, i) => {
    const test = known(kendall(x, y));
    assertClose(test.tau, tau, { rel: 1e-13 });
    assertClose(test.tau, kendallTau[i]!, { rel: 1e-13 });
    assertClose(test.p, p, { rel: 1e-11 }, `p of pair ${i}`);
    assert.equal(test.n, x.length);
    return test.method;
  });
  assert.equal(methods.filter((method) => method === "exact").length, 6);
});

Deno.test("Kendall's tau counts pairs, and turns with one variable", () => {
  const test = known(kendall([1, 2, 2, 3], [1, 1, 2, 0]));
  assert.deepEqual(
    [test.concordant, test.discordant, test.tiedFirst, test.tiedSecond],
    [1, 3, 1, 1],
  );
  const turned = known(kendall([-1, -2, -2, -3], [1, 1, 2, 0]));
  assert.equal(turned.tau, -test.tau);
  assertClose(turned.p, test.p, { rel: 1e-14 });
});

Deno.test("the exact p of Kendall's tau counts orders", () => {
  // All 24 orders of four values against the rising one.
  const orders = [0, 1, 2, 3].flatMap((a) =>
    [0, 1, 2, 3].flatMap((b) => [0, 1, 2, 3].map((c) => [a, b, c, 6 - a - b - c]))
  ).filter((order) => new Set(order).size === 4);
  assert.equal(orders.length, 24);
  const taus = orders.map((order) => known(kendall([0, 1, 2, 3], order)));
  for (const { tau, p } of taus) {
    const atLeast = taus.filter((other) => Math.abs(other.tau) >= Math.abs(tau) - 1e-12).length;
    assertClose(p, atLeast / 24, { rel: 1e-14 });
  }
});

Deno.test("Pearson's correlation, its p and its interval agree with R", () => {
  for (const { x, y, r: expected, p, low, high } of r.pearson) {
    const test = known(correlationInference(x, y));
    assertClose(test.r, expected, { rel: 1e-13 });
    assertClose(test.p, p, { rel: 1e-11 });
    assertClose(test.interval!.low, low, { rel: 1e-11 });
    assertClose(test.interval!.high, high, { rel: 1e-11 });
  }
});

Deno.test("a perfect correlation has p 0, and three values have no interval", () => {
  const test = known(correlationInference([1, 2, 3], [2, 4, 6]));
  assert.deepEqual([test.r, test.p, test.interval], [1, 0, null]);
});

Deno.test("ranks and correlations say why they have no answer", () => {
  const flat = kendall([1, 1, 1], [1, 2, 3]);
  assert.ok(isUndetermined(flat) && /first variable has one value/.test(flat.reason));
  const single = kendall([1], [1]);
  assert.ok(isUndetermined(single) && /at least two values/.test(single.reason));
  const short = correlationInference([1, 2], [3, 4]);
  assert.ok(isUndetermined(short) && /at least three/.test(short.reason));
  const level = correlationInference([1, 2, 3], [4, 4, 4]);
  assert.ok(isUndetermined(level) && /second variable/.test(level.reason));
  assert.throws(() => kendall([1], [1, 2]), { name: "TypeError" });
  assert.throws(() => kendall([NaN, 1], [1, 2]), { name: "RangeError" });
  assert.throws(() => correlationInference([1, 2, Infinity], [1, 2, 3]), { message: /"Infinity"/ });
  assert.throws(() => correlationP(1.2, 9), { message: /"1.2"/ });
  assert.throws(() => correlationP(0.2, 2), { message: /"2" observations/ });
});
