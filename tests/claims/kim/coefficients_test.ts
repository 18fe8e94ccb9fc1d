import { strict as assert } from "node:assert";
import { intelligenceIndex } from "../../../lib/scaling/results/capability.ts";
import { clusteredByBenchmark } from "../../../lib/scaling/equation/clustered_inference.ts";
import { TERMS } from "../../../lib/scaling/equation/terms.ts";
import { gainCrossing, rawThreshold } from "../../../lib/scaling/equation/threshold.ts";
import { fitUncentred } from "../../../lib/scaling/equation/uncentred_equation.ts";
import { SAMPLE_NAMES } from "../../../lib/data/samples.ts";
import { assertClose } from "../../close.ts";
import { context, judgedClaim, python } from "./oracle.ts";

Deno.test("standard errors clustered by benchmark equal scores summed by hand in NumPy", () => {
  for (const sample of SAMPLE_NAMES) {
    const equation = context.equation(sample, "regression");
    const table = clusteredByBenchmark(equation);
    assert.equal(table.size, 13, "estimable coefficients");
    for (const [term, { se, p }] of table) {
      const path = `clustered/index_regression_script/${term}`;
      assertClose(se, python(sample, `${path}/se`) as number, { rel: 1e-9 }, `${sample} ${term}`);
      assertClose(p, python(sample, `${path}/p`) as number, { rel: 1e-8 }, `${sample} ${term}`);
    }
  }
});

Deno.test("an index that is not centred changes only the coefficients that hold it", () => {
  const { fit } = fitUncentred(
    context.sample("four-benchmark"),
    context.tables,
    intelligenceIndex(context.tables.models, "v1"),
  );
  const centred = context.equation("four-benchmark", "v1").fit;
  assertClose(fit.r2, centred.r2, { abs: 1e-12 });
  TERMS.forEach((term, j) => {
    if (!fit.estimable[j]) return;
    const expected = python("four-benchmark", `uncentred/${term}`) as number;
    assertClose(fit.coefficients[j]!, expected, { abs: 1e-9 }, term);
  });
  const squared = judgedClaim("kim/table4/intelligence-squared@v1");
  assert.equal(squared.verdict, "qualified");
  assert.match(squared.reason, /intelligence not centred/);
});

Deno.test("the threshold as a success rate equals NumPy, with and without a model", () => {
  for (const sample of SAMPLE_NAMES) {
    const equation = context.equation(sample, "regression");
    const raw = rawThreshold(equation, { logAgents: -0.1, baselineXLogAgents: 1 });
    const expected = (name: string): number => python(sample, `threshold/${name}`) as number;
    assertClose(raw.asBaseline, expected("asBaseline"), { abs: 1e-12 }, sample);
    assertClose(raw.asProduct, expected("asProduct"), { abs: 1e-12 }, sample);
    for (const team of ["mean", "best"] as const) {
      assertClose(
        gainCrossing(context.sample(sample), team),
        expected(`gainCrossing/${team}`),
        { abs: 1e-10 },
        `${sample} ${team}`,
      );
    }
  }
});

Deno.test("a term about architectures alone has no verdict on its coefficient, interval or p", () => {
  for (const part of ["", "-interval", "-p"]) {
    const judged = judgedClaim(`kim/table4/efficiency${part}@v3`);
    assert.equal(judged.verdict, "undetermined");
    assert.match(judged.reason, /span four dimensions/);
  }
  assert.match(judgedClaim("kim/table4/redundancy@v2").reason, /0\.61324 to 0\.54127/);
});

Deno.test("the trade-off of tools and coordination is printed right and is one of few benchmarks", () => {
  const v3 = judgedClaim("kim/table4/efficiency-x-tools@v3");
  assert.equal(v3.verdict, "reproduced");
  assert.match(v3.reason, /clustered by benchmark its p is 0\.20993/);
});
