import { strict as assert } from "node:assert";
import { loadBatsTables } from "../../../lib/data/bats/tables.ts";
import { budgetCostSplit } from "../../../lib/scaling/budgets/cost_split.ts";
import { correctAnswerCosts } from "../../../lib/scaling/budgets/cost_per_correct.ts";
import { costsPerCall } from "../../../lib/scaling/budgets/cost_scale.ts";
import { budgetCurves } from "../../../lib/scaling/budgets/curves.ts";
import { budgetFrontier } from "../../../lib/scaling/budgets/frontier.ts";
import { budgetGains } from "../../../lib/scaling/budgets/gains.ts";
import { earlyStopping, repeatedRuns } from "../../../lib/scaling/budgets/readings.ts";
import { ablatedResults, mainResults } from "../../../lib/scaling/budgets/results.ts";
import { budgetRaises } from "../../../lib/scaling/budgets/usage.ts";
import { assertClose, golden } from "../../close.ts";

interface Test {
  readonly se: number;
  readonly p: number;
}
interface Golden {
  readonly costSplit: Record<
    string,
    { feeCents: number; tokenCents: number; centsPerCorrect: number }
  >;
  readonly nineCells: {
    cells: { gain: number; once: Test; thrice: Test; batsGain: number; bats: Test }[];
    signTestTwoSided: number;
  };
  readonly curves: Record<string, Record<string, { r2: number }>>;
  readonly frontiers: Record<"table2" | "figure7", string[]>;
  readonly costScale: { centsTable2: number; callsTable2: number; centsFigure7: number };
  readonly money: { usdPerCorrectBats: number; usdPerCorrectReact: number };
  readonly table5: { model: string; from: number; to: number; gain: number; mostGain: number }[];
}

const GOLDEN = golden<Golden>("bats.json");
const bats = loadBatsTables();
/** Python 3.11: statistics.NormalDist().inv_cdf(0.975). */
const Z = 1.9599639845400536;

Deno.test("curves of Figure 3 have the Python oracle's R2 and mark what Table 1 prints", () => {
  const [react, tracker] = budgetCurves(bats);
  for (const [curve, name] of [[react!, "ReAct"], [tracker!, "tracker"]] as const) {
    const { r2 } = GOLDEN.curves[`Figure 3 ${name}`]!["logarithm"]!;
    assertClose(curve.best.r2, r2, { abs: 1e-8 }, name);
    assert.deepEqual(curve.deltas.map(({ family }) => family)[0], "logarithm");
  }
  const marked = [react!, tracker!].flatMap(({ kind, points }) =>
    points.flatMap(({ budget, printedPct }) =>
      printedPct === null ? [] : [[
        kind,
        budget,
        printedPct,
      ]]
    )
  );
  assert.deepEqual(marked, [["tracker", 100, 14.6]]);
});

Deno.test("both panels of Figure 7 have a frontier, that of cost is the oracle's", () => {
  const { calls, cost, questions } = budgetFrontier(bats);
  assert.equal(questions, 200);
  const names = cost.filter(({ onFrontier }) => onFrontier).map(({ method, used }) =>
    `${method === "bats" ? "BATS" : "Parallel (majority vote)"} ${used}`
  );
  assert.deepEqual(names.toSorted(), GOLDEN.frontiers.figure7.toSorted());
  assert.equal(calls.length, 11);
  assert.equal(calls.filter(({ onFrontier }) => onFrontier).length, 6);
  // Wilson's formula for 33 of 200 in Python 3.11.
  const { lowPct, highPct } = cost.find(({ used }) => used === 0.156)!;
  assertClose(lowPct, 11.99685532821731, { abs: 1e-9 });
  assertClose(highPct, 22.265781539059553, { abs: 1e-9 });
});

Deno.test("the cost of Table 2 parts into the oracle's fees and tokens, with its frontier", () => {
  const { runs } = budgetCostSplit(bats);
  const nameOf = ({ method, budget }: typeof runs[number]): string =>
    `${method === "react" ? "ReAct" : "tracker"} ${budget}`;
  for (const run of runs) {
    const expected = GOLDEN.costSplit[nameOf(run)]!;
    assertClose(run.searchCents + run.browseCents, expected.feeCents, { abs: 1e-12 });
    assertClose(run.tokenCents, expected.tokenCents, { abs: 1e-12 });
    assertClose(run.centsPerCorrect, expected.centsPerCorrect, { rel: 1e-12 });
  }
  const onFrontier = runs.filter((run) => run.onFrontier).map(nameOf);
  assert.deepEqual(onFrontier, GOLDEN.frontiers.table2);
});

