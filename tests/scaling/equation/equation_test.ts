import { strict as assert } from "node:assert";
import { loadTables } from "../../../lib/data/tables.ts";
import type { SampleName } from "../../../lib/data/samples.ts";
import { agenticCapabilityIndex, type IndexName } from "../../../lib/scaling/results/capability.ts";
import { fitEquation, fitEquationTo } from "../../../lib/scaling/equation/equation.ts";
import { assertClose, golden } from "../../close.ts";

interface GoldenCoefficient {
  readonly term: string;
  readonly estimate: number;
  readonly se: number;
  readonly estimable: boolean;
}

interface GoldenCase {
  readonly sample: SampleName;
  readonly index: IndexName;
  readonly missingFor?: readonly string[];
  readonly n: number;
  readonly columns: number;
  readonly rank: number;
  readonly r2: number;
  readonly r2Adjusted: number;
  readonly aic: number;
  readonly bic: number;
  readonly sigma: number;
  readonly coefficients: readonly GoldenCoefficient[];
  readonly crossValidation: { r2: number[]; mean: number; sd: number };
  readonly leaveOneBenchmarkOut: {
    readonly benchmarks: Readonly<Record<string, { readonly r2: number; readonly mae: number }>>;
  };
}

interface RCase {
  readonly sample: SampleName;
  readonly index: IndexName;
  readonly rank: number;
  readonly r2: number;
  readonly r2Adjusted: number;
  readonly sigma: number;
  readonly logLikelihood: number;
  readonly coefficients: readonly { term: string; estimate: number; se: number }[];
}

const tables = loadTables();
const { cases } = golden<{ cases: readonly GoldenCase[] }>("equation_statsmodels.json");
const fitted = cases.filter(({ missingFor }) => missingFor === undefined);

for (const expected of fitted) {
  Deno.test(`Equation 1 on ${expected.sample} with index ${expected.index} equals statsmodels`, () => {
    const { fit, terms, crossValidation, leaveOneBenchmarkOut } = fitEquation(
      tables,
      expected.sample,
      expected.index,
    );
    assert.deepEqual(
      [fit.n, fit.columns, fit.rank],
      [expected.n, expected.columns, expected.rank],
    );
    for (const name of ["r2", "r2Adjusted", "aic", "bic", "sigma"] as const) {
      assertClose(fit[name], expected[name], { rel: 1e-10 }, name);
    }
    assert.deepEqual(terms, expected.coefficients.map(({ term }) => term));
    expected.coefficients.forEach(({ term, estimate, se, estimable }, j) => {
      assert.equal(fit.estimable[j], estimable, `${term} estimable`);
      assertClose(fit.coefficients[j]!, estimate, { abs: 1e-10 }, term);
      assertClose(fit.standardErrors[j]!, se, { rel: 1e-9 }, `se of ${term}`);
    });
    expected.crossValidation.r2.forEach((r2, fold) =>
      assertClose(crossValidation.r2[fold]!, r2, { abs: 1e-9 }, `R2 of fold ${fold}`)
    );
    assertClose(crossValidation.mean, expected.crossValidation.mean, { abs: 1e-9 }, "mean");
    assertClose(crossValidation.sd, expected.crossValidation.sd, { abs: 1e-9 }, "SD");
    const heldOut = Object.entries(expected.leaveOneBenchmarkOut.benchmarks);
    assert.equal(leaveOneBenchmarkOut.benchmarks.length, heldOut.length);
    for (const { benchmark, r2, mae } of leaveOneBenchmarkOut.benchmarks) {
      const wanted = expected.leaveOneBenchmarkOut.benchmarks[benchmark]!;
      assertClose(r2, wanted.r2, { rel: 1e-9 }, `R2 of ${benchmark}`);
      assertClose(mae, wanted.mae, { rel: 1e-9 }, `MAE of ${benchmark}`);
    }
  });
}

for (const expected of golden<{ cases: readonly RCase[] }>("equation_r.json").cases) {
  Deno.test(`Equation 1 on ${expected.sample} with index ${expected.index} equals R's lm`, () => {
    const { fit, terms } = fitEquation(tables, expected.sample, expected.index);
    for (const name of ["rank", "r2", "r2Adjusted", "sigma", "logLikelihood"] as const) {
      assertClose(fit[name], expected[name], { rel: 1e-10 }, name);
    }
    const estimable = expected.coefficients.filter(({ term }) =>
      fit.estimable[terms.indexOf(term as typeof terms[number])]
    );
    assert.equal(estimable.length, fit.estimable.filter(Boolean).length);
    for (const { term, estimate, se } of estimable) {
      const j = terms.indexOf(term as typeof terms[number]);
      assertClose(fit.coefficients[j]!, estimate, { rel: 1e-9 }, term);
      assertClose(fit.standardErrors[j]!, se, { rel: 1e-9 }, `se of ${term}`);
    }
  });
}

Deno.test("the golden cases cover three samples and every index that has all models", () => {
  assert.equal(new Set(fitted.map(({ sample }) => sample)).size, 3);
  assert.equal(fitted.length, 11);
});

Deno.test("an index without one of the sample's models is refused by name", () => {
  assert.throws(() => fitEquation(tables, "all-released", "v1"), {
    name: "RangeError",
    message: /no value for "gemini-3-flash-preview"/,
  });
});

const rows = tables.configurations;

Deno.test("too few rows, no single-agent rows and a benchmark with one model are refused", () => {
  assert.throws(() => fitEquationTo(rows.slice(0, 9), tables, null), {
    message: "Cannot fit Equation 1 to 9 rows: five-fold cross-validation needs at least 10",
  });
  const teams = rows.filter(({ architecture }) => architecture !== "single");
  assert.throws(() => fitEquationTo(teams, tables, null), {
    message: /benchmark "browsecomp-plus" has no single-agent rows/,
  });
  const alone = rows.filter(({ benchmark, model }) =>
    benchmark !== "workbench" || model === "gpt-5"
  );
  assert.throws(() => fitEquationTo(alone, tables, null), {
    message: /benchmark "workbench" has one model/,
  });
  const few = rows.filter(({ benchmark, model }) =>
    benchmark === "workbench" && /gpt-5/.test(model)
  );
  assert.throws(
    () => fitEquationTo(few, tables, agenticCapabilityIndex(few)),
    { name: "RangeError", message: /the 15 rows are all of "workbench"/ },
  );
});

Deno.test("the single agent's own outcome never enters its baseline", () => {
  const { raw, terms } = fitEquation(tables, "six-benchmark", "none");
  const column = terms.indexOf("single_agent_baseline");
  const finance = rows.filter(({ benchmark, architecture }) =>
    benchmark === "finance-agent" && architecture === "single"
  );
  const mean = finance.reduce((sum, row) => sum + row.success_rate, 0) / finance.length;
  const at = rows.filter(({ model }) => model !== "gemini-3-flash-preview").indexOf(finance[0]!);
  assertClose(raw.values[at * terms.length + column]!, mean, { abs: 1e-15 });
});
