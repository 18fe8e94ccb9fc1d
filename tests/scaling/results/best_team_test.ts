import { strict as assert } from "node:assert";
import { sampleRows } from "../../../lib/data/samples.ts";
import { loadTables } from "../../../lib/data/tables.ts";
import { bestTeamChanges } from "../../../lib/scaling/results/best_team_by_model.ts";
import { familyTeams } from "../../../lib/scaling/results/family_teams.ts";
import { mixedGains, mixedTeams } from "../../../lib/scaling/results/mixed_teams.ts";

const { configurations, heterogeneousTeams, kimQuantities } = loadTables();
const rows = sampleRows("four-benchmark", configurations);

/** Numbers cut to eight decimals: sums in another order may differ in the last bits. */
function cut(value: unknown): string {
  return JSON.stringify(
    value,
    (_key, inner) =>
      typeof inner === "number" ? inner.toFixed(8).replace(/^-(0\.0+)$/, "$1") : inner,
  );
}

Deno.test("teams and single agents are paired by name, whatever the order of rows", () => {
  const turned = rows.toReversed();
  assert.equal(cut(bestTeamChanges(turned)), cut(bestTeamChanges(rows)));
  const sorted = (teams: ReturnType<typeof familyTeams>): typeof teams =>
    teams.toSorted((a, b) => cut(a).localeCompare(cut(b)));
  assert.equal(cut(sorted(familyTeams(turned))), cut(sorted(familyTeams(rows))));
});

Deno.test("a family's changes are those of its own models alone", () => {
  const google = rows.filter(({ family }) => family === "google");
  const alone = familyTeams(rows).filter(({ family }) => family === "google");
  const expected = [164.29, 159.52]; // 0.74 and 0.7267 against 0.28 on Finance Agent
  const finance = alone.find(({ benchmark }) => benchmark === "finance-agent")!;
  const of = (name: string): number =>
    finance.changes.find(({ architecture }) => architecture === name)!.changePct;
  assert.deepEqual(["centralized", "hybrid"].map((name) => Number(of(name).toFixed(2))), expected);
  assert.equal(finance.models, new Set(google.map(({ model }) => model)).size);
  assert.ok("status" in finance.interval);
});

Deno.test("a gain needs the team of the strong model", () => {
  const teams = mixedTeams(heterogeneousTeams, configurations, kimQuantities);
  assert.equal(mixedGains(teams).length, 13);
  assert.throws(() => mixedGains(teams.filter(({ kind }) => kind !== "strong")), {
    name: "RangeError",
    message: "No centralized team of the strong OpenAI model",
  });
});
