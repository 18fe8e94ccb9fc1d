import { strict as assert } from "node:assert";
import { printedFamilyTeams } from "../../../lib/claims/kim/printed_family_teams.ts";
import { loadTables } from "../../../lib/data/tables.ts";
import { familyTeamsFigure } from "../../../lib/figures/results/family_teams.ts";
import { assertSnapshot } from "../snapshot.ts";

const { configurations, kimQuantities } = loadTables();
const rows = printedFamilyTeams(configurations, kimQuantities);
const figure = familyTeamsFigure(rows);

Deno.test("the teams of each family equal their snapshot", () => assertSnapshot(figure));

Deno.test("printed changes are marked where they differ; a bar for two families with both", () => {
  const marks = figure.data.filter((trace) =>
    "hovertemplate" in trace && String(trace.hovertemplate).startsWith("printed")
  ) as readonly { x: readonly number[] }[];
  const [text, bars] = marks.map(({ x }) => x.toSorted((a, b) => a - b));
  assert.deepEqual(text, [-32.3, -25.3, 8.6, 9.5, 10.8, 69.9, 71.2, 127.5]);
  assert.deepEqual(bars, [-35, 20.8, 20.8, 23.1, 23.1]);
});

Deno.test("a team that changes nothing is no gain", () => {
  assert.match(figure.title, /^Best teams gain for 2 of 3 families on BrowseComp-Plus, 3 on/);
  const openai = rows[0]!;
  const best = openai.changes.find(({ architecture }) => architecture === openai.best)!;
  assert.ok(Math.abs(best.changePct) < 1e-9);
});
