import { strict as assert } from "node:assert";
import { loadTables } from "../../../lib/data/tables.ts";
import { indexVersionsFigure } from "../../../lib/figures/results/index_versions.ts";
import { spreadLabels } from "../../../lib/figures/marks/spread_labels.ts";
import { indexDifferences, indexVersions } from "../../../lib/scaling/results/index_versions.ts";
import { assertSnapshot } from "../snapshot.ts";

const { models, indexComponents } = loadTables();
const rows = indexVersions(models, indexComponents);
const figure = indexVersionsFigure(rows, indexDifferences(rows));

Deno.test("the index by version equals its snapshot", () => assertSnapshot(figure));

Deno.test("the title names the largest differences", () => {
  // gemini-2.0-flash: 34 in v1, 47 in v2, 51.875 by its components; gpt-5-nano: 59 and 27.
  assert.deepEqual(indexDifferences(rows), { components: 17.875, versions: 13, scripts: 32 });
  assert.match(figure.title, /up to 13 points between versions and 32 between released scripts$/);
  assert.match((figure.layout.title as { text: string }).text, /up to 18 points other/);
  const { xaxis } = figure.layout;
  assert.equal(xaxis!.tickangle, 0);
  assert.equal(xaxis!.ticktext!.at(-1), "mixed-team<br>script");
});

Deno.test("versions that print different indices are not drawn as one", () => {
  const split = models.map((row) => row.model === "gpt-5" ? { ...row, index_v3: 72 } : row);
  assert.throws(() => indexVersions(split, indexComponents), {
    name: "RangeError",
    message: "Cannot put v2 and v3 together: they print 71 and 72 for gpt-5",
  });
});

Deno.test("labels keep their gap, their order and, as a block, their middle", () => {
  const wanted = [1, 1.5, 2, 10, 10.2];
  const heights = spreadLabels(wanted, 3);
  assert.deepEqual(heights.slice(0, 3), [-1.5, 1.5, 4.5]);
  assert.ok(heights.every((height, i) => i === 0 || height - heights[i - 1]! >= 3 - 1e-9));
  // Two blocks that would overlap become one.
  assert.deepEqual(spreadLabels([0, 0, 3, 3], 3), [-3, 0, 3, 6]);
});
