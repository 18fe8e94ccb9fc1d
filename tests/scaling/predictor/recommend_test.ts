import { strict as assert } from "node:assert";
import { ARCHITECTURES } from "../../../lib/data/names.ts";
import { loadTables } from "../../../lib/data/tables.ts";
import { calibrate } from "../../../lib/scaling/predictor/calibrate.ts";
import { CALIBRATION } from "../../../lib/scaling/predictor/calibration.ts";
import { chosenBy, predictorToFollow } from "../../../lib/scaling/predictor/choice.ts";
import { explain } from "../../../lib/scaling/predictor/explain.ts";
import {
  DEFAULTS,
  recommend,
  type RecommendationInputs,
} from "../../../lib/scaling/predictor/recommend.ts";
import { assertClose } from "../../close.ts";

const tables = loadTables();
const ask = (inputs: Partial<RecommendationInputs>) =>
  recommend({ ...DEFAULTS, tools: 5, index: 65, ...inputs }, tables, CALIBRATION);

Deno.test("the stored calibration is what calibrate computes", () => {
  const fresh = JSON.parse(JSON.stringify(calibrate(tables, "six-benchmark")));
  const compare = (actual: unknown, stored: unknown, at: string): void => {
    if (typeof stored === "number") {
      assertClose(actual as number, stored, { abs: 1e-6 }, at);
    } else if (typeof stored === "object" && stored !== null) {
      assert.deepEqual(Object.keys(actual as object), Object.keys(stored), at);
      for (const [key, value] of Object.entries(stored)) {
        compare((actual as Record<string, unknown>)[key], value, `${at}/${key}`);
      }
    } else assert.equal(actual, stored, at);
  };
  compare(fresh, CALIBRATION, "calibration");
});

Deno.test("the predictor followed has the least regret of those that need no more than is known", () => {
  const row =
    (setting: "tools-and-index" | "single-agent-baseline" | "pilot") =>
    (predictor: string, meanRegret: number) => ({
      setting,
      predictor,
      meanRegret,
      regretLow: 0,
      regretHigh: 1,
    });
  const regrets = [
    row("tools-and-index")("always-single", 0.09),
    row("tools-and-index")("pooled", 0.1),
    row("single-agent-baseline")("rule-45", 0.05),
    row("pilot")("pooled-pilot-5", 0.04),
    row("pilot")("pilot-winner-20", 0.02),
  ];
  const follow = (
    setting: "tools-and-index" | "single-agent-baseline" | "pilot",
    n: number | null,
  ) => predictorToFollow({ regrets }, setting, n).predictor;
  assert.equal(follow("tools-and-index", null), "always-single");
  assert.equal(follow("single-agent-baseline", null), "rule-45");
  assert.equal(follow("pilot", 6), "pooled-pilot-5");
  assert.equal(follow("pilot", 15), "pilot-winner-20");
});

Deno.test("each predictor chooses as it should", () => {
  const known = {
    setting: "pilot",
    baseline: 0.5,
    pilot: [{ architecture: 2, successes: 6, instances: 10 }, {
      architecture: 3,
      successes: 4,
      instances: 10,
    }],
    expected: [0.1, 0.2, 0.3, 0.5, 0.4],
  } as const;
  assert.equal(chosenBy("always-single", known, "hybrid"), "single");
  assert.equal(chosenBy("rule-45", known, "hybrid"), "single");
  assert.equal(chosenBy("rule-45", { ...known, baseline: 0.449 }, "hybrid"), "hybrid");
  assert.equal(chosenBy("rule-45", { ...known, baseline: 0.45 }, "hybrid"), "single");
  assert.equal(chosenBy("pooled-pilot-10", known, "hybrid"), "centralized");
  assert.equal(chosenBy("pilot-winner-10", known, "hybrid"), "decentralized");
  assert.throws(() => chosenBy("equation-1", known, "hybrid"), /"equation-1"/);
});

