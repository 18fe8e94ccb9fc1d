import { strict as assert } from "node:assert";
import { consistentSizes, grim } from "../../lib/stats/grim.ts";
import type { Interval } from "../../lib/stats/interval.ts";
import { assertClose } from "../close.ts";

const around = (value: number, decimals: number): Interval => {
  const half = 0.5 * 10 ** -decimals;
  return { low: value - half, high: value + half };
};

Deno.test("the known cases of the granularity test come out", () => {
  assert.equal(grim(around(5.19, 2), 28).consistent, false);
  assert.equal(grim(around(5.19, 2), 32).consistent, true);
  assert.equal(grim(around(2.84, 2), 16, { items: 2 }).consistent, true);
  assert.equal(grim(around(2.84, 2), 16).consistent, false);
  assert.equal(grim(around(71, 0), 43, { whole: 100 }).consistent, false);
});

Deno.test("no real mean is rejected and no impossible one kept: all totals of n enumerated", () => {
  let kept = 0;
  let rejected = 0;
  for (const [whole, decimals] of [[1, 2], [100, 0], [100, 1], [1, 3]] as const) {
    const unit = 10 ** -decimals;
    for (let n = 1; n <= 60; n++) {
      // In whole units of half the last digit, so that the enumeration itself does not round.
      const scale = 2 * whole / unit;
      const possible = new Set<number>();
      for (let k = 0; k <= n; k++) {
        const halves = k * scale / n; // prints j where 2 j - 1 <= halves <= 2 j + 1
        for (const j of [Math.floor(halves / 2), Math.floor(halves / 2) + 1]) {
          if (Math.abs(2 * j * n - k * scale) <= n) possible.add(j);
        }
      }
      for (let j = 0; j <= whole / unit; j++) {
        const { consistent } = grim(around(j * unit, decimals), n, { whole });
        assert.equal(consistent, possible.has(j), `${j * unit} of ${whole}, n = ${n}`);
        if (consistent) kept++;
        else rejected++;
      }
    }
  }
  assert.equal(kept + rejected, 60 * (101 + 101 + 1001 + 1001));
  assert.ok(kept > 5000 && rejected > 50_000, `${kept} kept, ${rejected} rejected`);
});

Deno.test("totals and nearest means are given", () => {
  const many = grim(around(0.5, 1), 20);
  assert.deepEqual(many.totals, { low: 9, high: 11 }); // 0.45 and 0.55 print as 0.5 by some rule
  const none = grim(around(5.19, 2), 28);
  assert.equal(none.totals, null);
  assertClose(none.nearest.low, 145 / 28, { rel: 1e-15 });
  assertClose(none.nearest.high, 146 / 28, { rel: 1e-15 });
});

Deno.test("consistentSizes lists the sizes that a share allows", () => {
  assert.deepEqual(consistentSizes(around(0.71, 2), 1, 20), [7, 14, 17]);
  assert.deepEqual(consistentSizes(around(0, 2), 1, 3), [1, 2, 3]);
  assert.deepEqual(consistentSizes(around(0.005, 3), 1, 100), []);
});

Deno.test("sizes and intervals that are none are refused", () => {
  for (const n of [0, 1.5, -3, NaN]) {
    assert.throws(() => grim(around(1, 1), n), { name: "RangeError", message: /average over/ });
  }
  assert.throws(() => grim(around(1, 1), 3, { items: 0 }), { name: "RangeError" });
  assert.throws(() => grim(around(1, 1), 3, { whole: 0 }), { name: "RangeError" });
  assert.throws(() => grim({ low: 2, high: 1 }, 3), { name: "RangeError", message: /low <= high/ });
});
