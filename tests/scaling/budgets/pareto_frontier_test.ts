import { strict as assert } from "node:assert";
import { loadBatsTables } from "../../../lib/data/bats/tables.ts";
import { paretoFrontier } from "../../../lib/scaling/budgets/pareto_frontier.ts";
import { golden } from "../../close.ts";

const names = (points: readonly { readonly name: string }[]): readonly string[] =>
  points.map(({ name }) => name);

Deno.test("the frontier of Figure 7 is the Python oracle's", () => {
  const { frontiers } = golden<{ frontiers: { figure7: string[] } }>("bats.json");
  const points = loadBatsTables().figure7.filter(({ panel }) => panel === "b").map((row) => ({
    name: `${row.series} ${Number(row.x)}`,
    cost: Number(row.x),
    gain: Number(row.y),
  }));
  assert.deepEqual(names(paretoFrontier(points)).toSorted(), frontiers.figure7.toSorted());
});

Deno.test("equal points stay together, a tie in cost keeps the better, order does not matter", () => {
  const points = [
    { name: "a", cost: 1, gain: 1 },
    { name: "b", cost: 1, gain: 1 },
    { name: "worse", cost: 1, gain: 0.5 },
    { name: "dear", cost: 2, gain: 1 },
    { name: "c", cost: 3, gain: 4 },
  ];
  assert.deepEqual(names(paretoFrontier(points)), ["a", "b", "c"]);
  assert.deepEqual(names(paretoFrontier(points.toReversed())), ["b", "a", "c"]);
  assert.deepEqual(paretoFrontier([]), []);
});

Deno.test("a point without a finite cost is refused", () => {
  assert.throws(
    () => paretoFrontier([{ name: "x", cost: NaN, gain: 1 }]),
    /Cannot place "x" on a frontier/,
  );
});
