import { strict as assert } from "node:assert";
import { loadTables } from "../../../lib/data/tables.ts";
import { intelligenceIndex } from "../../../lib/scaling/results/capability.ts";
import {
  capabilitySteps,
  weakTeamsAgainstStrongSingles,
} from "../../../lib/scaling/results/capability_order.ts";
import { fitEquation } from "../../../lib/scaling/equation/equation.ts";
import { gainsPerAgent } from "../../../lib/scaling/results/gain_per_agent.ts";
import { metricAblation } from "../../../lib/scaling/equation/metric_ablation.ts";
import { assertClose, golden } from "../../close.ts";

interface Golden {
  readonly perAgentGain: {
    readonly cells: number;
    readonly aboveAgents: number;
    readonly largest: number;
    readonly largestCell: string;
  };
  readonly plancraft: { readonly pairs: number; readonly smallTeamWins: number };
  readonly monotone: { readonly steps: number; readonly falls: number };
  readonly ablation: Readonly<Record<string, { readonly r2cv: number; readonly rank: number }>>;
}

const GOLDEN = golden<Golden>("notes.json");
const tables = loadTables();
const four = tables.configurations.slice(0, 180);
const index = intelligenceIndex(tables.models, "regression");

Deno.test("steps in capability and weak teams against strong singles are pandas'", () => {
  assert.deepEqual(capabilitySteps(four, index), GOLDEN.monotone);
  const { pairs, wins } = weakTeamsAgainstStrongSingles(four, "plancraft", index);
  assert.deepEqual([pairs, wins], [GOLDEN.plancraft.pairs, GOLDEN.plancraft.smallTeamWins]);
});

Deno.test("a model without capability is refused", () => {
  assert.throws(() => capabilitySteps(four, new Map()), /No capability of "/);
});

Deno.test("gains beyond the number of agents are pandas'", () => {
  const gains = gainsPerAgent(tables.configurations, tables.architectures);
  const top = gains.reduce((a, b) => b.ratio > a.ratio ? b : a);
  assert.equal(gains.length, GOLDEN.perAgentGain.cells);
  assert.equal(
    gains.filter(({ ratio, agents }) => ratio > agents).length,
    GOLDEN.perAgentGain.aboveAgents,
  );
  assertClose(top.ratio, GOLDEN.perAgentGain.largest, { rel: 1e-12 });
  assert.equal(
    [top.benchmark, top.architecture, top.model].join(" / "),
    GOLDEN.perAgentGain.largestCell,
  );
});

Deno.test("Equation 1 without each coordination metric has scikit-learn's R2", () => {
  const rows = metricAblation(fitEquation(tables, "four-benchmark", "regression"));
  const names = ["O", "c", "R", "E", "A"];
  rows.forEach(({ metric, r2Cv, rank }, i) => {
    const wanted = GOLDEN.ablation[names[i]!]!;
    assertClose(r2Cv, wanted.r2cv, { abs: 1e-9 }, metric);
    assert.equal(rank, wanted.rank, metric);
  });
  assertClose(rows[2]!.change, 0, { abs: 1e-9 }, "redundancy adds no direction");
});
