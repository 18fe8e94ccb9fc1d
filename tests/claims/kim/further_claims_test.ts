import { strict as assert } from "node:assert";
import { createContext } from "../../../lib/claims/context.ts";
import { kimSets } from "../../../lib/claims/kim/sets.ts";
import { judge } from "../../../lib/claims/verdict.ts";
import { loadTables } from "../../../lib/data/tables.ts";
import { assertClose, golden } from "../../close.ts";

interface Golden {
  readonly values: Readonly<Record<string, number | readonly number[]>>;
  readonly bootstrap: Readonly<Record<string, number>>;
}

const expected = golden<Golden>("kim_further_claims.json");
const tables = loadTables();
const context = createContext(tables);
const judged = new Map(
  kimSets.flatMap((set) => set(tables)).filter(({ id }) =>
    id in expected.values || id in expected.bootstrap
  ).map((claim) => [claim.id, judge(claim, context)]),
);

Deno.test("recomputed values equal NumPy's, SciPy's and scikit-learn's", () => {
  for (const [id, value] of Object.entries(expected.values)) {
    const computed = judged.get(id)?.computed;
    assert.ok(computed !== undefined, `${id} is not registered`);
    const [got, want] = [[computed].flat(), [value].flat()] as [number[], number[]];
    assert.equal(got.length, want.length, id);
    want.forEach((one, i) => assertClose(got[i]!, one, { rel: 1e-6 }, id));
  }
  assert.ok(Object.keys(expected.values).length > 100);
});

Deno.test("bootstrap errors agree with another generator's within five percent", () => {
  for (const [id, value] of Object.entries(expected.bootstrap)) {
    assertClose(judged.get(id)!.computed as number, value, { rel: 0.05 }, id);
  }
});
