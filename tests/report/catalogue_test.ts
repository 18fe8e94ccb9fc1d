import { strict as assert } from "node:assert";
import { CATALOGUE, material } from "../../lib/report/catalogue.ts";

Deno.test("every figure of the catalogue draws under its own id, and none twice", () => {
  const given = material();
  const drawn = CATALOGUE.map(({ draw }) => draw(given));
  assert.deepEqual(drawn.map(({ id }) => id), CATALOGUE.map(({ id }) => id));
  assert.equal(new Set(drawn.map(({ id }) => id)).size, drawn.length);
});
