import { strict as assert } from "node:assert";
import { specificationFigure } from "../../../lib/figures/equation/specification_curve.ts";
import { assertSnapshot } from "../snapshot.ts";

const points = [
  { choices: { sample: "a", cluster: "none" }, estimate: 0.3, ciLow: 0.1, ciHigh: 0.5, p: 0.01 },
  { choices: { sample: "b", cluster: "none" }, estimate: -0.1, ciLow: -0.3, ciHigh: 0.1, p: 0.3 },
  { choices: { sample: "b", cluster: "model" }, estimate: 0.2, ciLow: -0.1, ciHigh: 0.5, p: 0.2 },
];
const figure = specificationFigure("log_tools", 1, points);

Deno.test("a specification curve equals its snapshot", () => assertSnapshot(figure));

Deno.test("the title says in how many specifications the published effect holds", () => {
  assert.equal(
    figure.title,
    "Log tools: the published effect holds in 33% of 3 specifications, 0% with sample: b",
  );
  const against = specificationFigure("log_tools", -1, points);
  assert.match(against.title, /holds in 0% of 3 specifications$/);
});
