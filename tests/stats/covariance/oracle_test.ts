import { strict as assert } from "node:assert";
import { loadTables } from "../../../lib/data/tables.ts";
import { fitEquation } from "../../../lib/scaling/equation/equation.ts";
import { biasReducedCovariance } from "../../../lib/stats/covariance/bias_reduced.ts";
import { clusteredCovariance } from "../../../lib/stats/covariance/clustered.ts";
import { covarianceTable } from "../../../lib/stats/covariance/covariance_table.ts";
import type { CovarianceEstimate } from "../../../lib/stats/covariance/estimate.ts";
import {
  classicalCovariance,
  heteroskedasticCovariance,
} from "../../../lib/stats/covariance/heteroskedastic.ts";
import { twoWayCovariance } from "../../../lib/stats/covariance/two_way.ts";
import { leastSquares, type LeastSquaresFit } from "../../../lib/stats/least_squares.ts";
import { type Matrix, matrixFromRows } from "../../../lib/stats/matrix.ts";
import { isUndetermined, type Undetermined } from "../../../lib/stats/undetermined.ts";
import { assertClose, golden } from "../../close.ts";

const KINDS = ["HC0", "HC1", "HC2", "HC3"] as const;
type Errors = Readonly<Record<(typeof KINDS)[number] | "CR0" | "CR1" | "twoWay", number[]>>;
interface Case {
  readonly name: string;
  readonly outcome?: number[];
  readonly design?: number[][];
  readonly cluster?: string[];
  readonly other?: string[];
  readonly statsmodels: Errors & { rank: number; classical: number[]; CR1p: number[] };
  readonly r: Errors & { kept: number[]; CR2: number[]; df: number[]; p: number[] };
}
const { cases } = golden<{ cases: readonly Case[] }>("covariance.json");

interface Data {
  readonly design: Matrix;
  readonly fit: LeastSquaresFit;
  readonly cluster: readonly string[];
  readonly other: readonly string[];
}

function dataOf({ name, outcome, design, cluster, other }: Case): Data {
  if (design !== undefined) {
    const matrix = matrixFromRows(design);
    return {
      design: matrix,
      fit: leastSquares(matrix, outcome!),
      cluster: cluster!,
      other: other!,
    };
  }
  const { rows, design: matrix, fit } = fitEquation(loadTables(), "six-benchmark", "regression");
  const benchmark = rows.map((row) => row.benchmark), model = rows.map((row) => row.model);
  return name.endsWith("by benchmark")
    ? { design: matrix, fit, cluster: benchmark, other: model }
    : { design: matrix, fit, cluster: model, other: benchmark };
}

function known<T>(value: T | Undetermined): T {
  if (isUndetermined(value)) throw new Error(value.reason);
  return value;
}

function variance(estimate: CovarianceEstimate | Undetermined, j: number): number {
  const { covariance } = known(estimate);
  return covariance.values[j * covariance.columns + j]!;
}

for (const expected of cases) {
  const { design, fit, cluster, other } = dataOf(expected);
  const by = {
    classical: classicalCovariance(fit),
    HC0: heteroskedasticCovariance(design, fit, "HC0"),
    HC1: heteroskedasticCovariance(design, fit, "HC1"),
    HC2: heteroskedasticCovariance(design, fit, "HC2"),
    HC3: heteroskedasticCovariance(design, fit, "HC3"),
    CR0: clusteredCovariance(design, fit, cluster, "CR0"),
    CR1: clusteredCovariance(design, fit, cluster, "CR1", "columns"),
  };

  Deno.test(`${expected.name}: every covariance equals statsmodels, estimable or not`, () => {
    assert.equal(fit.rank, expected.statsmodels.rank);
    for (const [kind, estimate] of Object.entries(by)) {
      expected.statsmodels[kind as keyof typeof by].forEach((se, j) =>
        assertClose(Math.sqrt(variance(estimate, j)), se, { rel: 1e-9 }, `${kind} ${j}`)
      );
    }
    const twoWay = twoWayCovariance(design, fit, cluster, other);
    expected.statsmodels.twoWay.forEach((value, j) =>
      assertClose(variance(twoWay, j), value, { rel: 1e-9 }, `two-way ${j}`)
    );
    covarianceTable(fit, by.CR1).forEach((row, j) => {
      if (fit.estimable[j]) {
        assertClose(known(row).p, expected.statsmodels.CR1p[j]!, { rel: 1e-8 }, `p ${j}`);
      }
    });
  });

  Deno.test(`${expected.name}: estimable coefficients equal sandwich and clubSandwich`, () => {
    const byRank = {
      ...by,
      CR1: clusteredCovariance(design, fit, cluster, "CR1", "rank"),
    };
    const twoWay = twoWayCovariance(design, fit, cluster, other, "rank");
    const cr2 = biasReducedCovariance(design, fit, cluster);
    const table = covarianceTable(fit, cr2);
    let compared = 0;
    expected.r.kept.forEach((j, k) => {
      if (!fit.estimable[j]) return;
      compared++;
      for (const kind of [...KINDS, "CR0", "CR1"] as const) {
        const se = Math.sqrt(variance(byRank[kind], j));
        assertClose(se, expected.r[kind][k]!, { rel: 1e-9 }, `${kind} ${j}`);
      }
      assertClose(variance(twoWay, j), expected.r.twoWay[k]!, { rel: 1e-9 }, `two-way ${j}`);
      const row = known(table[j]!);
      assertClose(row.se, expected.r.CR2[k]!, { rel: 1e-8 }, `CR2 ${j}`);
      assertClose(row.df, expected.r.df[k]!, { rel: 1e-7 }, `CR2 df ${j}`);
      assertClose(row.p, expected.r.p[k]!, { rel: 1e-7 }, `CR2 p ${j}`);
    });
    assert.equal(compared, fit.estimable.filter(Boolean).length);
  });
}

Deno.test("Grunfeld by firm meets the digits known from Stata", () => {
  // Stata reads the series in single precision, which moves the eighth digit.
  const { design, fit, cluster } = dataOf(cases[0]!);
  const corrected = covarianceTable(fit, clusteredCovariance(design, fit, cluster, "CR1"));
  const plain = covarianceTable(fit, clusteredCovariance(design, fit, cluster, "CR0"));
  const se = [20.425202580078, 0.01589433647768, 0.08496711097464];
  const p = [0.06604843284516, 0.00004710548549, 0.02380515903536];
  const sePlain = [19.27943055305, 0.01500272788516, 0.08020079648691];
  for (const j of [0, 1, 2]) {
    assert.equal(known(corrected[j]!).df, 9);
    assertClose(known(corrected[j]!).se, se[j]!, { rel: 2e-8 });
    assertClose(known(corrected[j]!).p, p[j]!, { rel: 1e-7 });
    assertClose(known(plain[j]!).se, sePlain[j]!, { rel: 2e-8 });
  }
});
