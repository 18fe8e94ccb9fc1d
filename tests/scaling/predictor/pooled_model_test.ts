import { strict as assert } from "node:assert";
import { sampleRows } from "../../../lib/data/samples.ts";
import { loadTables } from "../../../lib/data/tables.ts";
import { intelligenceIndex } from "../../../lib/scaling/results/capability.ts";
import { conditionOnCounts } from "../../../lib/scaling/predictor/condition.ts";
import { fitPooled } from "../../../lib/scaling/predictor/pooled_fit.ts";
import {
  blocksOf,
  solve,
  valueGradient,
} from "../../../lib/scaling/predictor/pooled_likelihood.ts";
import {
  type LogitPosterior,
  newTaskPosterior,
  taskPosterior,
} from "../../../lib/scaling/predictor/pooled_posterior.ts";
import {
  drawRates,
  expectedRate,
  expectedRates,
  rateOf,
} from "../../../lib/scaling/predictor/rates.ts";
import { cellsOf, countOf } from "../../../lib/scaling/predictor/task_cells.ts";
import { column } from "../../../lib/stats/matrix.ts";
import { numericGradient } from "../../../lib/stats/optimise/numeric_derivatives.ts";
import { assertClose, golden } from "../../close.ts";

interface Described {
  readonly mean: readonly number[];
  readonly covariance: readonly number[];
  readonly rates: readonly number[];
}

interface Golden {
  readonly parameters: readonly number[];
  readonly value: number;
  readonly newTask: Described;
  readonly cases: readonly {
    readonly protocol: string;
    readonly benchmark: string;
    readonly model: string;
    readonly parameters: readonly number[];
    readonly task: Described;
    readonly baseline: Described;
    readonly pilot: Described;
  }[];
}

const expected = golden<Golden>("pooled_model.json");
const tables = loadTables();
const rows = sampleRows("six-benchmark", tables.configurations);
const capability = intelligenceIndex(tables.models, "regression");

// SciPy's search has numeric gradients: its parameters hold to about 1e-5, and so does what follows.
function assertPosterior(actual: LogitPosterior, wanted: Described, what: string): void {
  wanted.mean.forEach((x, k) => assertClose(actual.mean[k]!, x, { abs: 2e-5 }, `${what} mean`));
  wanted.covariance.forEach((x, k) =>
    assertClose(actual.covariance.values[k]!, x, { abs: 2e-5 }, `${what} covariance`)
  );
  const rates = expectedRates(actual);
  wanted.rates.forEach((x, k) => assertClose(rates[k]!, x, { abs: 1e-5 }, `${what} rate`));
}

Deno.test("the pooled model ends at SciPy's optimum and predicts a new task as it does", () => {
  const fit = fitPooled(rows, tables);
  assertClose(fit.solution.value, expected.value, { abs: 1e-8 });
  expected.parameters.forEach((x, k) => assertClose(fit.parameters[k]!, x, { abs: 2e-4 }));
  const { coefficients, coefficientCovariance } = fit.solution;
  const model = { parameters: fit.parameters, coefficients, coefficientCovariance };
  assertPosterior(newTaskPosterior(model, { tools: 5, index: 65 }), expected.newTask, "new task");
});

Deno.test("held-out beliefs agree with SciPy before and after a baseline and a pilot", () => {
  assert.ok(expected.cases.length >= 20);
  const fits = new Map<string, ReturnType<typeof fitPooled>>();
  for (const { protocol, benchmark, model, ...wanted } of expected.cases) {
    const column = protocol === "leave-one-benchmark-out" ? "benchmark" : "model";
    const group = column === "benchmark" ? benchmark : model;
    const fit = fits.get(group) ??
      fitPooled(rows.filter((row) => row[column] !== group), tables);
    fits.set(group, fit);
    const constants = tables.benchmarks.find((row) => row.benchmark === benchmark)!;
    const index = capability.get(model)!;
    const before = taskPosterior(fit, { benchmark, model, tools: constants.tools, index });
    const what = `${protocol} ${benchmark} ${model}`;
    assertPosterior(before, wanted.task, what);
    const single = rows.find((row) =>
      row.benchmark === benchmark && row.model === model && row.architecture === "single"
    )!;
    const own = [{ architecture: 0, ...countOf(single, constants) }];
    assertPosterior(conditionOnCounts(before, own), wanted.baseline, `${what} baseline`);
    const pilot = [
      ...own,
      { architecture: 1, successes: 0, instances: 5 },
      { architecture: 2, successes: 5, instances: 5 },
      { architecture: 4, successes: 3, instances: 10 },
    ];
    assertPosterior(conditionOnCounts(before, pilot), wanted.pilot, `${what} pilot`);
  }
});

