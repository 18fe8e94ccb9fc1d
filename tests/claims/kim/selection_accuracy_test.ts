import { strict as assert } from "node:assert";
import { SAMPLE_NAMES } from "../../../lib/data/samples.ts";
import { predictionsUnder } from "../../../lib/scaling/equation/held_out_predictions.ts";
import { type Pair, pairsOf } from "../../../lib/scaling/results/pairs.ts";
import {
  always,
  atRandom,
  bestOnAverage,
  bestPerBenchmark,
  byPrediction,
  selectionAccuracy,
} from "../../../lib/scaling/selection/selection_accuracy.ts";
import { PROTOCOLS } from "../../../lib/scaling/selection/protocols.ts";
import { assertClose } from "../../close.ts";
import { context, judgedClaim, python } from "./oracle.ts";

const INDICES = { regression: "index_regression_script", v1: "index_v1" } as const;

Deno.test("selection under every protocol and tolerance equals NumPy and scikit-learn", () => {
  let compared = 0;
  for (const sample of SAMPLE_NAMES) {
    for (const index of ["regression", "v1"] as const) {
      if (sample === "all-released" && index === "v1") continue;
      const rows = context.sample(sample);
      const pairs = pairsOf(rows);
      const equation = context.equation(sample, index);
      for (const protocol of PROTOCOLS) {
        const choice = byPrediction(rows, predictionsUnder(equation, protocol));
        for (const tolerance of ["0.0", "0.01", "0.02", "0.03", "0.05", "0.1"]) {
          const path = `selection/${INDICES[index]}/${protocol}/${tolerance}`;
          const { hits } = selectionAccuracy(pairs, choice, Number(tolerance));
          assertClose(hits, python(sample, path) as number, { abs: 1e-9 }, `${sample} ${path}`);
          compared++;
        }
      }
    }
  }
  assert.equal(compared, 150);
});

Deno.test("choices that need no model equal pandas", () => {
  for (const sample of SAMPLE_NAMES) {
    const pairs = pairsOf(context.sample(sample));
    const expected = (name: string): number =>
      python(sample, `selection/index_regression_script/${name}`) as number;
    const choices = {
      random: atRandom,
      "always-single": always("single"),
      "best-on-average": bestOnAverage(pairs),
      "best-per-benchmark": bestPerBenchmark(pairs),
    };
    for (const [name, choice] of Object.entries(choices)) {
      assertClose(selectionAccuracy(pairs, choice).hits, expected(name), { abs: 1e-9 }, name);
    }
  }
});

Deno.test("ties for the best are all right, a tied prediction counts by its chance", () => {
  const rates = { single: 0.5, independent: 0.5, decentralized: 0.4, centralized: 0, hybrid: 0 };
  const pair: Pair = { benchmark: "plancraft", model: "gpt-5", rates };
  assert.equal(selectionAccuracy([pair], always("independent")).percent, 100);
  assert.equal(selectionAccuracy([pair], always("decentralized")).percent, 0);
  assert.equal(selectionAccuracy([pair], always("decentralized"), 0.1).percent, 100);
  assert.equal(selectionAccuracy([pair], atRandom).percent, 40);
});

Deno.test("no protocol comes near 87%, which 36 decisions cannot even give", () => {
  const v2 = judgedClaim("kim/4.3/selection-accuracy@v2");
  assert.equal(v2.verdict, "contradicted");
  assert.equal(v2.computed, 50);
  assert.match(v2.reason, /87% is no share of 36 decisions/);
  assert.match(v2.reason, /in hindsight 24 of 36/);
});
