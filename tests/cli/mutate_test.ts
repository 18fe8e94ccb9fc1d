import { strict as assert } from "node:assert";
import { runTask } from "./run_task.ts";

Deno.test("mutate tells who notices changed digits, and explains what nobody does", () => {
  const kinds = JSON.parse(runTask("mutate", "--count", "3", "--seed", "5", "--json").out);
  assert.deepEqual(kinds.map(({ kind }: { kind: string }) => kind), ["printed", "data"]);
  for (const { results } of kinds) {
    assert.equal(results.length, 3);
    for (const { noticed, why } of results) assert.ok(noticed !== "" && why !== "");
  }
  assert.equal(runTask("mutate", "--count", "many").code, 2);
});
