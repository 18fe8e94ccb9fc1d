import { strict as assert } from "node:assert";
import { drawMutations, mutateDigit } from "../../lib/claims/mutation.ts";
import { cellsOf, tableTexts } from "../../lib/claims/mutation_check.ts";
import { randomSource } from "../../lib/stats/random.ts";

const { below } = randomSource(1);

Deno.test("a mutation changes one digit and the value", () => {
  for (const text of ["0.513", "-70 to -39", "<0.001", "45*", "0", "81 and 80.9"]) {
    for (let k = 0; k < 50; k++) {
      const changed = mutateDigit(text, below);
      assert.ok(changed !== null && changed.length === text.length);
      const places = [...text].filter((character, i) => character !== changed[i]);
      assert.equal(places.length, 1, changed);
      assert.ok(/\d/.test(places[0]!));
    }
  }
  assert.equal(mutateDigit("not significant", below), null);
});

Deno.test("a string of outcomes has one of them turned round", () => {
  const text = "00101110111100011000";
  const changed = mutateDigit(text, below)!;
  assert.ok(/^[01]{20}$/.test(changed));
  assert.equal([...text].filter((digit, i) => digit !== changed[i]).length, 1);
});

Deno.test("a seed draws the same different cells again", () => {
  const cells = cellsOf("data", tableTexts());
  const draw = (seed: number): readonly string[] =>
    drawMutations(cells, 50, seed).map(({ cell, text }) =>
      `${cell.file} ${cell.record} ${cell.column} ${text}`
    );
  assert.deepEqual(draw(7), draw(7));
  assert.notDeepEqual(draw(7), draw(8));
  assert.equal(new Set(draw(7).map((name) => name.split(" ").slice(0, 3).join(" "))).size, 50);
});

Deno.test("printed values and data cells are told apart", () => {
  const files = tableTexts();
  const printed = cellsOf("printed", files);
  const data = cellsOf("data", files);
  assert.ok(printed.length > 2000 && data.length > 1000);
  assert.ok(
    printed.every(({ file }) => file.startsWith("published/") || file.startsWith("notes/")),
  );
  assert.ok(data.every(({ file }) => !file.includes("/")));
});
