import { strict as assert } from "node:assert";
import { type BreuschPagan, breuschPagan } from "../../lib/stats/breusch_pagan.ts";
import { matrixFromRows } from "../../lib/stats/matrix.ts";
import { isUndetermined } from "../../lib/stats/undetermined.ts";
import { assertClose, golden } from "../close.ts";

interface Test {
  readonly lm: number;
  readonly p: number;
}
interface Case {
  readonly design: readonly (readonly number[])[];
  readonly residuals: readonly number[];
  readonly studentised: Test & { readonly df: number };
  readonly classic: Test & { readonly df: number };
}
const r = golden<{ breuschPagan: readonly Case[] }>("small_tools_r.json").breuschPagan;
const statsmodels = golden<{
  breuschPagan: readonly ({ readonly studentised: Test; readonly classic: Test } | null)[];
}>("small_tools_python.json").breuschPagan;

function run({ design, residuals }: Case, variant: "studentised" | "classic"): BreuschPagan {
  const test = breuschPagan(matrixFromRows(design), residuals, variant);
  if (isUndetermined(test)) throw new Error(test.reason);
  return test;
}

for (const variant of ["studentised", "classic"] as const) {
  Deno.test(`the ${variant} Breusch-Pagan test agrees with lmtest, which counts the rank`, () => {
    for (const data of r) {
      const test = run(data, variant);
      assertClose(test.lm, data[variant].lm, { rel: 1e-10 });
      assert.equal(test.df, data[variant].df);
      assertClose(test.p, data[variant].p, { rel: 1e-10 });
    }
  });

  Deno.test(`the ${variant} Breusch-Pagan test agrees with statsmodels, which counts columns`, () => {
    assert.equal(statsmodels.filter((expected) => expected !== null).length, 3);
    statsmodels.forEach((expected, i) => {
      if (expected === null) return;
      const test = run(r[i]!, variant);
      assertClose(test.lm, expected[variant].lm, { rel: 1e-10 });
      assertClose(test.byColumns.p, expected[variant].p, { rel: 1e-10 });
    });
  });
}

Deno.test("the design of lower rank loses a degree of freedom by rank, not by columns", () => {
  const test = run(r[2]!, "studentised");
  assert.deepEqual([test.df, test.byColumns.df], [2, 3]);
});

Deno.test("Breusch-Pagan says why it has no answer and refuses what is not its data", () => {
  const line = matrixFromRows([[1, 0], [1, 1], [1, 2], [1, 3]]);
  const even = breuschPagan(line, [1, -1, 1, -1]);
  assert.ok(isUndetermined(even) && /all of one size/.test(even.reason));
  const constant = breuschPagan(matrixFromRows([[1], [1], [1]]), [1, 2, -3]);
  assert.ok(isUndetermined(constant) && /is a constant/.test(constant.reason));
  assert.throws(() => breuschPagan(line, [1, 2]), { name: "TypeError", message: /2 residuals/ });
  const slopes = matrixFromRows([[0.5], [1], [2], [3]]);
  assert.throws(() => breuschPagan(slopes, [1, 2, -3, 1]), {
    name: "RangeError",
    message: /add a column of ones/,
  });
});
