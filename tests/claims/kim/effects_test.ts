import { strict as assert } from "node:assert";
import { MULTI_AGENT } from "../../../lib/data/names.ts";
import { SAMPLE_NAMES } from "../../../lib/data/samples.ts";
import { intelligenceIndex } from "../../../lib/scaling/results/capability.ts";
import { excessOverLinePct } from "../../../lib/scaling/results/excess_over_line.ts";
import { overheadLimit } from "../../../lib/scaling/equation/overhead_limit.ts";
import {
  errorRatioBound,
  taskErrorRatio,
  taskErrorRatios,
} from "../../../lib/scaling/coordination/task_error_ratio.ts";
import { assertClose } from "../../close.ts";
import { context, judgedClaim, python } from "./oracle.ts";

Deno.test("task-level error ratios and their bound equal pandas", () => {
  for (const sample of SAMPLE_NAMES) {
    const rows = context.sample(sample);
    const numbers = (path: string, of: object): void => {
      for (const [name, value] of Object.entries(of)) {
        const expected = python(sample, `errorRatio/${path}/${name}`) as number;
        assertClose(value, expected, { rel: 1e-12 }, `${sample} ${path} ${name}`);
      }
    };
    for (const architecture of MULTI_AGENT) {
      numbers(architecture, taskErrorRatio(rows, architecture));
    }
    numbers("bound", errorRatioBound(rows));
    assert.equal(taskErrorRatios(rows).length, 4);
  }
});

Deno.test("a single agent that never fails leaves no error ratio", () => {
  const rows = context.sample("four-benchmark").map((row) => ({ ...row, success_rate: 1 }));
  assert.throws(() => taskErrorRatio(rows, "hybrid"), {
    name: "RangeError",
    message: /never fails/,
  });
});

Deno.test("the limit of overhead equals SciPy, and none exists without two opposed terms", () => {
  const coefficients = { logOverhead: 0.034, overheadXTools: -0.162 };
  for (const sample of SAMPLE_NAMES) {
    const limit = overheadLimit(context.equation(sample, "regression"), coefficients, 16);
    for (const [name, value] of Object.entries(limit)) {
      // the peak of a flat curve is found by minimising to about half the digits
      assertClose(value, python(sample, `overheadLimit/${name}`) as number, { rel: 1e-6 }, name);
    }
  }
  const equation = context.equation("four-benchmark", "regression");
  assert.throws(
    () => overheadLimit(equation, { logOverhead: -1, overheadXTools: -1 }, 16),
    { name: "RangeError" },
  );
  // 1 / sd - 1 is below zero when tools weigh more than the gain of the first percent
  assert.deepEqual(
    overheadLimit(equation, { logOverhead: 1e-6, overheadXTools: -1 }, 16),
    { peakPct: 0, breakEvenPct: 0 },
  );
});

Deno.test("the excess of strong models over a line equals NumPy", () => {
  const rows = context.sample("four-benchmark");
  const parts = {
    all: rows,
    single: rows.filter(({ architecture }) => architecture === "single"),
    teams: rows.filter(({ architecture }) => architecture !== "single"),
  };
  for (const [index, column] of [["v1", "index_v1"], ["regression", "index_regression_script"]]) {
    const capability = intelligenceIndex(context.tables.models, index as "v1");
    for (const [name, part] of Object.entries(parts)) {
      const expected = python("four-benchmark", `excess/${column}/${name}`) as number;
      assertClose(excessOverLinePct(part, capability, 60), expected, { abs: 1e-9 }, name);
    }
  }
  assert.throws(
    () => excessOverLinePct(rows, intelligenceIndex(context.tables.models, "v1"), 99),
    { name: "RangeError" },
  );
});

Deno.test("small models and the gain of the square equal NumPy and scikit-learn", () => {
  const expected: Readonly<Record<string, string>> = {
    "kim/4.3/r2-cv-labels@v1": "smallModels/index_v1/labels",
    "kim/4.3/r2-cv-intelligence@v1": "smallModels/index_v1/intelligence",
    "kim/4.3/r2-cv-intelligence@v2": "smallModels/index_regression_script/intelligence",
    "kim/4.3/intelligence-squared-gain@v1": "squareGain/index_v1",
  };
  for (const [id, path] of Object.entries(expected)) {
    const claim = judgedClaim(id);
    assert.equal(claim.verdict, "contradicted");
    assertClose(claim.computed as number, python("four-benchmark", path) as number, { abs: 1e-11 });
  }
});

Deno.test("transfer of v1 is far below zero and the journal's number is the mean over six", () => {
  assert.equal(judgedClaim("kim/4.5/transfer-r2@v1").verdict, "contradicted");
  assert.equal(judgedClaim("kim/4.5/transfer-r2@NMI").verdict, "reproduced");
});
