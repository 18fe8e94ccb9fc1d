import { strict as assert } from "node:assert";
import { sampleRows } from "../../../lib/data/samples.ts";
import { loadTables } from "../../../lib/data/tables.ts";
import { capabilityFigure } from "../../../lib/figures/results/capability.ts";
import { intelligenceIndex } from "../../../lib/scaling/results/capability.ts";
import { capabilityPoints } from "../../../lib/scaling/results/capability_views.ts";
import { assertSnapshot } from "../snapshot.ts";

const { configurations, models } = loadTables();
const points = capabilityPoints(
  sampleRows("four-benchmark", configurations),
  intelligenceIndex(models, "regression"),
);

Deno.test("success against capability equals its snapshot", () => {
  assertSnapshot(capabilityFigure(points));
});

Deno.test("the title follows from the data", () => {
  const teamless = points.map((point) =>
    point.architecture === "single" ? point : { ...point, mean: 0 }
  );
  assert.match(
    capabilityFigure(teamless).title,
    /for 0 of 9 models \(\u221257\.5 to \u221233\.5 points\)$/,
  );
});
