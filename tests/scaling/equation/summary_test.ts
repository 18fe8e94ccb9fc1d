import { strict as assert } from "node:assert";
import { loadTables } from "../../../lib/data/tables.ts";
import type { SampleName } from "../../../lib/data/samples.ts";
import type { IndexName } from "../../../lib/scaling/results/capability.ts";
import { fitEquation } from "../../../lib/scaling/equation/equation.ts";
import { summariseEquation } from "../../../lib/scaling/equation/summary.ts";
import { assertClose, golden } from "../../close.ts";

const NUMBERS = ["estimate", "se", "t", "p", "ciLow", "ciHigh"] as const;

interface GoldenCase {
  readonly sample: SampleName;
  readonly index: IndexName;
  readonly missingFor?: readonly string[];
  readonly coefficients: readonly (
    & { readonly term: string; readonly estimable: boolean }
    & Record<
      typeof NUMBERS[number],
      number
    >
  )[];
}

const tables = loadTables();
const { cases } = golden<{ cases: readonly GoldenCase[] }>("equation_statsmodels.json");

for (const { sample, index, coefficients } of cases.filter((one) => !one.missingFor)) {
  Deno.test(`t, p and intervals on ${sample} with index ${index} equal statsmodels`, () => {
    const summary = summariseEquation(fitEquation(tables, sample, index));
    for (const [j, row] of summary.coefficients.entries()) {
      const expected = coefficients[j]!;
      assert.equal(row.term, expected.term);
      if (!expected.estimable) {
        assert.deepEqual([row.se, row.t, row.p, row.ciLow, row.ciHigh], Array(5).fill(null));
        continue;
      }
      for (const name of NUMBERS) {
        assertClose(row[name]!, expected[name], { rel: 2e-9 }, `${name} of ${row.term}`);
      }
    }
  });
}
