import { strict as assert } from "node:assert";
import { loadConfigurations } from "../../lib/data/configurations.ts";
import { benchmarkComparison } from "../../lib/figures/benchmark_comparison.ts";
import { compareBenchmarks } from "../../lib/scaling/benchmark_comparison.ts";
import { assertSnapshot } from "./snapshot.ts";

const cells = compareBenchmarks(loadConfigurations().rows);
const figure = benchmarkComparison(cells);

Deno.test("the comparison of benchmarks equals its snapshot", () => assertSnapshot(figure));

Deno.test("the title is a finding that follows from the data", () => {
  assert.equal(figure.title, "Teams reach +81% on Finance Agent and \u221270% on PlanCraft");
  const tame = cells.map((cell) => ({
    ...cell,
    changePct: cell.architecture === "hybrid" ? 5 : 1,
  }));
  assert.match(benchmarkComparison(tame).title, /\+5%.*\+1%/);
});

Deno.test("an interval over one model is refused", () => {
  const { rows } = loadConfigurations();
  const one = rows.filter(({ model }) => model === "gpt-5");
  assert.throws(() => compareBenchmarks(one), { message: /has 1 with single agents/ });
});

Deno.test("a change is filled where its interval excludes zero and bare where there is none", () => {
  const traces = figure.data as readonly { xaxis: string; marker?: { color: string } }[];
  const changes = traces.filter(({ xaxis, marker }) => xaxis === "x2" && marker !== undefined);
  assert.equal(changes.length, 24);
  assert.equal(changes.filter(({ marker }) => marker!.color !== "#ffffff").length, 8);
  const bare = cells.map((cell) => ({
    ...cell,
    changeInterval: { status: "undetermined" as const, reason: "one model" },
  }));
  const drawn = benchmarkComparison(bare).data as readonly { xaxis: string; error_x?: unknown }[];
  assert.ok(drawn.every(({ xaxis, error_x }) => xaxis === "x" || error_x === undefined));
});
