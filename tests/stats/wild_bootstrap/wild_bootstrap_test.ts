import { strict as assert } from "node:assert";
import { loadTables } from "../../../lib/data/tables.ts";
import { fitEquation } from "../../../lib/scaling/equation/equation.ts";
import { leastSquares } from "../../../lib/stats/least_squares.ts";
import { type Matrix, matrixFromRows } from "../../../lib/stats/matrix.ts";
import { isUndetermined, type Undetermined } from "../../../lib/stats/undetermined.ts";
import type { WeightName } from "../../../lib/stats/wild_bootstrap/weights.ts";
import {
  wildBootstrap,
  type WildBootstrapOptions,
  type WildBootstrapTest,
} from "../../../lib/stats/wild_bootstrap.ts";
import { assertClose, golden } from "../../close.ts";
import { textbookP } from "./textbook.ts";

interface GoldenTest {
  readonly column: number;
  readonly statistic: number;
  readonly p: number;
  readonly draws: number;
}
interface GoldenCase {
  readonly name: string;
  readonly weights: WeightName;
  readonly nullImposed: boolean;
  readonly tests: readonly GoldenTest[];
}
interface Stored {
  readonly name: string;
  readonly outcome: number[];
  readonly design: number[][];
  readonly cluster: string[];
}
const oracle = golden<{
  cases: readonly GoldenCase[];
  wildboottest: readonly (Omit<GoldenTest, "draws"> & { nullImposed: boolean })[];
}>("wild_bootstrap.json");
const stored = golden<{ cases: readonly Stored[] }>("covariance.json").cases;

interface Data {
  readonly design: Matrix;
  readonly outcome: readonly number[];
  readonly labels: readonly string[];
}

function dataOf(name: string): Data {
  if (!name.startsWith("Equation 1")) {
    const { design, outcome, cluster } = stored.find((one) => one.name === name)!;
    return { design: matrixFromRows(design), outcome, labels: cluster };
  }
  const { rows, design, outcome } = fitEquation(loadTables(), "six-benchmark", "regression");
  const by = name.endsWith("benchmark") ? "benchmark" : "model";
  return { design, outcome, labels: rows.map((row) => row[by]) };
}

function run(
  { design, outcome, labels }: Data,
  options: WildBootstrapOptions,
): readonly (WildBootstrapTest | Undetermined)[] {
  return wildBootstrap(design, leastSquares(design, outcome), labels, options);
}

function known<T>(value: T | Undetermined | undefined): T {
  if (value === undefined) throw new Error("missing");
  if (isUndetermined(value)) throw new Error(value.reason);
  return value;
}

const zeroIfUndetermined = (p: number | Undetermined): number => (isUndetermined(p) ? 0 : p);

for (const { name, weights, nullImposed, tests } of oracle.cases) {
  const way = nullImposed ? "null imposed" : "null not imposed";
  Deno.test(`${name}, ${weights}, ${way}: every vector enumerated as by NumPy`, () => {
    const results = run(dataOf(name), { weights, nullImposed, level: null });
    for (const expected of tests) {
      const result = known(results[expected.column]);
      assertClose(result.statistic, expected.statistic, { rel: 1e-9 });
      assertClose(zeroIfUndetermined(result.p), expected.p, { abs: 1e-12 }, `${expected.column}`);
      assert.equal(result.draws, expected.draws);
      assert.equal(result.enumerated, true);
      assert.equal(result.interval, null);
    }
    const tested = results.filter((result) => !isUndetermined(result)).length;
    assert.equal(tested, tests.length);
  });
}

Deno.test("wildboottest's p differs by no more than the two tied vectors of equal weights", () => {
  const data = dataOf("Grunfeld without American Steel by firm");
  for (const { column, nullImposed, p, statistic } of oracle.wildboottest) {
    const result = known(run(data, { weights: "rademacher", nullImposed, level: null })[column]);
    assertClose(result.statistic, statistic, { rel: 1e-9 });
    assertClose(zeroIfUndetermined(result.p), p, { abs: nullImposed ? 2 / 1024 : 0 });
  }
  assert.equal(oracle.wildboottest.length, 6);
});

// Rank 3 of 4 columns, five clusters of unequal size.
const sizes = [3, 7, 4, 6, 5];
const labels = sizes.flatMap((size, g) => new Array<string>(size).fill(`g${g}`));
const wave = (k: number): number[] => labels.map((_, i) => Math.sin(k * i * i + k));
const [a, b, noise] = [wave(1.3), wave(0.7), wave(2.9)] as [number[], number[], number[]];
const small: Data = {
  design: matrixFromRows(a.map((value, i) => [1, value, b[i]!, 2 * b[i]!])),
  outcome: a.map((value, i) => 0.4 + 0.7 * value + noise[i]! + Number(labels[i]![1]) / 5),
  labels,
};
const fewer: Data = {
  ...small,
  labels: labels.map((label) => (label === "g4" ? "g0" : label)),
};
const GOLDEN = Math.sqrt(5);
const POINTS: Record<WeightName, { weight: number; probability: number }[]> = {
  rademacher: [{ weight: -1, probability: 0.5 }, { weight: 1, probability: 0.5 }],
  webb: [1.5, 1, 0.5].flatMap((square) =>
    [-1, 1].map((sign) => ({ weight: sign * Math.sqrt(square), probability: 1 / 6 }))
  ),
  mammen: [
    { weight: -(GOLDEN - 1) / 2, probability: (GOLDEN + 1) / (2 * GOLDEN) },
    { weight: (GOLDEN + 1) / 2, probability: (GOLDEN - 1) / (2 * GOLDEN) },
  ],
};

