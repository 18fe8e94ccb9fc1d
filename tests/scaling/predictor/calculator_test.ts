import { strict as assert } from "node:assert";
import { ARCHITECTURES } from "../../../lib/data/names.ts";
import { loadTables } from "../../../lib/data/tables.ts";
import {
  archetypes,
  bestOnArchetype,
  nearestArchetype,
} from "../../../lib/scaling/predictor/archetypes.ts";
import { calculate, type CoefficientSource } from "../../../lib/scaling/predictor/calculator.ts";
import { heldOutPredictions } from "../../../lib/scaling/predictor/held_out.ts";
import { isUndetermined } from "../../../lib/stats/undetermined.ts";
import { assertClose, golden } from "../../close.ts";

const tables = loadTables();

interface Case {
  readonly source: CoefficientSource;
  readonly task: { readonly tools: number; readonly baseline: number; readonly index: number };
  readonly expected: Readonly<Record<string, number>>;
}

Deno.test("the papers' calculator gives NumPy's values with printed and refitted coefficients", () => {
  const { calculator } = golden<{ calculator: readonly Case[] }>("recommend.json");
  assert.equal(calculator.length, 16);
  for (const { source, task, expected } of calculator) {
    const { architectures, ranking } = calculate(tables, source, { ...task, indexVersion: "v3" });
    for (const { architecture, expected: value, rank } of architectures) {
      assert.ok(typeof value === "number");
      assertClose(value, expected[architecture]!, { abs: 1e-9 }, `${source} ${architecture}`);
      assert.equal(ranking[rank! - 1], architecture);
    }
    const best = ARCHITECTURES.reduce((a, b) => expected[b]! > expected[a]! ? b : a);
    assert.equal(ranking[0], best);
  }
});

Deno.test("contributions add up to the prediction, which the data fix though not every part of it", () => {
  const inputs = { tools: 7, baseline: 0.4, index: 50, indexVersion: "v2" } as const;
  const { architectures, notEstimable } = calculate(tables, "refitted-six-benchmark", inputs);
  assert.deepEqual(notEstimable, [
    "log_agents",
    "log_overhead",
    "message_density",
    "redundancy",
    "efficiency",
    "log_error_amplification",
    "redundancy_x_agents",
  ]);
  for (const { expected, contributions, fromNotEstimable, sumIsDetermined } of architectures) {
    const sum = contributions.reduce((total, { value }) => total + value, 0);
    assert.ok(typeof expected === "number");
    assertClose(sum, expected, { abs: 1e-12 });
    assert.equal(sumIsDetermined, true);
    assert.notEqual(fromNotEstimable, 0);
  }
});

Deno.test("v1 does not print enough coefficients to predict, and says which are missing", () => {
  const inputs = { tools: 5, baseline: 0.35, index: 55, indexVersion: "v1" } as const;
  const { architectures, ranking, notPrinted } = calculate(tables, "v1", inputs);
  assert.deepEqual(ranking, []);
  assert.equal(notPrinted.length, 10);
  assert.ok(
    architectures.every(({ expected, rank, sumIsDetermined }) =>
      isUndetermined(expected) && rank === null && !sumIsDetermined
    ),
  );
});

Deno.test("the calculator says how far a task lies from what was measured", () => {
  const far = calculate(tables, "v3", { tools: 40, baseline: 0.99, index: 90, indexVersion: "v3" });
  assert.deepEqual(far.distance.outside.map(({ input }) => input), ["tools", "index", "baseline"]);
  assert.deepEqual(far.distance.outside[0], { input: "tools", value: 40, low: 2, high: 16 });
  const own = calculate(tables, "v3", { tools: 5, baseline: 0.62, index: 71, indexVersion: "v3" });
  assert.deepEqual(own.distance.nearest, { benchmark: "finance-agent", model: "gpt-5" });
  assert.equal(own.distance.distance, 0);
});

Deno.test("inputs on the wrong scale are refused", () => {
  const inputs = { tools: 5, baseline: 0.35, index: 65, indexVersion: "v2" } as const;
  assert.throws(() => calculate(tables, "v1", inputs), /fitted with the index of v1/);
  assert.throws(() => calculate(tables, "v2", { ...inputs, baseline: 35 }), /rate from 0 to 1/);
  assert.throws(() => calculate(tables, "v2", { ...inputs, tools: 0 }), /0 tools/);
  assert.throws(() => calculate(tables, "v2", { ...inputs, index: 650 }), /index of 650/);
});

Deno.test("the printed held-out predictions are not what Equation 1 gives", () => {
  const rows = heldOutPredictions(tables);
  assert.equal(rows.length, 20);
  const gpt = rows.find((row) => row.version === "v2" && row.architecture === "single")!;
  assert.deepEqual([gpt.model, gpt.printed, gpt.actual], ["GPT-5.2", 0.673, 0.45]);
  assertClose(gpt.withPrintedCoefficients, 0.645, { abs: 0.0005 });
  const agree = rows.filter(({ printed, withPrintedCoefficients, refitted }) =>
    Math.abs(printed - withPrintedCoefficients) <= 0.0005 || Math.abs(printed - refitted) <= 0.0005
  );
  assert.deepEqual(agree, []);
  // v3 prints the same five predictions for three models with different baselines; Equation 1 does not.
  const v3 = rows.filter((row) => row.version === "v3" && row.architecture === "single");
  assert.equal(new Set(v3.map(({ printed }) => printed)).size, 1);
  assert.equal(new Set(v3.map(({ refitted }) => refitted)).size, 3);
});

Deno.test("each archetype's architecture is the best of its own benchmark's means", () => {
  const all = archetypes(tables.kimQuantities, "v3");
  assert.deepEqual(all.map(({ tools, baseline }) => [tools, baseline]), [
    [4, 0.57],
    [5, 0.35],
    [16, 0.63],
  ]);
  for (const one of all) {
    assert.deepEqual(bestOnArchetype(tables.configurations, one), [one.favours]);
    assert.equal(nearestArchetype(all, one), one);
  }
  assert.throws(() => archetypes(tables.kimQuantities, "NMI"), /NMI prints no tool count/);
});
