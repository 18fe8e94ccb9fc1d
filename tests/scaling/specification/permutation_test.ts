import { strict as assert } from "node:assert";
import { loadTables } from "../../../lib/data/tables.ts";
import { fitEquation } from "../../../lib/scaling/equation/equation.ts";
import {
  permutationInference,
  type PermutedChoices,
} from "../../../lib/scaling/specification/permutation.ts";
import { assertClose } from "../../close.ts";

const tables = loadTables();
const choices: PermutedChoices = {
  sample: "four-benchmark",
  capability: "regression",
  encoding: "constants",
  outcome: "rate",
};
const threshold = { kind: "t", term: "baseline_x_log_agents" } as const;

Deno.test("the observed arrangement is the direct fit", () => {
  const { fit, terms } = fitEquation(tables, "four-benchmark", "regression");
  const j = terms.indexOf("baseline_x_log_agents");
  const test = permutationInference(tables, choices, threshold, { seed: 1, draws: 1 });
  assert.ok("p" in test);
  assertClose(test.statistic, fit.coefficients[j]! / fit.standardErrors[j]!, { rel: 1e-9 });
});

Deno.test("regression to the mean moves the null distribution of the baseline's effect", () => {
  const test = permutationInference(tables, choices, threshold, { seed: 42, draws: 99 });
  assert.ok("p" in test);
  assert.ok(test.mean < -0.9 && test.mean > -1.7, `mean ${test.mean}`);
  assert.equal(test.p, 0.02);
  assert.equal(test.floor, 0.01);
});

Deno.test("all terms of architectures together raise R2 by more than chance", () => {
  const terms = ["efficiency_x_tools", "overhead_x_tools", "baseline_x_log_agents"];
  const test = permutationInference(tables, choices, { kind: "r2-gain", terms }, {
    seed: 42,
    draws: 99,
  });
  assert.ok("p" in test);
  assert.ok(test.statistic > 0 && test.mean > 0);
  assert.equal(test.pUpper, test.floor);
});

Deno.test("a term that the data do not fix is undetermined, an unknown one is an error", () => {
  const agents = { kind: "t", term: "log_agents" } as const;
  assert.deepEqual(permutationInference(tables, choices, agents, { seed: 1 }), {
    status: "undetermined",
    reason: "the data do not fix the coefficient of log_agents",
  });
  assert.throws(
    () => permutationInference(tables, choices, { kind: "t", term: "luck" }, { seed: 1 }),
    /^RangeError: Cannot permute for "luck"/,
  );
});
