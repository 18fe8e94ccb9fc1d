import { strict as assert } from "node:assert";
import { signTest } from "../../lib/stats/sign_test.ts";
import { assertClose, golden } from "../close.ts";

Deno.test("nine of nine gains have the exact p of SciPy's binomtest", () => {
  const { nineCells } = golden<
    { nineCells: { signTestTwoSided: number; cells: { gain: number }[] } }
  >("bats.json");
  assertClose(signTest(nineCells.cells.map(({ gain }) => gain)).p, nineCells.signTestTwoSided, {
    rel: 1e-14,
  });
});

Deno.test("p equals the count over all sign patterns, both ways and with ties", () => {
  for (let n = 1; n <= 8; n++) {
    for (let up = 0; up <= n; up++) {
      let asExtreme = 0;
      for (let pattern = 0; pattern < 2 ** n; pattern++) {
        const ones = pattern.toString(2).replaceAll("0", "").length;
        if (Math.min(ones, n - ones) <= Math.min(up, n - up)) asExtreme++;
      }
      const differences = [...Array(up).fill(1), ...Array(n - up).fill(-2), 0];
      const test = signTest(differences);
      assert.equal(test.ties, 1);
      assertClose(test.p, asExtreme / 2 ** n, { abs: 1e-14 }, `${up} of ${n}`);
    }
  }
});

Deno.test("differences without a sign are refused", () => {
  assert.throws(() => signTest([0, 0]), /every difference is zero/);
  assert.throws(() => signTest([1, NaN]), /sign of NaN/);
});