Deno.test("gains over ReAct and their intervals are the oracle's, clear where p is below 0.05", () => {
  const [tracker, batsGains] = budgetGains(bats);
  assertClose(tracker!.signP, GOLDEN.nineCells.signTestTwoSided, { abs: 1e-15 });
  for (const [i, cell] of GOLDEN.nineCells.cells.entries()) {
    const [one, other] = [tracker!.gains[i]!, batsGains!.gains[i]!];
    assertClose(one.gainPts, cell.gain, { abs: 1e-9 });
    assertClose(one.highPts - one.gainPts, 100 * Z * cell.once.se, { abs: 1e-9 });
    assertClose(
      one.overRuns!.gainPts - one.overRuns!.lowPts,
      100 * Z * cell.thrice.se,
      { abs: 1e-9 },
    );
    assertClose(other.gainPts, cell.batsGain, { abs: 1e-9 });
    assertClose(other.gainPts - other.lowPts, 100 * Z * cell.bats.se, { abs: 1e-9 });
    assert.equal(other.lowPts > 0, cell.bats.p < 0.05);
    assert.equal(other.overRuns, null);
  }
});

Deno.test("raising the budget gains what the oracle says, at most the share that ran out", () => {
  const { raises } = budgetRaises(bats);
  assert.equal(raises.length, GOLDEN.table5.length);
  for (const [i, expected] of GOLDEN.table5.entries()) {
    const raise = raises[i]!;
    assert.deepEqual(
      [raise.model, raise.from, raise.to],
      [expected.model, expected.from, expected.to],
    );
    assertClose(raise.gainPts, expected.gain, { abs: 1e-9 });
    assert.equal(raise.ranOutPct, expected.mostGain);
    assert.ok(raise.gainPts <= raise.ranOutPct);
  }
});

Deno.test("a call costs what the oracle's cents and calls give, in every place", () => {
  const costs = costsPerCall(bats);
  const count = (place: string): number => costs.filter((row) => row.place === place).length;
  assert.deepEqual(["Table 2", "Figure 7", "Table 6"].map(count), [4, 11, 2]);
  const { centsTable2, callsTable2, centsFigure7 } = GOLDEN.costScale;
  assertClose(costs[0]!.centsPerCall, centsTable2 / callsTable2, { rel: 1e-12 });
  const parallel = costs.find(({ method }) => method === "parallel")!;
  assertClose(parallel.centsPerCall * parallel.calls, centsFigure7, { rel: 1e-12 });
});

Deno.test("a correct answer costs what the oracle says, dearer where fewer are right", () => {
  const costs = correctAnswerCosts(bats);
  const { usdPerCorrectBats, usdPerCorrectReact } = GOLDEN.money;
  const of = (name: string): typeof costs[number] => costs.find((row) => row.name === name)!;
  assertClose(of("responses dropped").usd, usdPerCorrectBats, { rel: 1e-12 });
  assertClose(of("budget 100").usd, usdPerCorrectReact, { rel: 1e-12 });
  assert.ok(costs.every(({ lowUsd, usd, highUsd }) => lowUsd < usd && usd < highUsd));
});

Deno.test("readings keep their figures' series and the prints stand beside them", () => {
  const { sequential, majority, bestOf, passAtN } = repeatedRuns(bats);
  assert.deepEqual([sequential, majority, bestOf, passAtN].map(({ length }) => length), [
    10,
    8,
    8,
    8,
  ]);
  assert.deepEqual(bestOf.at(-1)!.accuracyPct, 26.8);
  const { byBudget, byCost, searches, browses, printed, questions } = earlyStopping(bats);
  assert.equal(questions, 289);
  assert.deepEqual([byBudget, searches, browses, byCost].map(({ length }) => length), [
    11,
    11,
    11,
    11,
  ]);
  assert.deepEqual(printed.map(({ printedPct }) => printedPct), [30.7, 31.5, 29.8, 39.1, 37.4]);
});

Deno.test("Table 3 loses its seven dashes and nothing else, Table 4 meets Table 1 once a benchmark", () => {
  const results = mainResults(bats);
  assert.equal(results.length, 41);
  assert.ok(
    results.every(({ lowPct, accuracyPct, highPct }) =>
      lowPct <= accuracyPct && accuracyPct <= highPct
    ),
  );
  const met = ablatedResults(bats).filter(({ trackerPct }) => trackerPct !== null);
  assert.deepEqual(met.map(({ accuracyPct, trackerPct }) => [accuracyPct, trackerPct]), [
    [14.6, 14.6],
    [32.9, 32.9],
    [21.5, 21.8],
  ]);
});
