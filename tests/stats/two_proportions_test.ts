import { strict as assert } from "node:assert";
import { twoProportions } from "../../lib/stats/two_proportions.ts";
import { assertClose, golden } from "../close.ts";

interface Test {
  readonly difference: number;
  readonly se: number;
  readonly z: number;
  readonly p: number;
}
const GOLDEN = golden<
  { tracker10AgainstReact100: Test; nineCells: { cells: { bats: Test; model: string }[] } }
>("bats.json");

Deno.test("differences of proportions equal SciPy's down to p of 1e-15", () => {
  const near = twoProportions(0.126, 0.128, 1266, 1266);
  const far = twoProportions(0.126, 0.246, 1266, 1266);
  for (
    const [found, wanted] of [
      [near, GOLDEN.tracker10AgainstReact100],
      [far, GOLDEN.nineCells.cells[0]!.bats],
    ] as const
  ) {
    assertClose(found.difference, wanted.difference, { rel: 1e-12 });
    assertClose(found.standardError, wanted.se, { rel: 1e-12 });
    assertClose(found.z, wanted.z, { rel: 1e-12 });
    assertClose(found.p, wanted.p, { rel: 1e-10 });
  }
});

Deno.test("swapping the samples turns the sign and keeps the p value", () => {
  const one = twoProportions(0.2, 0.35, 40, 90);
  const two = twoProportions(0.35, 0.2, 90, 40);
  assertClose(one.z, -two.z, { rel: 1e-14 });
  assertClose(one.p, two.p, { rel: 1e-14 });
});

Deno.test("proportions outside 0..1 and proportions that cannot vary are refused", () => {
  assert.throws(() => twoProportions(12.6, 0.2, 10, 10), /proportion of 12.6: not in 0..1/);
  assert.throws(() => twoProportions(0.1, 0.2, 0, 10), /0 trials: needs 1 or more/);
  assert.throws(() => twoProportions(0, 1, 10, 10), /neither varies/);
});
