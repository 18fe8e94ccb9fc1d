import { strict as assert } from "node:assert";
import { loadArchitectures } from "../../lib/data/architectures.ts";
import { FIGURE_3, loadFigure } from "../../lib/data/bats/figure_readings.ts";
import { budgetFigure } from "../../lib/figures/budget_curves.ts";
import { densityFigure, turnFigure } from "../../lib/figures/coordination_curves.ts";
import { budgetCurves, densityCurves, turnCurves } from "../../lib/scaling/curve_views.ts";
import { printedCurve } from "../../lib/stats/curves/evaluated_curve.ts";
import { assertClose } from "../close.ts";
import { assertSnapshot } from "./snapshot.ts";

const architectures = loadArchitectures().rows;

Deno.test("the figures of turns, density and budgets equal their snapshots", () => {
  assertSnapshot(turnFigure(turnCurves(architectures)));
  assertSnapshot(densityFigure(densityCurves(architectures)));
  assertSnapshot(budgetFigure(budgetCurves(loadFigure(FIGURE_3).rows)));
});

Deno.test("no function of agents beats the mean of the turns that share an agent count", () => {
  const { ceiling, printed, fitted } = turnCurves(architectures);
  const turns = architectures.map((row) => row.turns);
  const mean = turns.reduce((sum, y) => sum + y, 0) / 5;
  const within = (11.4 - 26.1) ** 2 / 2 + (27.7 - 44.3) ** 2 / 2;
  const total = turns.reduce((sum, y) => sum + (y - mean) ** 2, 0);
  assertClose(ceiling, 1 - within / total, { abs: 1e-12 });
  assert.ok(printed.r2 < fitted.r2 && fitted.r2 < ceiling);
});

Deno.test("a printed curve that misses its points has an R2 below zero", () => {
  const curve = printedCurve("c", () => 10, [1, 2, 3], [1, 2, 3], [1]);
  assertClose(curve.r2, 1 - (81 + 64 + 49) / 2, { abs: 1e-12 });
});
