import { strict as assert } from "node:assert";
import type { SampleName } from "../../../lib/data/samples.ts";
import { loadTables } from "../../../lib/data/tables.ts";
import {
  alwaysSingle,
  bestOnAverage,
  bestPerBenchmark,
  capabilityOnly,
  random,
} from "../../../lib/scaling/selection/baselines.ts";
import { equationOne } from "../../../lib/scaling/selection/equation_predictor.ts";
import { evaluatePredictors } from "../../../lib/scaling/selection/evaluate.ts";
import type { Predictor } from "../../../lib/scaling/selection/predictor.ts";
import { type Protocol, PROTOCOLS } from "../../../lib/scaling/selection/protocols.ts";
import { rule45 } from "../../../lib/scaling/selection/threshold_rules.ts";
import { assertClose, golden } from "../../close.ts";

interface Case {
  readonly sample: SampleName;
  readonly protocol: Protocol;
  readonly predictor: string;
  readonly decisions: number;
  readonly accuracy: number;
  readonly top2: number;
  readonly meanRegret: number;
}

const tables = loadTables();
const predictors = [
  alwaysSingle,
  bestOnAverage,
  bestPerBenchmark,
  capabilityOnly,
  random,
  equationOne,
  rule45,
];

Deno.test("baselines and Equation 1 score as in Python on every sample and protocol", () => {
  const { cases } = golden<{ cases: readonly Case[] }>("selection.json");
  assert.equal(cases.length, 3 * 5 * 7);
  for (const sample of ["four-benchmark", "six-benchmark", "all-released"] as const) {
    const rows = evaluatePredictors(tables, sample, predictors, PROTOCOLS);
    for (const expected of cases.filter((row) => row.sample === sample)) {
      const { protocol, predictor } = expected;
      const row = rows.find((one) => one.protocol === protocol && one.predictor === predictor)!;
      const what = `${sample} ${protocol} ${predictor}`;
      assert.equal(row.decisions, expected.decisions, what);
      for (const score of ["accuracy", "top2", "meanRegret"] as const) {
        assertClose(row[score], expected[score], { abs: 1e-9 }, `${what} ${score}`);
      }
    }
  }
});

Deno.test("a predictor that knows the outcomes closes the whole gap, its opposite has less than none", () => {
  const knowing = (sign: 1 | -1): Predictor => ({
    name: "knowing",
    setting: "pilot",
    needs: "everything",
    predict: ({ rows, split }) => split.test.map((i) => sign * rows[i]!.success_rate),
  });
  const [best, worst] = evaluatePredictors(
    tables,
    "six-benchmark",
    [knowing(1), knowing(-1)],
    ["leave-one-model-out"],
  );
  assert.deepEqual([best!.accuracy, best!.meanRegret, best!.gapClosed], [1, 0, 1]);
  assert.deepEqual([best!.regretLow, best!.regretHigh], [0, 0]);
  assert.ok(worst!.gapClosed! < 0);
});
