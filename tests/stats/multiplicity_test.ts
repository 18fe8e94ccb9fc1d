import { strict as assert } from "node:assert";
import {
  benjaminiHochberg,
  bonferroni,
  type CorrectedPValues,
  type Correction,
  type Family,
  holm,
} from "../../lib/stats/multiplicity.ts";
import { randomSource } from "../../lib/stats/random.ts";
import { assertClose, golden } from "../close.ts";

type Case =
  & { readonly p: readonly number[]; readonly size: number }
  & {
    readonly [name in Correction]: readonly number[];
  };
const { multiplicity } = golden<{ multiplicity: readonly Case[] }>("small_tools_r.json");

type Correct = (p: readonly (number | null)[], family: Family) => CorrectedPValues;
const corrections: readonly Correct[] = [holm, bonferroni, benjaminiHochberg];
const numbers = ({ adjusted }: CorrectedPValues): readonly number[] => adjusted.map((p) => p!);

Deno.test("corrections agree with p.adjust of R, families larger than the list included", () => {
  assert.equal(multiplicity.filter(({ p, size }) => size > p.length).length, 3);
  for (const { p, size, ...expected } of multiplicity) {
    for (const correct of corrections) {
      const { adjusted, correction, family } = correct(p, { name: "slopes", size });
      assert.deepEqual(family, { name: "slopes", size, given: p.length });
      adjusted.forEach((value, i) => {
        assertClose(value!, expected[correction][i]!, { rel: 1e-13 }, `${correction} of ${p[i]}`);
      });
    }
  }
});

Deno.test("a null counts in the family as a p of 1 would, and gets none", () => {
  for (const correct of corrections) {
    const withNull = correct([0.01, null, 0.02], { name: "slopes" });
    const withOne = correct([0.01, 1, 0.02], { name: "slopes" });
    assert.deepEqual(withNull.adjusted, [withOne.adjusted[0], null, withOne.adjusted[2]]);
    assert.deepEqual(withNull.family, { name: "slopes", size: 3, given: 2 });
  }
  assert.deepEqual(holm([null], { name: "none" }).adjusted, [null]);
  assert.deepEqual(holm([], { name: "none" }).adjusted, []);
});

Deno.test("corrections keep the order of p, do not depend on the order given, and are ordered", () => {
  const random = randomSource(3);
  for (let round = 0; round < 50; round++) {
    const p = Array.from({ length: 12 }, () => random.fraction() ** 3);
    const [byHolm, byBonferroni, byHochberg] = corrections.map((f) =>
      numbers(f(p, { name: "draws" }))
    );
    const reversed = numbers(holm([...p].reverse(), { name: "draws" })).toReversed();
    assert.deepEqual(byHolm, reversed);
    p.forEach((value, i) => {
      assert.ok(value <= byHochberg![i]! && byHochberg![i]! <= byHolm![i]!);
      assert.ok(byHolm![i]! <= byBonferroni![i]!);
      p.forEach((other, j) => {
        if (value <= other) {
          assert.ok(byHolm![i]! <= byHolm![j]! && byHochberg![i]! <= byHochberg![j]!);
        }
      });
    });
  }
});

Deno.test("what is no p value or no family is refused", () => {
  for (const p of [-0.1, 1.1, NaN]) {
    assert.throws(() => holm([p], { name: "x" }), {
      name: "RangeError",
      message: new RegExp(`"${p}"`),
    });
  }
  for (const size of [1, 2.5, NaN]) {
    assert.throws(() => bonferroni([0.1, 0.2], { name: "x", size }), {
      name: "RangeError",
      message: /at least theirs/,
    });
  }
});
