import { strict as assert } from "node:assert";
import { loadArchitectures } from "../../../lib/data/architectures.ts";
import { loadConfigurations } from "../../../lib/data/configurations.ts";
import { sampleRows } from "../../../lib/data/samples.ts";
import { loadTables } from "../../../lib/data/tables.ts";
import { densityFigure, turnFigure } from "../../../lib/figures/coordination/curves.ts";
import { densityCurves } from "../../../lib/scaling/coordination/density_curves.ts";
import { turnCurves } from "../../../lib/scaling/coordination/turn_curves.ts";
import { printedCurve } from "../../../lib/stats/curves/evaluated_curve.ts";
import { assertClose } from "../../close.ts";
import { assertSnapshot } from "../snapshot.ts";

const architectures = loadArchitectures().rows;
const density = densityCurves(
  architectures,
  sampleRows("four-benchmark", loadConfigurations().rows),
);

Deno.test("the figures of turns and density equal their snapshots", () => {
  assertSnapshot(turnFigure(turnCurves(architectures)));
  assertSnapshot(densityFigure(density));
});

Deno.test("the printed laws are those of the table of printed numbers", () => {
  const printed = (quantity: string): number[] =>
    loadTables().kimQuantities.filter((row) => row.quantity === quantity && row.version === "v3")
      .map((row) => Number(row.printed));
  const turns = turnCurves(architectures);
  assert.equal(
    turns.printed.name,
    `printed ${printed("turn power law prefactor")} (n + 0.5)^${
      printed("turn power law exponent")
    }`,
  );
  assert.equal(
    density.printed.name,
    `printed ${printed("message-density law intercept")} + ${
      printed("message-density law slope")
    } ln c`,
  );
  assert.deepEqual([turns.printedR2], printed("turn power law R2"));
  assert.deepEqual([density.printedR2], printed("message-density law R2"));
});

Deno.test("no function of agents beats the mean of the turns that share an agent count", () => {
  const { ceiling, printed, fitted } = turnCurves(architectures);
  const turns = architectures.map((row) => row.turns);
  const mean = turns.reduce((sum, y) => sum + y, 0) / 5;
  const within = (11.4 - 26.1) ** 2 / 2 + (27.7 - 44.3) ** 2 / 2;
  const total = turns.reduce((sum, y) => sum + (y - mean) ** 2, 0);
  assertClose(ceiling, 1 - within / total, { abs: 1e-12 });
  assert.ok(printed.r2 < fitted.r2 && fitted.r2 < ceiling);
});

Deno.test("a printed curve that misses its points has an R2 below zero", () => {
  const curve = printedCurve("c", () => 10, [1, 2, 3], [1, 2, 3], [1]);
  assertClose(curve.r2, 1 - (81 + 64 + 49) / 2, { abs: 1e-12 });
});

Deno.test("success differs from Table 5 where the density figure puts a cross", () => {
  const marks = densityFigure(density).data.at(-1) as { x: readonly number[] };
  assert.deepEqual(marks.x, [0.41, 0.24]);
  assert.deepEqual(density.points.map(({ mean }) => mean.toFixed(3)), ["0.488", "0.463", "0.477"]);
});

Deno.test("the law of density goes through weighted means when two densities are left", () => {
  const rows = sampleRows("four-benchmark", loadConfigurations().rows).filter((row) =>
    row.architecture !== "centralized"
  );
  const two = architectures.filter(({ architecture }) => architecture !== "centralized");
  const { points, fitted } = densityCurves(two, rows);
  const hybrid = points.find(({ architecture }) => architecture === "hybrid")!;
  const at = fitted.x.findIndex((c) => Math.abs(c - hybrid.density) < 0.003);
  assertClose(fitted.y[at]!, hybrid.mean, { abs: 0.001 });
  assert.ok(fitted.low![at]! < hybrid.mean && hybrid.mean < fitted.high![at]!);
});
