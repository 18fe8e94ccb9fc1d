import { strict as assert } from "node:assert";
import { biasReducedCovariance } from "../../../lib/stats/covariance/bias_reduced.ts";
import { clusteredCovariance } from "../../../lib/stats/covariance/clustered.ts";
import { covarianceTable } from "../../../lib/stats/covariance/covariance_table.ts";
import type { CovarianceEstimate } from "../../../lib/stats/covariance/estimate.ts";
import { heteroskedasticCovariance } from "../../../lib/stats/covariance/heteroskedastic.ts";
import { twoWayCovariance } from "../../../lib/stats/covariance/two_way.ts";
import { leastSquares } from "../../../lib/stats/least_squares.ts";
import { matrixFromRows, selectRows } from "../../../lib/stats/matrix.ts";
import { isUndetermined, type Undetermined } from "../../../lib/stats/undetermined.ts";
import { assertClose } from "../../close.ts";

const N = 30;
const wave = (k: number): number[] => Array.from({ length: N }, (_, i) => Math.sin(k * i * i + k));
const [a, b, noise] = [wave(1.3), wave(0.7), wave(2.9)] as [number[], number[], number[]];
// The last column is the sum of the two before it: rank 3 of 4.
const design = matrixFromRows(a.map((value, i) => [1, value, b[i]!, value + b[i]!]));
const outcome = a.map((value, i) => 2 * value - b[i]! + noise[i]!);
const fit = leastSquares(design, outcome);
const labels = a.map((_, i) => `c${i % 7}`);

function values(estimate: CovarianceEstimate | Undetermined): Float64Array {
  if (isUndetermined(estimate)) throw new Error(estimate.reason);
  return estimate.covariance.values;
}

function assertSame(one: Float64Array, other: Float64Array, factor = 1): void {
  assert.ok(one.length > 0);
  one.forEach((value, k) => assertClose(value, factor * other[k]!, { abs: 1e-14 }, `entry ${k}`));
}

Deno.test("clusters of one row make CR0 equal HC0 and CR2 equal HC2, also without full rank", () => {
  const singletons = a.map((_, i) => i);
  assertSame(
    values(clusteredCovariance(design, fit, singletons, "CR0")),
    values(heteroskedasticCovariance(design, fit, "HC0")),
  );
  assertSame(
    values(clusteredCovariance(design, fit, singletons, "CR1", "rank")),
    values(heteroskedasticCovariance(design, fit, "HC1")),
  );
  assertSame(
    values(biasReducedCovariance(design, fit, singletons)),
    values(heteroskedasticCovariance(design, fit, "HC2")),
  );
});

Deno.test("HC3 is the sum over rows of the squared change when the row is left out", () => {
  const sum = new Float64Array(16);
  for (let i = 0; i < N; i++) {
    const others = a.map((_, k) => k).filter((k) => k !== i);
    const without = leastSquares(selectRows(design, others), others.map((k) => outcome[k]!));
    const change = fit.coefficients.map((value, j) => value - without.coefficients[j]!);
    for (let j = 0; j < 4; j++) {
      for (let k = 0; k < 4; k++) sum[j * 4 + k]! += change[j]! * change[k]!;
    }
  }
  const hc3 = values(heteroskedasticCovariance(design, fit, "HC3"));
  hc3.forEach((value, k) => assertClose(value, sum[k]!, { rel: 1e-9 }));
});

Deno.test("the order of rows changes no covariance", () => {
  const order = a.map((_, i) => (i * 11) % N);
  const shuffled = selectRows(design, order);
  const refit = leastSquares(shuffled, order.map((i) => outcome[i]!));
  const moved = order.map((i) => labels[i]!);
  const half = labels.map((_, i) => i < 15 ? "low" : "high");
  assertSame(
    values(biasReducedCovariance(shuffled, refit, moved)),
    values(biasReducedCovariance(design, fit, labels)),
  );
  assertSame(
    values(twoWayCovariance(shuffled, refit, moved, order.map((i) => half[i]!))),
    values(twoWayCovariance(design, fit, labels, half)),
  );
});

