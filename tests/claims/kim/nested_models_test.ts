import { strict as assert } from "node:assert";
import { SAMPLE_NAMES } from "../../../lib/data/samples.ts";
import {
  agenticCapabilityIndex,
  intelligenceIndex,
} from "../../../lib/scaling/results/capability.ts";
import { fitBaselineAsCapability } from "../../../lib/scaling/equation/baseline_as_capability.ts";
import type { DesignModel } from "../../../lib/scaling/equation/design_model.ts";
import { fitEquationTo } from "../../../lib/scaling/equation/equation.ts";
import {
  fitNested,
  NESTED_READINGS,
  NESTED_ROWS,
} from "../../../lib/scaling/equation/nested_models.ts";
import { assertClose } from "../../close.ts";
import { context, judgedClaim, python } from "./oracle.ts";

const INDICES = {
  regression: "index_regression_script",
  v1: "index_v1",
  prediction: "index_prediction_script",
} as const;

function assertModel(
  { fit, crossValidation }: DesignModel,
  expected: (name: string) => number,
  what: string,
): void {
  assert.equal(fit.rank, expected("rank"), what);
  assertClose(fit.r2, expected("r2"), { abs: 1e-11 }, `${what} R2`);
  assertClose(fit.aic, expected("aic"), { abs: 1e-8 }, `${what} AIC`);
  assertClose(crossValidation.mean, expected("r2Cv"), { abs: 1e-10 }, `${what} CV`);
  assertClose(crossValidation.sd, expected("r2CvSd"), { abs: 1e-10 }, `${what} SD over folds`);
}

Deno.test("every reading of the nested models equals NumPy and scikit-learn", () => {
  let fits = 0;
  for (const sample of SAMPLE_NAMES) {
    for (const index of ["regression", "v1", "prediction"] as const) {
      if (sample === "all-released" && index === "v1") continue;
      const capability = intelligenceIndex(context.tables.models, index);
      for (const reading of NESTED_READINGS) {
        for (const row of NESTED_ROWS) {
          const key = `${reading.squared ? "squared" : "linear"}-${reading.log ? "log" : "raw"}`;
          const path = `nested/${INDICES[index]}/${key}/${row}`;
          assertModel(
            fitNested(context.sample(sample), context.tables, capability, row, reading),
            (name) => python(sample, `${path}/${name}`) as number,
            `${sample} ${path}`,
          );
          fits++;
        }
      }
    }
  }
  assert.equal(fits, 96);
});

Deno.test("Equation 1 with other measures of capability equals NumPy and scikit-learn", () => {
  for (const sample of SAMPLE_NAMES) {
    const rows = context.sample(sample);
    const expected = (kind: string) => (name: string): number =>
      python(sample, `capability/${kind}/${name}`) as number;
    assertModel(
      fitEquationTo(rows, context.tables, agenticCapabilityIndex(rows)),
      expected("capabilityIndex"),
      `${sample} capability index`,
    );
    assertModel(
      fitBaselineAsCapability(rows, context.tables),
      expected("baseline"),
      `${sample} baseline`,
    );
  }
});

Deno.test("v3's nested models come from 270 rows where Equation 1 comes from 260", () => {
  for (const row of NESTED_ROWS) {
    for (const statistic of ["r2-train", "r2-cv", "aic"]) {
      const claim = judgedClaim(`kim/table3/${row}-${statistic}@v3`);
      assert.equal(claim.verdict, "qualified", claim.id);
      assert.match(claim.reason, /270 rows, index of regression, with its square, log/);
    }
  }
  assert.equal(judgedClaim("kim/4.3/aic@v3").verdict, "reproduced");
});
