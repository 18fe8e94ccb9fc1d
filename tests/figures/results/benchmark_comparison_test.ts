import { strict as assert } from "node:assert";
import { printedChanges } from "../../../lib/claims/kim/printed_changes.ts";
import { loadConfigurations } from "../../../lib/data/configurations.ts";
import { loadTables } from "../../../lib/data/tables.ts";
import { benchmarkComparisonFigure } from "../../../lib/figures/results/benchmark_comparison.ts";
import { COLOURS } from "../../../lib/figures/theme.ts";
import { compareBenchmarks } from "../../../lib/scaling/results/benchmark_comparison.ts";
import { assertSnapshot } from "../snapshot.ts";

const cells = compareBenchmarks(loadConfigurations().rows);
const printed = printedChanges(loadTables().kimQuantities);
const figure = benchmarkComparisonFigure(cells, printed);

Deno.test("the comparison of benchmarks equals its snapshot", () => assertSnapshot(figure));

Deno.test("the title is a finding that follows from the data", () => {
  assert.equal(
    figure.title,
    "Teams change the single agent's mean success by \u221270% (PlanCraft) to +81% (Finance Agent)",
  );
  const tame = cells.map((cell) => ({
    ...cell,
    changePct: cell.architecture === "hybrid" ? 5 : 1,
  }));
  assert.match(benchmarkComparisonFigure(tame).title, /by \+1% .* to \+5%/);
});

Deno.test("an interval over one model is refused", () => {
  const { rows } = loadConfigurations();
  const one = rows.filter(({ model }) => model === "gpt-5");
  assert.throws(() => compareBenchmarks(one), { message: /has 1 with single agents/ });
});

Deno.test("a change is filled where its interval excludes zero and bare where there is none", () => {
  const traces = figure.data as readonly { xaxis: string; marker?: { color: string } }[];
  const changes = traces.filter(({ xaxis, marker }) =>
    xaxis === "x2" && marker !== undefined && marker.color !== COLOURS.printed
  );
  assert.equal(changes.length, 24);
  assert.equal(changes.filter(({ marker }) => marker!.color !== "#ffffff").length, 8);
  const bare = cells.map((cell) => ({
    ...cell,
    changeInterval: { status: "undetermined" as const, reason: "one model" },
  }));
  const drawn = benchmarkComparisonFigure(bare).data as readonly {
    xaxis: string;
    error_x?: unknown;
  }[];
  assert.ok(drawn.every(({ xaxis, error_x }) => xaxis === "x" || error_x === undefined));
});

Deno.test("printed changes are marked only where they visibly differ: the journal's eight models", () => {
  const crosses = figure.data.find(({ name }) => name === "printed") as {
    x: readonly number[];
    text: readonly string[];
  };
  assert.deepEqual(crosses.x, [-12.8, -6.4, -2.6, -1.3, 6, -20]);
  assert.ok(crosses.text.every((text) => text.startsWith("NMI, ")));
  const bare = benchmarkComparisonFigure(cells).data.find(({ name }) => name === "printed");
  assert.deepEqual((bare as { x: readonly number[] }).x, []);
});
