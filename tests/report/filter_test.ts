import { strict as assert } from "node:assert";
import { filterOfHash, hashOfFilter, passes } from "../../lib/report/client/filter.ts";

const ROW = {
  document: "kim",
  version: "v2",
  verdict: "contradicted",
  headline: "",
  figures: ["one", "two"],
  text: "cross-validated r2 of equation 1 kim/4.3/r2-cv@v2",
};
const ALL = { q: "", document: "", version: "", verdict: "", headline: "", figure: "" };

Deno.test("a row passes when it has every word and what each filter asks", () => {
  assert.equal(passes(ROW, ALL), true);
  assert.equal(passes(ROW, { ...ALL, q: " Equation  R2 " }), true);
  assert.equal(passes(ROW, { ...ALL, q: "equation r3" }), false);
  assert.equal(passes(ROW, { ...ALL, document: "kim", version: "v2" }), true);
  assert.equal(passes(ROW, { ...ALL, document: "bats" }), false);
  assert.equal(passes(ROW, { ...ALL, version: "v1" }), false);
  assert.equal(passes(ROW, { ...ALL, verdict: "reproduced" }), false);
  assert.equal(passes(ROW, { ...ALL, headline: "1" }), false);
  assert.equal(passes(ROW, { ...ALL, figure: "two" }), true);
  assert.equal(passes(ROW, { ...ALL, figure: "three" }), false);
});

Deno.test("a filter survives its link", () => {
  const filter = { ...ALL, q: "a & b=c", verdict: "qualified" };
  assert.deepEqual(filterOfHash(hashOfFilter(filter)), filter);
  assert.equal(hashOfFilter(ALL), "");
  assert.equal(filterOfHash("#kim/4.3/r2-cv@v2"), null);
});
