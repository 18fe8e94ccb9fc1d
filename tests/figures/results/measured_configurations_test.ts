import { strict as assert } from "node:assert";
import { loadTables } from "../../../lib/data/tables.ts";
import { measuredConfigurationsFigure } from "../../../lib/figures/results/measured_configurations.ts";
import { measuredCells, rateUncertainty } from "../../../lib/scaling/results/measured_cells.ts";
import { assertSnapshot } from "../snapshot.ts";

const { configurations, benchmarks } = loadTables();
const cells = measuredCells(configurations, benchmarks);
const figure = measuredConfigurationsFigure(cells, rateUncertainty(cells));

Deno.test("the measured configurations equal their snapshot", () => assertSnapshot(figure));

Deno.test("every configuration stands as a number, every missing one as a dash", () => {
  const texts = figure.data.slice(1) as readonly { text: readonly string[] }[];
  const all = texts.flatMap(({ text }) => text);
  assert.equal(all.filter((text) => text === "\u2013").length, 30);
  assert.equal(all.length, 300);
  assert.equal(all.filter((text) => text !== "\u2013").length, configurations.length);
});

Deno.test("doubtful cells are framed, and the title counts what is there", () => {
  assert.equal(figure.layout.shapes?.length, 4);
  assert.match(
    figure.title,
    /^270 of 300 configurations .*\u00b19 points on 100 .*\u00b118 on 20$/,
  );
  const none = measuredCells([], benchmarks);
  assert.equal(none.length, 0);
  const few = measuredCells(configurations.slice(0, 45), benchmarks.slice(0, 1));
  assert.match(
    measuredConfigurationsFigure(few, rateUncertainty(few)).title,
    /^45 of 45 configurations/,
  );
});