Deno.test("the gradient of the marginal density is its numeric derivative", () => {
  const blocks = blocksOf(cellsOf(rows, tables.benchmarks, capability));
  const at = Float64Array.of(-0.5, -0.7, 0.4, -1.2, -1, -0.9, -0.6, -1.5);
  const numeric = numericGradient((p) => solve(blocks, p)!.value, at, () => 1e-3);
  valueGradient(solve(blocks, at)!, at).forEach((x, k) =>
    assertClose(x, numeric[k]!, { abs: 1e-7 })
  );
});

Deno.test("the order of the rows does not matter, and a fitted cell is learnt from", () => {
  const fit = fitPooled(rows, tables);
  const reversed = fitPooled([...rows].reverse(), tables);
  fit.parameters.forEach((x, k) => assertClose(reversed.parameters[k]!, x, { abs: 1e-6 }));
  const task = { benchmark: "finance-agent", model: "gpt-5", tools: 5, index: 71 };
  const known = expectedRates(taskPosterior(fit, task));
  const fresh = expectedRates(taskPosterior(fit, { ...task, benchmark: "new", model: "new" }));
  // Measured: 0.62, 0.76, 0.78, 0.80, 0.78; a new task with these inputs is at about one half.
  assert.ok(known.slice(1).every((rate) => rate > 0.7 && rate < 0.8));
  assert.ok(fresh.every((rate) => rate > 0.35 && rate < 0.6));
});

Deno.test("the expected rate is the sum of weighted rates written out, at the edges too", () => {
  const writtenOut = (mean: number, variance: number): number => {
    let sum = 0;
    for (let z = -8; z <= 8; z += 0.25) {
      sum += 0.25 * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) *
        rateOf(mean + z * Math.sqrt(variance));
    }
    return sum;
  };
  for (const mean of [-800, -30, -2, 0, 0.7, 5, 800]) {
    for (const variance of [0, 0.01, 1, 9, 400]) {
      const at = `${mean}, ${variance}`;
      assertClose(expectedRate(mean, variance), writtenOut(mean, variance), { abs: 2e-15 }, at);
    }
  }
});

Deno.test("draws of success rates have the expected means", () => {
  const { mean, covariance } = newTaskPosterior(
    (({ parameters, solution }) => ({ parameters, ...solution }))(fitPooled(rows, tables)),
    { tools: 5, index: 65 },
  );
  const draws = drawRates({ mean, covariance }, 20_000, 42);
  expectedRates({ mean, covariance }).forEach((rate, a) => {
    const average = column(draws, a).reduce((sum, drawn) => sum + drawn, 0) / draws.rows;
    assertClose(average, rate, { abs: 0.006 });
  });
});

Deno.test("a seed and a number of draws give the same draws whatever was drawn between", () => {
  const believed = {
    mean: Float64Array.of(0, 1),
    covariance: { rows: 2, columns: 2, values: Float64Array.of(1, 0.5, 0.5, 1) },
  };
  const [first, otherSeed, shorter, again] = [
    drawRates(believed, 5, 42),
    drawRates(believed, 5, 43),
    drawRates(believed, 3, 42),
    drawRates(believed, 5, 42),
  ];
  assert.deepEqual(again, first);
  assert.deepEqual(shorter.values, first.values.slice(0, 3 * 2));
  assert.notDeepEqual(otherSeed, first);
});

Deno.test("a count that cannot be is refused", () => {
  const believed = {
    mean: Float64Array.of(0),
    covariance: { rows: 1, columns: 1, values: Float64Array.of(1) },
  };
  const count = (
    successes: number,
    instances: number,
  ) => [{ architecture: 0, successes, instances }];
  assert.throws(() => conditionOnCounts(believed, count(6, 5)), /6 successes of 5/);
  assert.throws(() => conditionOnCounts(believed, count(0, 0)), RangeError);
  assert.deepEqual(conditionOnCounts(believed, []), believed);
});