Deno.test("CR2 with clusters of one row is Welch's test once rows are weighted by their variance", () => {
  const [x, y] = [[1, 4, 2, 8, 5], [3, 9, 12]] as [number[], number[]];
  const rows = [...x.map((value) => [1, 0, value]), ...y.map((value) => [1, 1, value])];
  const test = (sds: readonly [number, number]): { se: number; df: number; estimate: number } => {
    const scaled = rows.map((row) => row.map((value) => value / sds[row[1]!]!));
    const matrix = matrixFromRows(scaled.map((row) => row.slice(0, 2)));
    const groups = leastSquares(matrix, scaled.map((row) => row[2]!));
    const labels = rows.map((_, i) => i);
    const row = covarianceTable(groups, biasReducedCovariance(matrix, groups, labels))[1]!;
    if (isUndetermined(row)) throw new Error(row.reason);
    assertClose(row.estimate, 4, { rel: 1e-13 });
    assertClose(row.se, Math.sqrt(7.5 / 5 + 21 / 3), { rel: 1e-13 });
    return row;
  };
  const welch = (u: number, v: number): number =>
    (u / 5 + v / 3) ** 2 / ((u / 5) ** 2 / 4 + (v / 3) ** 2 / 2);
  assertClose(test([Math.sqrt(7.5), Math.sqrt(21)]).df, welch(7.5, 21), { rel: 1e-12 });
  // Unweighted, the degrees of freedom are those of equal variances.
  assertClose(test([1, 1]).df, welch(1, 1), { rel: 1e-12 });
});

Deno.test("CR2 is unbiased under equal variances: its mean over the errors is the classical one", () => {
  // E over unit errors: replace e e' by its expectation through one unit error at a time.
  const parts = Array.from({ length: N }, (_, i) => {
    const unit = outcome.map((_, k) => (k === i ? 1 : 0));
    return values(biasReducedCovariance(design, leastSquares(design, unit), labels));
  });
  fit.gramInverse.values.forEach((expected, k) => {
    const mean = parts.reduce((sum, part) => sum + part[k]!, 0);
    assertClose(mean, expected, { abs: 1e-13 }, `entry ${k}`);
  });
});

Deno.test("two-way clustering by the same labels twice is one-way clustering", () => {
  assertSame(
    values(twoWayCovariance(design, fit, labels, labels)),
    values(clusteredCovariance(design, fit, labels, "CR1")),
  );
});

Deno.test("a two-way variance below zero leaves no standard error", () => {
  const mean = matrixFromRows([[1], [1], [1], [1]]);
  const crossed = leastSquares(mean, [1, -1, -1, 1]);
  const estimate = twoWayCovariance(mean, crossed, [1, 1, 2, 2], [1, 2, 1, 2]);
  assert.ok(values(estimate)[0]! < 0);
  const [row] = covarianceTable(crossed, estimate);
  assert.ok(isUndetermined(row));
  assert.equal(row.reason, "the two-way variance is negative, which leaves no standard error");
});

Deno.test("the two conventions of CR1 differ by the count of parameters alone", () => {
  assertSame(
    values(clusteredCovariance(design, fit, labels, "CR1", "columns")),
    values(clusteredCovariance(design, fit, labels, "CR1", "rank")),
    (N - 3) / (N - 4),
  );
});

Deno.test("what gives no covariance says why", () => {
  const same = labels.map(() => "all");
  const reason = (value: unknown): string => isUndetermined(value) ? value.reason : "determined";
  const one = /all rows are in the one cluster "all": needs at least 2 clusters/;
  assert.match(reason(clusteredCovariance(design, fit, same, "CR1")), one);
  assert.match(reason(biasReducedCovariance(design, fit, same)), one);
  assert.match(reason(twoWayCovariance(design, fit, labels, same)), one);
  assert.match(reason(covarianceTable(fit, clusteredCovariance(design, fit, same, "CR0"))[0]), one);
  const table = covarianceTable(fit, clusteredCovariance(design, fit, labels, "CR1"));
  assert.equal(isUndetermined(table[0]), false);
  assert.match(reason(table[1]), /not estimable/);
  assert.throws(() => clusteredCovariance(design, fit, ["a"], "CR0"), {
    name: "TypeError",
    message: /30 rows with 1 labels: needs one a row/,
  });

  const alone = matrixFromRows([[1, 1], [1, 0], [1, 0], [1, 0]]);
  const aloneFit = leastSquares(alone, [5, 1, 2, 4]);
  assert.match(
    reason(heteroskedasticCovariance(alone, aloneFit, "HC3")),
    /row 0 has leverage 1: .* so HC3 has no residual/,
  );
  // Two clusters, one with a dummy of its own: the scores of the dummy's complement vanish.
  const groups = ["x", "y", "y", "y"];
  assert.match(
    reason(covarianceTable(aloneFit, clusteredCovariance(alone, aloneFit, groups, "CR0"))[0]),
    /the CR0 variance is zero/,
  );
  const wide = matrixFromRows([[1, 0, 0, 0], [1, 0, 0, 0], [1, 0, 0, 0]]);
  assert.match(
    reason(clusteredCovariance(wide, leastSquares(wide, [1, 2, 4]), [1, 2, 2], "CR1")),
    /3 rows are no more than 4 columns/,
  );
});
