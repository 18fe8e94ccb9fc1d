import { strict as assert } from "node:assert";
import { runTask } from "./run_task.ts";

Deno.test("evaluate prints the promised rows as JSON", () => {
  const args = "--sample four-benchmark --protocol leave-one-benchmark-out --json".split(" ");
  const rows = JSON.parse(runTask("evaluate", ...args).out);
  assert.equal(rows.length, 16);
  assert.deepEqual(Object.keys(rows[0]), [
    "setting",
    "predictor",
    "protocol",
    "decisions",
    "accuracy",
    "top2",
    "meanRegret",
    "gapClosed",
    "regretLow",
    "regretHigh",
  ]);
  assert.deepEqual([rows[0].predictor, rows[0].decisions], ["always-single", 36]);
});

Deno.test("evaluate prints a table a protocol and how far the model can be trusted", () => {
  const { out } = runTask("evaluate", "--protocol", "leave-one-benchmark-out");
  assert.match(
    out,
    /^leave-one-benchmark-out: 52 decisions, intervals over resampled benchmark groups/,
  );
  assert.match(out, /How far the pooled model can be trusted/);
});
