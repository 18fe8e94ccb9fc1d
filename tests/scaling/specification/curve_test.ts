import { strict as assert } from "node:assert";
import { loadTables } from "../../../lib/data/tables.ts";
import { fitEquation } from "../../../lib/scaling/equation/equation.ts";
import { allSpecifications } from "../../../lib/scaling/specification/choices.ts";
import { countConclusions } from "../../../lib/scaling/specification/conclusions.ts";
import { specificationCurve } from "../../../lib/scaling/specification/curve.ts";
import { specifiedDesign } from "../../../lib/scaling/specification/design.ts";
import { DOUBTFUL_CELLS, isDoubtful } from "../../../lib/scaling/specification/doubtful_cells.ts";
import { solutionTable } from "../../../lib/stats/coefficient_table.ts";
import { assertClose } from "../../close.ts";

const tables = loadTables();
const TERM = "baseline_x_log_agents";

Deno.test("there are as many specifications as choices multiply to, less the impossible", () => {
  const all = allSpecifications();
  assert.equal(all.length, 594);
  assert.equal(new Set(all.map((one) => JSON.stringify(one))).size, 594);
});

Deno.test("the plain specification equals the direct fit of Equation 1 up to the outcome's SD", () => {
  const [row] = specificationCurve(tables, [TERM], [{
    sample: "six-benchmark",
    capability: "regression",
    encoding: "constants",
    outcome: "rate",
    cluster: "none",
    doubtful: "kept",
  }]);
  const { fit, terms, outcome } = fitEquation(tables, "six-benchmark", "regression");
  const direct = solutionTable(fit)[terms.indexOf(TERM)]!;
  const mean = outcome.reduce((sum, y) => sum + y, 0) / outcome.length;
  const sd = Math.sqrt(outcome.reduce((sum, y) => sum + (y - mean) ** 2, 0) / outcome.length);
  assertClose(row!.estimate * sd, direct.estimate, { rel: 1e-10 });
  assertClose(row!.p, direct.p, { rel: 1e-8 });
  assertClose(row!.r2, fit.r2, { rel: 1e-12 });
});

Deno.test("labels and printed constants of architectures span the same space", () => {
  const estimates = (["constants", "labels"] as const).map((encoding) =>
    specificationCurve(tables, [TERM], [{
      sample: "four-benchmark",
      capability: "regression",
      encoding,
      outcome: "rate",
      cluster: "benchmark",
      doubtful: "kept",
    }])[0]!
  );
  assertClose(estimates[0]!.r2, estimates[1]!.r2, { rel: 1e-10 });
  assertClose(estimates[0]!.estimate, estimates[1]!.estimate, { rel: 1e-8 });
});

Deno.test("every doubtful cell is a released configuration, and dropping them drops just those", () => {
  assert.equal(tables.configurations.filter(isDoubtful).length, DOUBTFUL_CELLS.length);
  const { rows } = specifiedDesign(tables, {
    sample: "all-released",
    capability: "regression",
    encoding: "constants",
    doubtful: "dropped",
  });
  assert.equal(rows.length, 270 - DOUBTFUL_CELLS.length);
});

Deno.test("conclusions are counted by sign and by p", () => {
  const specification = allSpecifications()[0]!;
  const row = (estimate: number, p: number): Parameters<typeof countConclusions>[0][number] => ({
    ...specification,
    term: "x",
    n: 10,
    rank: 2,
    r2: 0.5,
    estimate,
    ciLow: 0,
    ciHigh: 0,
    p,
  });
  const rows = [row(-1, 0.01), row(-2, 0.2), row(3, 0.01), row(-4, 0.04)];
  const [count] = countConclusions(rows, [{ term: "x", sign: -1, says: "x lowers success" }]);
  assert.deepEqual(
    [count!.specifications, count!.sameSign, count!.significant, count!.medianEstimate],
    [4, 0.75, 0.5, -1.5],
  );
});
