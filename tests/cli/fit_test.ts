import { strict as assert } from "node:assert";
import { runTask } from "./run_task.ts";

Deno.test("fit prints the promised fields as JSON", () => {
  const fit = JSON.parse(runTask("fit", "--sample", "six-benchmark", "--json").out);
  assert.deepEqual([fit.n, fit.columns, fit.rank], [260, 20, 17]);
  assert.equal(fit.crossValidation.r2.length, 5);
  assert.equal(fit.crossValidation.mean.toFixed(3), "0.373");
  assert.equal(fit.leaveOneBenchmarkOut.benchmarks.length, 6);
  assert.equal(fit.coefficients.length, 20);
  const threshold = fit.coefficients.find((row: { term: string }) =>
    row.term === "baseline_x_log_agents"
  );
  assert.equal(threshold.estimate.toFixed(3), "-0.236");
  assert.equal(threshold.estimable, true);
});

Deno.test("fit without capability has 15 columns, and an index that lacks a model is refused", () => {
  assert.equal(JSON.parse(runTask("fit", "--index", "none", "--json").out).columns, 15);
  const { code, err } = runTask("fit", "--sample", "all-released", "--index", "v1");
  assert.equal(code, 1);
  assert.match(err, /^fit: .*the chosen index has no value for "gemini-3-flash-preview"\n$/);
});

Deno.test("fit adds clustered, bootstrapped and corrected inference to estimable coefficients", () => {
  const args = ["--sample", "six-benchmark", "--cluster", "benchmark", "--bootstrap", "webb"];
  const fit = JSON.parse(runTask("fit", ...args, "--json").out);
  const of = (term: string): Record<string, never> =>
    fit.coefficients.find((row: { term: string }) => row.term === term);
  const { clustered, cr2, wild, holm } = of("baseline_x_log_agents") as Record<
    string,
    Record<string, number>
  >;
  assert.deepEqual(Object.keys(clustered!), ["se", "df", "p"]);
  assert.deepEqual(Object.keys(cr2!), ["se", "df", "p"]);
  assert.deepEqual(Object.keys(wild!), ["p", "floor", "draws", "enumerated"]);
  assert.equal(holm!["p"]!.toFixed(4), "0.0651");
  assert.ok(!("clustered" in of("redundancy")));
  assert.ok(fit.diagnostics.shapiroWilk.p > 0 && fit.diagnostics.breuschPagan.lm > 0);
  assert.equal(fit.identification.rank, 17);
});

Deno.test("a bootstrap without a cluster is refused", () => {
  const { code, err } = runTask("fit", "--bootstrap", "webb");
  assert.equal(code, 2);
  assert.match(err, /--bootstrap needs --cluster benchmark or --cluster model/);
});
