import { strict as assert } from "node:assert";
import { runTask } from "./run_task.ts";

const OUT = new URL("../../out/", import.meta.url);

Deno.test("reproduce writes the claims three times over and prints one screen", () => {
  const { code, out, err } = runTask("reproduce");
  assert.equal(code, 0, err);
  assert.ok(out.split("\n").length < 60, "longer than one screen");
  const claims = JSON.parse(Deno.readTextFileSync(new URL("claims.json", OUT)));
  const csv = Deno.readTextFileSync(new URL("claims.csv", OUT));
  const report = Deno.readTextFileSync(new URL("report.md", OUT));
  assert.ok(csv.startsWith("id,document,version,place,says,printed,unit,sample,computed,verdict,"));
  for (const { id } of claims) {
    assert.ok(csv.includes(id), id);
    assert.ok(report.includes(`\`${id}\``), id);
  }
});
