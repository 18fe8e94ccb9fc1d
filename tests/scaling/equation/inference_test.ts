import { strict as assert } from "node:assert";
import { loadTables } from "../../../lib/data/tables.ts";
import type { SampleName } from "../../../lib/data/samples.ts";
import { fitEquation } from "../../../lib/scaling/equation/equation.ts";
import { diagnose } from "../../../lib/scaling/equation/diagnostics.ts";
import {
  type ClusteredInference,
  equationInference,
} from "../../../lib/scaling/equation/inference.ts";
import { isUndetermined } from "../../../lib/stats/undetermined.ts";
import { assertClose, golden } from "../../close.ts";

interface Clustered {
  readonly se: readonly number[];
  readonly p: readonly number[];
  readonly df: number;
}

interface GoldenCase {
  readonly sample: SampleName;
  readonly terms: readonly string[];
  readonly benchmark: Clustered;
  readonly model: Clustered;
  readonly holm: readonly number[];
  readonly shapiroWilk: { readonly w: number; readonly p: number };
  readonly breuschPaganLm: number;
  readonly breuschPaganPWith16Df: number;
}

const tables = loadTables();
const { cases } = golden<{ cases: readonly GoldenCase[] }>("equation_inference.json");

for (const expected of cases) {
  const equation = fitEquation(tables, expected.sample, "regression");

  for (const cluster of ["benchmark", "model"] as const) {
    Deno.test(`clustered by ${cluster} on ${expected.sample}: as statsmodels`, () => {
      const trust = equationInference(equation, cluster, "none");
      assert.equal(trust.length, equation.fit.estimable.filter(Boolean).length);
      for (const row of trust) {
        const j = expected.terms.indexOf(row.term);
        const clustered = row.clustered as ClusteredInference;
        assert.equal(clustered.df, expected[cluster].df);
        assertClose(clustered.se, expected[cluster].se[j]!, { rel: 1e-8 }, `se of ${row.term}`);
        assertClose(clustered.p, expected[cluster].p[j]!, { rel: 1e-7 }, `p of ${row.term}`);
        if (row.term !== "intercept") {
          assertClose(row.holm!.p, expected.holm[j - 1]!, { rel: 1e-7 }, `Holm of ${row.term}`);
          assert.ok(row.holm!.pEstimable <= row.holm!.p + 1e-12);
        }
      }
    });
  }

  Deno.test(`residual diagnostics on ${expected.sample}: as SciPy and statsmodels`, () => {
    const { diagnostics, identification } = diagnose(equation);
    assert.ok(
      !isUndetermined(diagnostics.shapiroWilk) && !isUndetermined(diagnostics.breuschPagan),
    );
    assertClose(diagnostics.shapiroWilk.w, expected.shapiroWilk.w, { abs: 1e-6 });
    assertClose(diagnostics.shapiroWilk.p, expected.shapiroWilk.p, { abs: 1e-4 });
    assertClose(diagnostics.breuschPagan.lm, expected.breuschPaganLm, { rel: 1e-8 });
    assertClose(diagnostics.breuschPagan.p, expected.breuschPaganPWith16Df, { rel: 1e-7 });
    assert.equal(identification.rank, 17);
    assert.match(identification.sentence, /log_agents, .*redundancy_x_agents they do not/);
  });
}

Deno.test("all 46,656 Webb vectors give a wild p beside the smallest they could", () => {
  const equation = fitEquation(tables, "six-benchmark", "regression");
  for (const { wild } of equationInference(equation, "benchmark", "webb")) {
    assert.ok(wild !== undefined && !isUndetermined(wild));
    assert.deepEqual([wild.draws, wild.enumerated], [46_656, true]);
    assert.ok(isUndetermined(wild.p) || (wild.p >= wild.floor && wild.p <= 1));
  }
});
