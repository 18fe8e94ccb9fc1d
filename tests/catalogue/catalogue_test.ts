import { strict as assert } from "node:assert";
import { CATALOGUE } from "../../lib/catalogue/catalogue.ts";
import { material } from "../../lib/catalogue/material.ts";

const given = material();

Deno.test("every figure of the catalogue draws under its own id, and none twice", () => {
  const drawn = CATALOGUE.map(({ draw }) => draw(given));
  assert.deepEqual(drawn.map(({ id }) => id), CATALOGUE.map(({ id }) => id));
  assert.equal(new Set(drawn.map(({ id }) => id)).size, drawn.length);
});

Deno.test("a claim leads to the figures that show it, and each figure with claims has some", () => {
  const figuresOf = (claim: string): readonly string[] =>
    CATALOGUE.filter(({ claims }) => claims?.test(claim)).map(({ id }) => id);
  assert.deepEqual(figuresOf("kim/4.4/turn-law-exponent@v2"), ["turn-law"]);
  assert.deepEqual(figuresOf("kim/4.3/threshold-raw@v3"), [
    "specification-curve-baseline-x-log-agents",
    "recommendation-map",
  ]);
  assert.deepEqual(figuresOf("kim/4.3/selection-accuracy@v2"), ["regret-by-protocol"]);
  for (const other of ["2/cited-overlap", "4.1/kappa-threshold", "4.5/survivors-holm"]) {
    assert.deepEqual(figuresOf(`kim/${other}@v3`), [], other);
  }
  const ids = given.judged().map(({ id }) => id);
  for (const { id, claims } of CATALOGUE) {
    if (claims !== undefined) assert.ok(ids.some((claim) => claims.test(claim)), id);
  }
});