for (const weights of ["rademacher", "webb", "mammen"] as const) {
  for (const nullImposed of [true, false]) {
    for (const nullValue of [0, 0.25]) {
      Deno.test(`fast and textbook p agree: ${weights}, imposed ${nullImposed}, at ${nullValue}`, () => {
        const data = weights === "webb" ? fewer : small;
        const options = { weights, nullImposed, nullValue, level: null };
        const results = run(data, options);
        for (const j of [0, 1]) {
          const slow = textbookP(
            data.design,
            data.outcome,
            data.labels,
            j,
            POINTS[weights],
            nullImposed,
            nullValue,
          );
          assertClose(zeroIfUndetermined(known(results[j]).p), slow, { abs: 1e-10 });
        }
        assert.deepEqual(results.map(isUndetermined), [false, false, true, true]);
      });
    }
  }
}

for (const nullImposed of [true, false]) {
  Deno.test(`the ends of the interval part p by its level, imposed ${nullImposed}`, () => {
    const level = 0.8;
    const { interval, estimate, se } = known(
      run(small, { weights: "rademacher", nullImposed, level })[1],
    );
    const { low, high } = known(interval ?? undefined);
    assert.ok(low < estimate && estimate < high);
    const slow = (nullValue: number): number =>
      textbookP(
        small.design,
        small.outcome,
        small.labels,
        1,
        POINTS.rademacher,
        nullImposed,
        nullValue,
      );
    for (const [end, outward] of [[low, -1], [high, 1]] as const) {
      assert.ok(slow(end - outward * 1e-6 * se) > 1 - level);
      assert.ok(slow(end + outward * 1e-6 * se) <= 1 - level);
    }
  });
}

Deno.test("draws depend on the seed alone and approach the enumeration", () => {
  const options = { weights: "webb", maxEnumerated: 0, level: null } as const;
  const exact = known(run(small, { weights: "webb", level: null })[1]);
  const drawn = known(run(small, { ...options, seed: 5 })[1]);
  const again = known(run(small, { ...options, seed: 5 })[1]);
  const other = known(run(small, { ...options, seed: 6 })[1]);
  assert.deepEqual(drawn, again);
  assert.notEqual(drawn.p, other.p);
  assert.deepEqual([drawn.seed, drawn.draws, drawn.enumerated], [5, 9999, false]);
  assert.deepEqual([exact.seed, exact.draws, exact.enumerated], [null, 7776, true]);
  // three standard errors of a share over 9,999 draws
  assertClose(known(drawn.p), known(exact.p), { abs: 0.015 });
});

Deno.test("the smallest attainable p goes with clusters and weights, and equal weights attain it", () => {
  const steep = { ...small, outcome: a.map((value) => 100 * value + 1) };
  steep.outcome[0]! += 0.01;
  steep.outcome[9]! -= 0.02;
  const floorOf = (options: Partial<WildBootstrapOptions>): number =>
    known(run(small, { weights: "rademacher", level: null, ...options })[1]).floor;
  assert.equal(floorOf({}), 2 ** -4);
  assertClose(floorOf({ weights: "webb" }), 6 ** -4, { rel: 1e-12 });
  assertClose(floorOf({ weights: "webb", nullImposed: false }), 2 / 6 ** 5, { rel: 1e-12 });
  assert.equal(floorOf({ nullImposed: false }), 2 ** -4);
  assert.equal(floorOf({ maxEnumerated: 0, draws: 99 }), 2 ** -4);
  assert.equal(floorOf({ weights: "webb", maxEnumerated: 0, draws: 99 }), 0.01);
  assert.equal(known(run(steep, { weights: "rademacher", level: null })[1]).p, 2 ** -4);
  assert.equal(
    known(run({ ...small, labels: fewer.labels }, { weights: "rademacher", level: null })[1]).floor,
    0.125,
  );
});

Deno.test("what gives no test says why", () => {
  const reason = (value: unknown): string => isUndetermined(value) ? value.reason : "determined";
  const alone = run({ ...small, labels: labels.map(() => "all") }, { weights: "webb" });
  assert.match(reason(alone[1]), /all rows are in the one cluster "all"/);
  assert.match(reason(run(small, { weights: "webb" })[2]), /not estimable/);

  const { interval } = known(run(fewer, { weights: "rademacher" })[1]);
  assert.match(reason(interval), /the smallest attainable p, 0.125, lies above 0.05/);

  const unbalanced = run(dataOf("unbalanced clusters"), {
    weights: "rademacher",
    nullImposed: false,
    level: null,
  });
  assert.match(
    reason(known(unbalanced[0]).p),
    /none of the 64 weight vectors reaches \|t\|, so p lies below 0.03125, .* 6 clusters can give/,
  );
});

Deno.test("wildBootstrap refuses counts and levels that make no sense", () => {
  const refuse = (options: Partial<WildBootstrapOptions>, message: RegExp): void =>
    assert.throws(() => run(small, { weights: "webb", ...options }), {
      name: "RangeError",
      message,
    });
  refuse({ draws: 0 }, /with draws 0: needs a whole number of at least 1/);
  refuse({ maxEnumerated: -1 }, /with maxEnumerated -1: needs a whole number of at least 0/);
  refuse({ level: 1 }, /at level 1: needs a number between 0 and 1/);
  refuse({ seed: 0.5 }, /Cannot seed with 0.5/);
});
