import { strict as assert } from "node:assert";
import { predictionFigure } from "../../../lib/figures/choosing/predicted_against_actual.ts";
import { recommendationFigure } from "../../../lib/figures/choosing/recommendation_map.ts";
import { regretFigure } from "../../../lib/figures/choosing/regret_by_protocol.ts";
import { assertSnapshot } from "../snapshot.ts";

const point = {
  benchmark: "finance-agent" as const,
  model: "gpt-5",
  architecture: "hybrid" as const,
  expected: 0.4,
  low: 0.2,
  high: 0.6,
};

Deno.test("predictions against measurements circle what lies outside its interval", () => {
  const figure = predictionFigure([{
    heading: "Nothing measured",
    r2: 0.25,
    level: 0.8,
    points: [
      { ...point, actual: 0.78 },
      { ...point, benchmark: "workbench", architecture: "single", actual: 0.5 },
    ],
  }]);
  assertSnapshot(figure);
  assert.equal(
    figure.title,
    "On new benchmarks 80% intervals hold 50% of what was measured; 100% of the misses are on " +
      "Finance Agent",
  );
  const circles = figure.data.at(-1) as { x: readonly number[]; y: readonly number[] };
  assert.deepEqual([circles.x, circles.y], [[40], [78]]);
});

Deno.test("regret has a panel a protocol and names the least in its title", () => {
  const row = (setting: string, predictor: string, protocol: string, meanRegret: number) => ({
    setting,
    predictor,
    protocol,
    meanRegret,
    regretLow: meanRegret / 2,
    regretHigh: 2 * meanRegret,
  });
  const figure = regretFigure(
    ["leave-one-model-out", "leave-one-benchmark-out"].flatMap((protocol, k) => [
      row("tools-and-index", "always-single", protocol, 0.1),
      row("tools-and-index", "random", protocol, 0.01),
      row("single-agent-baseline", "rule-45", protocol, 0.05 - 0.01 * k),
      row("single-agent-baseline", "equation-1", protocol, 0.06),
      row("pilot", "pooled-pilot-5", protocol, 0.03),
    ]),
  );
  assertSnapshot(figure);
  assert.equal(
    figure.title,
    "On a new benchmark least is lost by always one agent (10.0\u00a0points), 45% rule (4.0), " +
      "pilot of 5, pooled (3.0)",
  );
});

Deno.test("the map says from where one agent is recommended and how often to measure first", () => {
  const squares = [2, 16].flatMap((tools) =>
    [0.2, 0.4, 0.6, 0.8].map((baseline) => ({
      tools,
      baseline,
      recommendation: baseline < 0.5 ? "decentralized" as const : "single" as const,
      teamGain: 0.5 + tools / 100 - baseline,
      measureFirst: baseline === 0.4,
    }))
  );
  const figure = recommendationFigure(squares, [
    { name: "workbench, gpt-5", tools: 16, baseline: 0.7, best: "team" },
    { name: "plancraft, gpt-5", tools: 4, baseline: 0.61, best: "single" },
    { name: "finance-agent, claude-sonnet-3.7", tools: 5, baseline: 0.3, best: "both" },
  ], 65);
  assertSnapshot(figure);
  assert.equal(
    figure.title,
    "Recommended: one agent from 50% on, and measuring first in 25% of the map; the pooled model " +
      "disagrees in 13%",
  );
  const line = figure.data.find((trace) =>
    (trace as { name?: string }).name?.startsWith("pooled")
  ) as { x: readonly number[] };
  assert.deepEqual(line.x.map((x) => Math.round(x)), [52, 66]);
});
