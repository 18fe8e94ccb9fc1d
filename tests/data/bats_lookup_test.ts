import { strict as assert } from "node:assert";
import { numberAt, questionsOf, rowsWhere, rowWhere } from "../../lib/data/bats/lookup.ts";
import { budgetMethod } from "../../lib/data/bats/methods.ts";
import { loadBatsTables } from "../../lib/data/bats/tables.ts";

const bats = loadBatsTables();

Deno.test("a lookup finds one row, and says how many there are otherwise", () => {
  assert.equal(questionsOf(bats, "BrowseComp-ZH"), 289);
  assert.equal(rowsWhere(bats.table1, { method: "ReAct" }).length, 9);
  assert.throws(
    () => rowWhere(bats.table1, { method: "ReAct" }),
    /^RangeError: 9 rows with .*not one/,
  );
  assert.throws(
    () => numberAt(bats.table3, { model_or_agent: "GPT-4o", benchmark: "HLE-Search" }),
    /No number is printed at .*GPT-4o/,
  );
});

Deno.test("every series of every figure has a kind of method, another name none", () => {
  const figures = [3, 4, 5, 7, 8, 9, 10].flatMap((n) =>
    bats[`figure${n}` as "figure3"].map(({ series }) => budgetMethod(series))
  );
  assert.deepEqual(new Set(figures), new Set(["react", "tracker", "bats", "parallel"]));
  assert.throws(() => budgetMethod("Sonar"), /No method begins like "Sonar"/);
});
