import { strict as assert } from "node:assert";
import { scoreboardFigure } from "../../../lib/figures/audit/scoreboard.ts";
import { versionHistoryFigure } from "../../../lib/figures/audit/version_history.ts";
import { assertSnapshot } from "../snapshot.ts";

const board = scoreboardFigure([
  { name: "kim v1", counts: { reproduced: 6, contradicted: 2, unverifiable: 2 } },
  { name: "kim v2", counts: { reproduced: 9, qualified: 1 } },
]);

Deno.test("the scoreboard equals its snapshot and counts in its title", () => {
  assertSnapshot(board);
  const [first] = board.data as { y: readonly string[] }[];
  assert.deepEqual(first?.y, ["Kim et al. v1 (10)", "Kim et al. v2 (10)"]);
  assert.equal(board.title, "Of 20 claims 75% are reproduced and 10% contradicted");
});

Deno.test("a scoreboard of one document has its name, and a legend of what occurs", () => {
  const own = scoreboardFigure(
    [{ name: "Section 1", counts: { reproduced: 1, qualified: 1 } }],
    "A & B",
  );
  assert.equal(own.id, "verdicts-a-b");
  assert.equal(own.title, "Of 2 claims of A & B 50% are reproduced and 0% contradicted");
  assert.deepEqual(own.data.map(({ name }) => name), ["reproduced", "qualified"]);
});

Deno.test("the history of versions equals its snapshot and counts what turned round", () => {
  const step = { from: "v1", to: "v2", kind: "kept" as const, flips: [] };
  const turned = { ...step, kind: "changed" as const, flips: ["sign"] };
  const history = versionHistoryFigure([
    { steps: [step] },
    { steps: [turned, turned] },
    { steps: [{ ...step, kind: "stale" }] },
  ]);
  assertSnapshot(history);
  const bars = history.data as { name: string; y: readonly number[] }[];
  assert.deepEqual(bars.map(({ y }) => y[0]), [1, 0, 2, 1]);
  assert.match(history.title, /^1 of 3 quantities changed sign or significance .*; 1 stayed/);
});
