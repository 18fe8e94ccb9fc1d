import { strict as assert } from "node:assert";
import { printedBestTeams } from "../../../lib/claims/kim/printed_best_teams.ts";
import { loadTables } from "../../../lib/data/tables.ts";
import { bestTeamFigure } from "../../../lib/figures/results/best_team_by_model.ts";
import { assertSnapshot } from "../snapshot.ts";

const { configurations, kimQuantities } = loadTables();
const rows = printedBestTeams(configurations, kimQuantities);
const figure = bestTeamFigure(rows);

Deno.test("the best team by model equals its snapshot", () => assertSnapshot(figure));

Deno.test("crosses stand at the two labels that version 1 exchanges, and nowhere else", () => {
  const crosses = figure.data.find(({ name }) => name === "printed") as { x: readonly number[] };
  assert.deepEqual(crosses.x, [8.1, 8.7]);
});

Deno.test("an interval without bounds is dotted through the panel", () => {
  const lines = figure.data.filter((trace) => "mode" in trace && trace.mode === "lines");
  assert.equal(lines.length, 1);
});

Deno.test("the title counts models that gain and intervals that exclude zero", () => {
  assert.match(figure.title, /5 of 9 models on 4 benchmarks and 4 of 8 on 6; none of 17/);
  const sure = rows.map((row, i) => i > 0 ? row : { ...row, interval: { lowPct: 1, highPct: 9 } });
  assert.match(bestTeamFigure(sure).title, /; 1 of 17 intervals excludes zero$/);
});
