import { strict as assert } from "node:assert";
import { loadInstances } from "../../../lib/data/instances.ts";
import { pairedComparisons } from "../../../lib/scaling/results/paired_architectures.ts";
import { isUndetermined } from "../../../lib/stats/undetermined.ts";
import { assertClose, golden } from "../../close.ts";

interface GoldenCase {
  readonly benchmark: string;
  readonly architecture: string;
  readonly pairs: number;
  readonly singleOnly: number;
  readonly teamOnly: number;
  readonly difference: number;
  readonly mcnemarP: number;
  readonly permutationP: number;
}

const rows = loadInstances().rows;

Deno.test("teams against the single agent on shared instances: as SciPy", () => {
  const { cases } = golden<{ cases: readonly GoldenCase[] }>("paired_architectures.json");
  const found = pairedComparisons(rows);
  assert.equal(found.length, cases.length);
  found.forEach((comparison, i) => {
    const expected = cases[i]!;
    for (const name of ["benchmark", "architecture", "pairs", "singleOnly", "teamOnly"] as const) {
      assert.equal(comparison[name], expected[name]);
    }
    assertClose(comparison.difference, expected.difference, { abs: 1e-12 });
    assert.ok(!isUndetermined(comparison.mcnemarP) && !isUndetermined(comparison.permutationP));
    assertClose(comparison.mcnemarP, expected.mcnemarP, { rel: 1e-9 });
    assertClose(comparison.permutationP, expected.permutationP, { abs: 1e-3 });
  });
});

Deno.test("two architectures that solve the same instances cannot be told apart", () => {
  const alike = rows.map((row) => ({ ...row, outcomes: "01".repeat(10) }));
  const [first] = pairedComparisons(alike);
  assert.ok(isUndetermined(first!.mcnemarP) && isUndetermined(first!.permutationP));
});
