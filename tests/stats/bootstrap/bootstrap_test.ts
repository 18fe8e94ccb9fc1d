import { strict as assert } from "node:assert";
import { loadTables } from "../../../lib/data/tables.ts";
import { fitEquation } from "../../../lib/scaling/equation/equation.ts";
import { bootstrap, type BootstrapOptions } from "../../../lib/stats/bootstrap.ts";
import { refitter, unitsOf } from "../../../lib/stats/bootstrap/refit.ts";
import { heteroskedasticCovariance } from "../../../lib/stats/covariance/heteroskedastic.ts";
import { leastSquares } from "../../../lib/stats/least_squares.ts";
import { matrixFromRows, selectRows } from "../../../lib/stats/matrix.ts";
import { randomSource } from "../../../lib/stats/random.ts";
import { isUndetermined, type Undetermined } from "../../../lib/stats/undetermined.ts";
import { assertClose } from "../../close.ts";

const { rows, design, fit, outcome } = fitEquation(loadTables(), "six-benchmark", "regression");
const benchmark = rows.map((row) => row.benchmark);

function known<T>(value: T | Undetermined | undefined): T {
  if (value === undefined) throw new Error("missing");
  if (isUndetermined(value)) throw new Error(value.reason);
  return value;
}

Deno.test("refits of Equation 1 agree with refits by orthogonal decomposition to 1e-9", () => {
  const units = unitsOf(design, fit, null);
  const refit = refitter(units);
  const random = randomSource(3);
  const coordinates = new Float64Array(units.rank);
  const largest = Math.max(...fit.coefficients.map(Math.abs));
  for (let draw = 0; draw < 50; draw++) {
    const picked = Array.from({ length: 260 }, () => random.below(260));
    const counts = new Uint16Array(260);
    for (const i of picked) counts[i]!++;
    assert.equal(refit(counts, coordinates), true);
    const direct = leastSquares(selectRows(design, picked), picked.map((i) => outcome[i]!));
    fit.estimable.forEach((estimable, j) => {
      if (!estimable) return;
      let fast = 0;
      for (let k = 0; k < units.rank; k++) {
        fast += units.map.values[j * units.rank + k]! * coordinates[k]!;
      }
      assertClose(fast, direct.coefficients[j]!, { abs: 1e-9 * largest }, `coefficient ${j}`);
    });
  }
});

Deno.test("the same seed gives the same bootstrap and another seed another", () => {
  const run = (seed: number) => bootstrap(design, fit, { unit: "rows", seed, draws: 200 });
  assert.deepEqual(run(4), run(4));
  assert.notDeepEqual(run(4).coefficients, run(5).coefficients);
  assert.deepEqual(
    [run(4).unit, run(4).units, run(4).draws, run(4).seed, run(4).degenerate],
    ["rows", 260, 200, 4, 0],
  );
});

Deno.test("the standard error of a mean is that of the exact bootstrap distribution", () => {
  const values = [1, 2, 4, 8, 16, 9, 3];
  const intercept = matrixFromRows(values.map(() => [1]));
  const mean = known(
    bootstrap(intercept, leastSquares(intercept, values), {
      unit: "rows",
      seed: 11,
      draws: 40_000,
    }).coefficients[0],
  );
  // population variance / n; the relative error of an SE over B draws is about 1 / sqrt(2 B)
  const centre = values.reduce((sum, value) => sum + value, 0) / 7;
  const exact = Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0)) / 7;
  assertClose(mean.se, exact, { rel: 0.015 });
  assertClose(mean.mean, centre, { rel: 0.01 });
});

Deno.test("rows bootstrap of Equation 1 comes near HC1 to HC3 standard errors", () => {
  const { coefficients } = bootstrap(design, fit, { unit: "rows", seed: 1, draws: 4000 });
  const errors = (["HC0", "HC3"] as const).map((kind) =>
    known(heteroskedasticCovariance(design, fit, kind)).covariance.values
  );
  fit.estimable.forEach((estimable, j) => {
    if (!estimable) {
      assert.match((coefficients[j] as Undetermined).reason, /not estimable/);
      return;
    }
    const { se, low, high, estimate } = known(coefficients[j]);
    const [least, most] = errors.map((values) => Math.sqrt(values[j * 20 + j]!));
    assert.ok(se > 0.9 * least! && se < 1.1 * most!, `${j}: ${se} against ${least}..${most}`);
    assert.ok(low < estimate && estimate < high);
  });
});

Deno.test("drawing clusters keeps them whole", () => {
  // Two clusters of two rows: resamples are aa, ab, ba, bb with means 0, 1/2, 1/2, 1.
  const intercept = matrixFromRows([[1], [1], [1], [1]]);
  const two = leastSquares(intercept, [0.5, 1.5, -0.5, 0.5]);
  const result = bootstrap(intercept, two, {
    unit: ["a", "b", "a", "b"],
    seed: 2,
    draws: 20_000,
  });
  const { low, high, se } = known(result.coefficients[0]);
  assert.deepEqual([result.unit, result.units], ["clusters", 2]);
  assertClose(low, 0, { abs: 1e-12 });
  assertClose(high, 1, { abs: 1e-12 });
  assertClose(se, Math.sqrt(1 / 8), { rel: 0.02 });
});

Deno.test("degenerate resamples are counted and too many of them leave no interval", () => {
  // A dummy for one row of ten: a resample misses it with probability 0.9^10 = 0.349.
  const dummy = matrixFromRows(Array.from({ length: 10 }, (_, i) => [1, i === 0 ? 1 : 0]));
  const values = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];
  const few = bootstrap(dummy, leastSquares(dummy, values), {
    unit: "rows",
    seed: 1,
    draws: 5000,
  });
  assertClose(few.degenerate / 5000, 0.9 ** 10, { abs: 0.03 });
  assert.match(
    (few.coefficients[0] as Undetermined).reason,
    /^\d+ of 5000 resamples lack the rank of the sample, more than the 0.05 that/,
  );
  const wide = bootstrap(dummy, leastSquares(dummy, values), {
    unit: "rows",
    seed: 1,
    draws: 5000,
    level: 0.5,
  });
  assert.equal(wide.degenerate, few.degenerate);
  assert.equal(isUndetermined(wide.coefficients[0]), false);
});

Deno.test("bootstrap refuses what it cannot draw and says why one cluster gives nothing", () => {
  const refuse = (options: Partial<BootstrapOptions>, message: RegExp): void =>
    assert.throws(() => bootstrap(design, fit, { unit: "rows", seed: 1, ...options }), {
      name: "RangeError",
      message,
    });
  refuse({ draws: 1 }, /Cannot bootstrap 1 times: needs a whole number of at least 2/);
  refuse({ level: 0 }, /at level 0: needs a number between 0 and 1/);
  refuse({ seed: NaN }, /Cannot seed with NaN/);
  const alone = bootstrap(design, fit, { unit: benchmark.map(() => "x"), seed: 1, draws: 10 });
  assert.match((alone.coefficients[0] as Undetermined).reason, /one cluster "x"/);
});
