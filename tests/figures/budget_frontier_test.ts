import { strict as assert } from "node:assert";
import { FIGURE_7, loadFigure } from "../../lib/data/bats/figure_readings.ts";
import { budgetFrontierFigure } from "../../lib/figures/budget_frontier.ts";
import { budgetFrontier } from "../../lib/scaling/budget_frontier.ts";
import { assertSnapshot } from "./snapshot.ts";

Deno.test("the frontier of budgets equals its snapshot and counts its places", () => {
  const figure = budgetFrontierFigure(budgetFrontier(loadFigure(FIGURE_7).rows));
  assertSnapshot(figure);
  assert.match(figure.title, /^BATS holds 5 of 6 places/);
});
