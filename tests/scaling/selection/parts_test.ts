import { strict as assert } from "node:assert";
import { loadConfigurations } from "../../../lib/data/configurations.ts";
import { type SampleName, sampleRows } from "../../../lib/data/samples.ts";
import { loadTables, type Tables } from "../../../lib/data/tables.ts";
import { clusterInterval } from "../../../lib/scaling/selection/cluster_interval.ts";
import { decisionsOf } from "../../../lib/scaling/selection/decisions.ts";
import { tasksOf } from "../../../lib/scaling/selection/predictor.ts";
import { PROTOCOLS, splitsOf } from "../../../lib/scaling/selection/protocols.ts";
import { bestTeam, bestThreshold } from "../../../lib/scaling/selection/threshold_rules.ts";

const { rows } = loadConfigurations();

Deno.test("a decision lists its cells in the order of the architectures, missing ones as null", () => {
  const some = rows.filter((row) =>
    row.benchmark === "workbench" && row.model === "gpt-5" && row.architecture !== "hybrid"
  );
  const [decision] = decisionsOf(some);
  assert.deepEqual(decision!.rates, [0.7, 0.59, 0.76, 0.64, null]);
  assert.equal(decision!.rows[4], null);
  decision!.rows.forEach((row, a) => {
    if (row !== null) assert.equal(some[row]!.success_rate, decision!.rates[a]);
  });
});

Deno.test("every protocol tests each row once and never learns from a left-out group", () => {
  const sample = sampleRows("six-benchmark", rows);
  for (const protocol of PROTOCOLS) {
    const splits = splitsOf(sample, protocol);
    const tested = splits.flatMap(({ test }) => test).sort((a, b) => a - b);
    assert.deepEqual(tested, sample.map((_, i) => i), protocol);
    for (const { train, test } of protocol === "in-sample" ? [] : splits) {
      assert.equal(train.length + test.length, 260);
      assert.equal(test.some((i) => train.includes(i)), false);
    }
  }
  const families = splitsOf(sample, "leave-one-family-out").map(({ name }) => name);
  assert.deepEqual(families.sort(), ["anthropic", "google", "openai"]);
});

Deno.test("what is learnt from a split is kept for the same tables, and for no others", () => {
  const [tables, protocol] = [loadTables(), "leave-one-family-out"] as const;
  const learnt = (from: Tables, sample: SampleName, value: string): string =>
    tasksOf(from, sample, protocol)[0]!.memo("what", () => value);
  assert.equal(learnt(tables, "six-benchmark", "first"), "first");
  assert.equal(learnt(tables, "six-benchmark", "second"), "first");
  assert.equal(learnt(tables, "four-benchmark", "other sample"), "other sample");
  assert.equal(learnt({ ...tables }, "six-benchmark", "other tables"), "other tables");
});

Deno.test("the interval over clusters resamples whole clusters and repeats for a seed", () => {
  const alike = clusterInterval([1, 2, 1, 2], ["a", "a", "b", "b"]);
  assert.deepEqual([alike.low, alike.high, alike.clusters], [1.5, 1.5, 2]);
  const once = clusterInterval([0, 1, 5], ["a", "b", "c"], 500, 7);
  assert.deepEqual(clusterInterval([0, 1, 5], ["a", "b", "c"], 500, 7), once);
  assert.throws(() => clusterInterval([1, 2], ["a", "a"]), /1 clusters/);
  assert.throws(() => clusterInterval([1, 2], ["a"]), TypeError);
});

Deno.test("a learnt threshold lies where choosing by it loses least", () => {
  // Team 0.5 everywhere; one agent is better at 0.6 and 0.8, worse at 0.2 and 0.4: cut at 0.5.
  const models = ["gpt-5", "gpt-5-mini", "gpt-5-nano", "gpt-5.2"] as const;
  const cells = [0.2, 0.4, 0.6, 0.8].flatMap((single, k) =>
    (["single", "independent", "decentralized", "centralized", "hybrid"] as const).map((
      architecture,
      a,
    ) => ({
      ...rows[0]!,
      model: models[k]!,
      architecture,
      success_rate: [single, 0.1, 0.5, 0.1, 0.1][a]!,
    }))
  );
  assert.equal(bestTeam(cells), "decentralized");
  assert.equal(bestThreshold(cells), 0.5);
});
