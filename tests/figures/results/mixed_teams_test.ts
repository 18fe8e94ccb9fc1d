import { strict as assert } from "node:assert";
import { loadTables } from "../../../lib/data/tables.ts";
import { mixedTeamsFigure } from "../../../lib/figures/results/mixed_teams.ts";
import { mixedTeams } from "../../../lib/scaling/results/mixed_teams.ts";
import { assertSnapshot } from "../snapshot.ts";

const { heterogeneousTeams, configurations, kimQuantities } = loadTables();
const teams = mixedTeams(heterogeneousTeams, configurations, kimQuantities);
const figure = mixedTeamsFigure(teams);

Deno.test("mixed teams equal their snapshot, and the title counts those above", () => {
  assertSnapshot(figure);
  assert.match(figure.title, /^0 of 7 centralized and 5 of 6 decentralized mixed teams do better/);
  const all = teams.map((row) => row.kind === "mixed" ? { ...row, accuracy: 1 } : row);
  assert.match(mixedTeamsFigure(all).title, /7 of 7 centralized and 6 of 6 decentralized/);
});

Deno.test("printed bars are marked where they are not the rate at two digits, and nowhere else", () => {
  const printed = figure.data.at(-1) as { x: readonly number[] };
  assert.deepEqual(printed.x, [32, 37]);
});
