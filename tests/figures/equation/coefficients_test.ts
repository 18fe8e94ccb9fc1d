import { strict as assert } from "node:assert";
import { SAMPLE_NAMES } from "../../../lib/data/samples.ts";
import { loadTables } from "../../../lib/data/tables.ts";
import { coefficientFigure } from "../../../lib/figures/equation/coefficients.ts";
import { fitEquation } from "../../../lib/scaling/equation/equation.ts";
import { summariseEquation } from "../../../lib/scaling/equation/summary.ts";
import { assertSnapshot } from "../snapshot.ts";

const tables = loadTables();
const figure = coefficientFigure(SAMPLE_NAMES.map((sample) => {
  const { n, coefficients } = summariseEquation(fitEquation(tables, sample, "regression"));
  return { heading: `${sample} (${n} rows)`, coefficients };
}));

Deno.test("the coefficients of Equation 1 equal their snapshot", () => assertSnapshot(figure));

Deno.test("a coefficient that is not estimable is drawn without an interval", () => {
  assert.equal(figure.title, "The data do not fix 7 of the 19 coefficients of Equation 1");
  const traces = figure.data as readonly { name: string; x: number[]; error_x?: unknown }[];
  const hollow = traces.filter(({ name }) => name === "not estimable");
  assert.deepEqual(hollow.map(({ x }) => x.length), [7, 7, 7]);
  assert.ok(hollow.every((trace) => trace.error_x === undefined));
});

Deno.test("printed estimates have a cross where they lie visibly elsewhere, else a sentence", () => {
  const row = { term: "log_tools", estimate: 0.4, ciLow: 0.3, ciHigh: 0.5, estimable: true };
  const drawn = (printed: number) =>
    coefficientFigure([{ heading: "one (9 rows)", coefficients: [{ ...row, printed }] }]);
  const crosses = (figure: ReturnType<typeof drawn>) =>
    figure.data.filter(({ name }) => name === "printed") as { x?: readonly number[] }[];
  const heading = (figure: ReturnType<typeof drawn>) =>
    (figure.layout.title as { text: string }).text.replaceAll("<br>", " ");
  assert.deepEqual(crosses(drawn(-0.2)).map(({ x }) => x), [[-0.2]]);
  assert.match(heading(drawn(-0.2)), /Cross: a printed estimate/);
  assert.deepEqual(crosses(drawn(0.41)), []);
  assert.match(heading(drawn(0.41)), /within 0\.01 of/);
});
