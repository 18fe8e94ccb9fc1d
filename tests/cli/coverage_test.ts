import { strict as assert } from "node:assert";
import type { CoverageCount, DisposedRow } from "../../lib/claims/coverage.ts";
import { runTask } from "./run_task.ts";

Deno.test("coverage counts every published row by document and version as JSON", () => {
  const counts = JSON.parse(runTask("coverage", "--json").out) as readonly CoverageCount[];
  assert.equal(counts.reduce((sum, { rows }) => sum + rows, 0), 2257);
  for (const { rows, checked, input, unverifiable, undisposed } of counts) {
    assert.equal(checked + input + unverifiable + undisposed, rows);
  }
  assert.deepEqual(
    counts.filter(({ document }) => document === "kim").map(({ version }) => version),
    [
      "v1",
      "v2",
      "v3",
      "NMI",
    ],
  );
});

Deno.test("coverage lists the rows of one kind and counts by section", () => {
  const listed = JSON.parse(
    runTask("coverage", "--document", "kim", "--version", "v3", "--list", "input", "--json").out,
  ) as readonly DisposedRow[];
  assert.ok(listed.some(({ key }) => key === "kim_quantities/v3/turns/SAS"));
  assert.ok(listed.every(({ disposition, by }) => disposition === "input" && by.length === 1));
  assert.match(runTask("coverage", "--sections").out, /Table 5/);
  assert.equal(runTask("coverage", "--list", "nothing").code, 2);
});
