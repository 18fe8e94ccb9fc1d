import { strict as assert } from "node:assert";
import { BUDGETS } from "../../../lib/catalogue/budgets.ts";
import { material } from "../../../lib/catalogue/material.ts";
import { loadBatsTables } from "../../../lib/data/bats/tables.ts";
import { budgetFigure } from "../../../lib/figures/budgets/curves.ts";
import { answerCostFigure } from "../../../lib/figures/budgets/cost_per_correct.ts";
import { earlyStopFigure } from "../../../lib/figures/budgets/early_stop.ts";
import { budgetGainsFigure } from "../../../lib/figures/budgets/gains.ts";
import { budgetPanels } from "../../../lib/figures/budgets/panels.ts";
import { ablationFigure } from "../../../lib/figures/budgets/ablation.ts";
import { budgetResultsFigure } from "../../../lib/figures/budgets/results.ts";
import { METHOD_COLOURS, METHOD_LABELS } from "../../../lib/figures/theme.ts";
import { budgetCurves } from "../../../lib/scaling/budgets/curves.ts";
import { correctAnswerCosts } from "../../../lib/scaling/budgets/cost_per_correct.ts";
import { budgetGains } from "../../../lib/scaling/budgets/gains.ts";
import { earlyStopping } from "../../../lib/scaling/budgets/readings.ts";
import { ablatedResults, mainResults } from "../../../lib/scaling/budgets/results.ts";
import { assertSnapshot } from "../snapshot.ts";

const given = material();
const bats = loadBatsTables();

for (const { id, draw } of BUDGETS) {
  Deno.test(`the figure ${id} equals its snapshot`, () => assertSnapshot(draw(given)));
}

Deno.test("titles say what the data say, also when the data say otherwise", () => {
  const curves = budgetCurves(bats);
  const higher = curves.map((curve) => ({
    ...curve,
    points: curve.points.map((point, i) =>
      i < 4 ? point : { ...point, accuracyPct: point.accuracyPct + 1 }
    ),
  }));
  assert.match(
    budgetFigure(curves).title,
    /adds 0 right answers to ReAct and 3 to ReAct \+ tracker$/,
  );
  assert.match(budgetFigure(higher).title, /adds 13 right answers to ReAct and 16 to/);

  const results = mainResults(bats);
  assert.equal(
    budgetResultsFigure(results).title,
    "Best BATS against OpenAI Deep Research: \u221226.9 points on BrowseComp, +3.1 on " +
      "BrowseComp-ZH, \u22120.1 on HLE-Search",
  );
  const others = results.filter(({ name }) => name !== "OpenAI Deep Research");
  assert.match(
    budgetResultsFigure(others).title,
    /^Best BATS against the best other: \+8\.9 points on BrowseComp, \+14\.0 on .*, \+8\.5 on/,
  );
  const ablated = ablatedResults(bats).filter(({ benchmark }) => benchmark === "BrowseComp");
  assert.equal(ablationFigure(ablated).title, "Losing verification costs BATS more everywhere");
});

Deno.test("a column of gains says how many intervals exclude zero", () => {
  const { title } = budgetGainsFigure(budgetGains(bats));
  assert.match(title, /tracker gains in 9 of 9 comparisons \(clearly in 0\), BATS .* in 7\)$/);
});

Deno.test("early stopping names what the text prints beside what was read, where it prints it", () => {
  const view = earlyStopping(bats);
  assert.match(earlyStopFigure(view).title, /14 of 200 .* about 38% \(printed: 37\.4%\), ReAct 5/);
  const reactOnly = view.printed.filter(({ method }) => method === "react");
  const { title } = earlyStopFigure({ ...view, printed: reactOnly });
  assert.match(title, /14 of 200 searches for about 38%, ReAct 5 of 50 for about 31%$/);
});

Deno.test("a correct answer's cost is a range where a method has several runs", () => {
  const costs = correctAnswerCosts(bats);
  assert.match(
    answerCostFigure(costs).title,
    /0\.50 to 0\.79 USD with ReAct, 0\.53 .*4\.47 to 4\.94/,
  );
  assert.match(answerCostFigure(costs.slice(2)).title, /costs 0\.79 USD with ReAct, 0\.53/);
});

Deno.test("each method has its colour in every figure of budgets", () => {
  let found = 0;
  for (const { draw } of BUDGETS) {
    for (const trace of draw(given).data as { name?: string; marker?: { color?: string } }[]) {
      for (const [method, label] of Object.entries(METHOD_LABELS)) {
        if (trace.name !== label) continue;
        found++;
        assert.equal(trace.marker?.color, METHOD_COLOURS[method as keyof typeof METHOD_COLOURS]);
      }
    }
  }
  assert.ok(found > 20, `${found} named traces`);
});

Deno.test("methods at one place move apart by a little, others stay, and hovering tells the place", () => {
  const panel = {
    heading: "one",
    xTitle: "x",
    xEnd: 10,
    yRange: [0, 1],
    joined: false,
  } as const;
  const view = { id: "one", title: "one", subtitle: "one", columns: 1, panelPx: 100 } as const;
  const points = [{ method: "react", x: 5, y: 0.2 }, { method: "bats", x: 5, y: 0.3 }] as const;
  const xs = (of: typeof points | [typeof points[0], { method: "bats"; x: number; y: number }]) =>
    (budgetPanels({ ...view, panels: [{ ...panel, points: of }] }).data as {
      x: readonly number[];
      customdata: readonly number[];
    }[]).map(({ x, customdata }) => [x[0], customdata[0]]);
  assert.deepEqual(xs(points), [[4.9, 5], [5.1, 5]]);
  assert.deepEqual(xs([points[0], { method: "bats", x: 6, y: 0.3 }]), [[5, 5], [6, 6]]);
});
