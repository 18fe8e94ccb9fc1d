import { strict as assert } from "node:assert";
import { loadConfigurations } from "../../lib/data/configurations.ts";
import { loadModels } from "../../lib/data/models.ts";
import { polars } from "../../lib/data/polars.ts";

const pl = polars();

Deno.test("a missing index stays missing in a frame", () => {
  const frame = loadModels().frame();
  assert.equal(frame.getColumn("index_v1").nullCount(), 3);
  assert.equal(String(frame.schema["index_v1"]), String(pl.Int32));
});

Deno.test("Polars still turns nulls into 0 in an Int32 series, which the loaders go round", () => {
  const direct = pl.Series("x", [1, null] as never[], pl.Int32);
  assert.deepEqual(direct.toArray(), [1, 0]);
});

Deno.test("a frame has the rows, columns and sum of its table", () => {
  const table = loadConfigurations();
  const frame = table.frame();
  assert.deepEqual([frame.height, frame.width], [270, 8]);
  const total = table.rows.reduce((sum, row) => sum + row.success_rate, 0);
  assert.ok(Math.abs(Number(frame.getColumn("success_rate").sum()) - total) < 1e-9);
});
