import { strict as assert } from "node:assert";
import { type ShapiroWilk, shapiroWilk } from "../../lib/stats/shapiro_wilk.ts";
import { isUndetermined } from "../../lib/stats/undetermined.ts";
import { assertClose, golden } from "../close.ts";

interface Case {
  readonly shape: string;
  readonly x: readonly number[];
  readonly w: number;
  readonly p: number;
}
interface LongCase {
  readonly n: number;
  readonly power: number;
  readonly w: number;
  readonly p: number;
}
const r = golden<{ shapiroWilk: readonly Case[]; shapiroWilkLong: readonly LongCase[] }>(
  "small_tools_r.json",
);
const scipy = golden<{ shapiroWilk: readonly { w: number; p: number }[] }>(
  "small_tools_python.json",
);

function run(sample: ArrayLike<number>): ShapiroWilk {
  const test = shapiroWilk(sample);
  if (isUndetermined(test)) throw new Error(test.reason);
  return test;
}

Deno.test("Shapiro-Wilk agrees with R on samples of 3 to 260 from seven shapes", () => {
  assert.equal(r.shapiroWilk.length, 91);
  for (const { shape, x, w, p } of r.shapiroWilk) {
    const test = run(x);
    // R loses six digits to the million that the shifted samples have in common.
    const tolerance = shape === "shifted" ? { rel: 1e-8 } : { rel: 1e-10 };
    assertClose(test.w, w, tolerance, `w of ${shape}, n = ${x.length}`);
    assertClose(test.p, p, tolerance, `p of ${shape}, n = ${x.length}`);
  }
});

Deno.test("Shapiro-Wilk agrees with scipy, whose normal scores have eight digits", () => {
  r.shapiroWilk.forEach(({ x }, i) => {
    assertClose(run(x).w, scipy.shapiroWilk[i]!.w, { abs: 1e-7 });
    assertClose(run(x).p, scipy.shapiroWilk[i]!.p, { abs: 1e-6 });
  });
});

Deno.test("Shapiro-Wilk agrees with R at its greatest size", () => {
  for (const { n, power, w, p } of r.shapiroWilkLong) {
    const sample = Float64Array.from(
      { length: n },
      (_, i) => (7919 * (i + 1) % 10007 / 10007) ** power,
    );
    assertClose(run(sample).w, w, { rel: 1e-12 });
    assertClose(run(sample).p, p, { rel: 1e-9 });
  }
});

Deno.test("Shapiro-Wilk does not depend on order, unit or origin, and mirrors", () => {
  const { x } = r.shapiroWilk.find(({ shape, x }) => shape === "exponential" && x.length === 35)!;
  const { w } = run(x);
  assertClose(run([...x].reverse()).w, w, { rel: 1e-13 });
  assertClose(run(x.map((value) => 1e-9 * value)).w, w, { rel: 1e-12 });
  assertClose(run(x.map((value) => 100 - 7 * value)).w, w, { rel: 1e-12 });
});

Deno.test("Shapiro-Wilk says why it has no answer", () => {
  const reasons = [[[1, 2], /3 to 5000 values, and there are 2/], [[5, 5, 5, 5], /all 4 values/], [
    new Float64Array(5001),
    /there are 5001/,
  ]] as const;
  for (const [sample, reason] of reasons) {
    const test = shapiroWilk(sample);
    assert.ok(isUndetermined(test));
    assert.match(test.reason, reason);
  }
  assert.throws(() => shapiroWilk([1, 2, NaN]), { name: "RangeError", message: /"NaN"/ });
});
