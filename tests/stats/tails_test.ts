import { strict as assert } from "node:assert";
import { chiSquaredUpper, fUpper, normalUpper, tTwoSided, tUpper } from "../../lib/stats/tails.ts";
import {
  chiSquaredQuantile,
  chiSquaredUpperQuantile,
  fQuantile,
  fUpperQuantile,
  normalQuantile,
  normalUpperQuantile,
  tQuantile,
  tUpperQuantile,
} from "../../lib/stats/quantiles.ts";
import { assertClose, golden } from "../close.ts";

type Family = "t" | "f" | "chiSquared" | "normal";
type Row = readonly [point: number, ...rest: (number | string)[]];
interface TailsGolden {
  readonly tails: Record<Family, readonly Row[]>;
  readonly quantiles: Record<Family, readonly Row[]>;
}

const table = golden<TailsGolden>("tails.json");

const upper: Record<Family, (...values: number[]) => number> = {
  t: (x, df) => tUpper(x!, df!),
  f: (x, df1, df2) => fUpper(x!, df1!, df2!),
  chiSquared: (x, df) => chiSquaredUpper(x!, df!),
  normal: (x) => normalUpper(x!),
};
const upperQuantile: Record<Family, (...values: number[]) => number> = {
  t: (q, df) => tUpperQuantile(q!, df!),
  f: (q, df1, df2) => fUpperQuantile(q!, df1!, df2!),
  chiSquared: (q, df) => chiSquaredUpperQuantile(q!, df!),
  normal: (q) => normalUpperQuantile(q!),
};
const lowerQuantile: Record<Family, (...values: number[]) => number> = {
  t: (p, df) => tQuantile(p!, df!),
  f: (p, df1, df2) => fQuantile(p!, df1!, df2!),
  chiSquared: (p, df) => chiSquaredQuantile(p!, df!),
  normal: (p) => normalQuantile(p!),
};

for (const family of ["t", "f", "chiSquared", "normal"] as const) {
  Deno.test(`${family} tails agree with mpmath to 1e-12, down to 1e-100`, () => {
    const rows = table.tails[family];
    assert.ok(rows.length >= 300);
    let least = 1;
    for (const row of rows) {
      const expected = Number(row.at(-1));
      least = Math.min(least, expected);
      const got = upper[family](...row.slice(0, -1).map(Number));
      assertClose(got, expected, { rel: 1e-12 }, `${family}(${row.slice(0, -1)})`);
    }
    assert.ok(least < 2e-100, `the least tail of the table is ${least}`);
  });

  Deno.test(`${family} quantiles agree with mpmath to 1e-12`, () => {
    const rows = table.quantiles[family];
    assert.ok(rows.length >= 20);
    for (const row of rows) {
      const got = upperQuantile[family](...row.slice(0, -1).map(Number));
      assertClose(got, Number(row.at(-1)), { rel: 1e-12 }, `${family} at ${row.slice(0, -1)}`);
    }
  });

  Deno.test(`${family} quantiles invert the tails and grow with the probability`, () => {
    const parameters = new Map(
      table.tails[family].map((row) => [row.slice(1, -1).join(), row.slice(1, -1).map(Number)]),
    );
    for (const dfs of parameters.values()) {
      let before = -Infinity;
      for (const p of [1e-30, 1e-6, 0.01, 0.2, 0.5, 0.75, 0.96, 1 - 2 ** -40]) {
        const point = lowerQuantile[family](p, ...dfs);
        assertClose(
          upper[family](point, ...dfs),
          1 - p,
          { rel: 2e-12 },
          `${family}(${dfs}) at ${p}`,
        );
        assert.ok(point > before, `${family}(${dfs}): ${point} at ${p} after ${before}`);
        before = point;
      }
    }
  });
}

Deno.test("the values of the reference list come out", () => {
  assertClose(tTwoSided(2.2, 28), 0.0362254848, { abs: 5e-11 });
  assertClose(fUpper(2.2, 2, 28), 0.1295932245, { abs: 5e-11 });
  assertClose(2 * normalUpper(2.2), 0.027806895, { abs: 5e-11 });
  assertClose(chiSquaredUpper(22.2, 28), 0.771948704, { abs: 5e-11 });
});

Deno.test("closed forms hold: Cauchy, exponential, and F with two denominators", () => {
  for (const t of [1e-9, 0.3, 1, 40, 1e60]) {
    assertClose(tUpper(t, 1), Math.atan2(1, t) / Math.PI, { rel: 1e-13 }, `t=${t}`);
    assertClose(chiSquaredUpper(Math.min(t, 600), 2), Math.exp(-Math.min(t, 600) / 2), {
      rel: 1e-12,
    });
    assertClose(fUpper(t, 3, 2), 1 - (3 * t / (2 + 3 * t)) ** 1.5, { abs: 1e-14 });
  }
});

Deno.test("tails are symmetric, monotone and end at 0 and 1", () => {
  assert.equal(tUpper(-Infinity, 3), 1);
  assert.equal(tUpper(Infinity, 3), 0);
  assert.equal(normalUpper(0), 0.5);
  assert.equal(fUpper(-1, 2, 3), 1);
  assert.equal(chiSquaredUpper(0, 4), 1);
  assert.equal(chiSquaredUpper(Infinity, 4), 0);
  assert.equal(chiSquaredUpper(1e308, 0.1), 0);
  assert.equal(tUpper(1e154, 1e4), 0);
  assert.equal(tUpper(1e200, 1e4), 0);
  assertClose(tUpper(1e154, 1), 1e-154 / Math.PI, { rel: 1e-12 });
  assert.equal(tTwoSided(0, 4), 1);
  for (const df of [0.6, 1, 2.7, 40, 1e4]) {
    let before = 1;
    for (let t = -30; t <= 30; t += 0.37) {
      const tail = tUpper(t, df);
      assertClose(tail + tUpper(-t, df), 1, { abs: 4e-15 });
      assert.ok(tail <= before, `tUpper(${t}, ${df}) = ${tail} after ${before}`);
      before = tail;
    }
  }
});

Deno.test("values outside the domain are refused with the value named", () => {
  assert.throws(() => tUpper(NaN, 3), { name: "RangeError", message: /t tail at "NaN"/ });
  for (const df of [0, -1, NaN, Infinity]) {
    const message = new RegExp(`"${df}" degrees of freedom`);
    assert.throws(() => tTwoSided(1, df), { name: "RangeError", message });
    assert.throws(() => fUpper(1, df, 3), { name: "RangeError", message });
    assert.throws(() => fUpper(1, 3, df), { name: "RangeError", message });
    assert.throws(() => chiSquaredUpper(1, df), { name: "RangeError", message });
    assert.throws(() => tQuantile(0.9, df), { name: "RangeError", message });
    assert.throws(() => chiSquaredQuantile(0.9, df), { name: "RangeError", message });
  }
  for (const p of [0, 1, -0.1, 1.5, NaN]) {
    const expected = { name: "RangeError", message: /strictly between 0 and 1/ };
    assert.throws(() => normalQuantile(p), expected);
    assert.throws(() => tUpperQuantile(p, 3), expected);
    assert.throws(() => fQuantile(p, 3, 4), expected);
    assert.throws(() => chiSquaredUpperQuantile(p, 3), expected);
  }
  assert.throws(() => tUpperQuantile(1e-300, 1), {
    name: "RangeError",
    message: /outside the range of doubles/,
  });
});