Deno.test("a recommendation is consistent in itself", () => {
  for (const inputs of [{}, { baseline: 0.2 }, { baseline: 0.7, singleRunUsd: 0.1 }]) {
    const answer = ask(inputs);
    assert.deepEqual(
      answer.ranking.map((row) => row.architecture).sort(),
      [...ARCHITECTURES].sort(),
    );
    answer.ranking.forEach((row, i) => {
      assert.ok(row.low < row.expected && row.expected < row.high);
      assert.ok(row.low > 0 && row.high < 1);
      if (i > 0) assert.ok(row.expected <= answer.ranking[i - 1]!.expected);
      assert.equal(row.successPerUsd === null, answer.inputs.singleRunUsd === null);
    });
    const sum = answer.ranking.reduce((total, row) => total + row.probabilityBest, 0);
    assertClose(sum, 1, { abs: 1e-9 });
    assert.equal(
      answer.measureFirst,
      answer.expectedRegret - answer.pilot.expectedRegret > answer.inputs.worth,
    );
    assert.ok(answer.ranking.some((row) => row.onFrontier && row.architecture === "single"));
  }
});

Deno.test("the more is known, the less is lost", () => {
  const nothing = ask({});
  const baseline = ask({ baseline: 0.35 });
  const pilot = ask({
    baseline: 0.35,
    pilot: [1, 2, 3, 4].map((architecture) => ({ architecture, successes: 25, instances: 50 })),
  });
  assert.deepEqual(
    [nothing, baseline, pilot].map(({ setting }) => setting),
    ["tools-and-index", "single-agent-baseline", "pilot"],
  );
  assert.ok(nothing.expectedRegret > baseline.expectedRegret);
  const width = ({ ranking }: typeof pilot): number => ranking[0]!.high - ranking[0]!.low;
  assert.ok(width(baseline) > width(pilot));
  assert.equal(baseline.recommendation, "decentralized");
  assert.equal(ask({ baseline: 0.6 }).recommendation, "single");
});

Deno.test("a strong pilot decides, and a worth beyond reach never says measure first", () => {
  const pilot = [
    { architecture: 2, successes: 2, instances: 10 },
    { architecture: 3, successes: 10, instances: 10 },
  ];
  const answer = ask({ baseline: 0.4, pilot });
  assert.equal(answer.recommendation, "centralized");
  assert.equal(ask({ worth: 1 }).measureFirst, false);
});

Deno.test("words say why, how sure, and what lies outside", () => {
  const answer = ask({ tools: 40, index: 90 });
  const { reason, extrapolation, notes } = explain(answer);
  assert.equal(reason.match(/[^.]\.(?= |$)/g)?.length, 2);
  assert.equal(extrapolation.length, 2);
  assert.match(extrapolation[0]!, /^tools 40 lies outside the measured 2 to 16/);
  assert.ok(notes.length >= 3);
  assert.deepEqual(explain(ask({ baseline: 0.35 })).extrapolation, []);
  // Turns of Table 5: a run of each of the four teams costs 109.5 / 7.2 single-agent runs.
  const { pilot } = ask({ baseline: 0.35 });
  assertClose(pilot.costInSingleRuns, pilot.instances * 109.5 / 7.2, { rel: 1e-12 });
});

Deno.test("inputs that cannot be are refused", () => {
  assert.throws(() => ask({ tools: 0 }), /tools of 0/);
  assert.throws(() => ask({ baseline: 35 }), /baseline of 35/);
  assert.throws(() => ask({ index: 0.65 }), /index of 0.65/);
  assert.throws(() => ask({ level: 0.9 }), /6 groups allow a level of at most 0.857/);
  const twice = [{ architecture: 1, successes: 1, instances: 2 }, {
    architecture: 1,
    successes: 1,
    instances: 2,
  }];
  assert.throws(() => ask({ pilot: twice }), /two pilots of independent/);
  assert.throws(() => ask({ pilot: [{ architecture: 7, successes: 1, instances: 2 }] }), {
    message: "Cannot recommend: pilot of architecture 7, needs 0 to 4 " +
      "(single, independent, decentralized, centralized, hybrid)",
  });
});
