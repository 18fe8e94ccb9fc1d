import { strict as assert } from "node:assert";
import type { QuantityHistory } from "../../lib/claims/history.ts";
import { runTask } from "./run_task.ts";

Deno.test("history lists by kind and by name, and refuses an unknown kind", () => {
  const flipped = JSON.parse(runTask("history", "--kind", "flipped", "--json").out);
  assert.ok(flipped.some((one: QuantityHistory) => one.subject === "I^2"));
  const named = JSON.parse(runTask("history", "--quantity", "R2_CV", "--json").out);
  assert.ok(named.length > 5);
  assert.match(runTask("history").out, /v2 to v3/);
  assert.equal(runTask("history", "--kind", "sideways").code, 2);
});
