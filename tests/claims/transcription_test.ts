import { strict as assert } from "node:assert";
import { transcriptionFaults } from "../../lib/claims/transcription.ts";
import { loadTables } from "../../lib/data/tables.ts";

const tables = loadTables();

Deno.test("numbers that stand in two tables are the same in both", () => {
  assert.deepEqual(transcriptionFaults(tables), []);
});

Deno.test("a different number in one of two tables is told with both values", () => {
  const architectures = tables.architectures.map((row) =>
    row.architecture === "hybrid" ? { ...row, turns: 44.4 } : row
  );
  const [fault] = transcriptionFaults({ ...tables, architectures });
  assert.equal(fault, "architectures, hybrid turns holds 44.4, v1 prints 44.3");
  const kimCoefficients = tables.kimCoefficients.map((row) =>
    row.version === "v3" && row.term === "P_SA" ? { ...row, p: "0.002" } : row
  );
  assert.match(
    transcriptionFaults({ ...tables, kimCoefficients })[0]!,
    /v3 P_SA has 0.250 0.102 0.397 0.002, not/,
  );
});
