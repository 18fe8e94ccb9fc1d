import { strict as assert } from "node:assert";
import { iterationLimits } from "../../../lib/claims/kim/iteration_limits.ts";
import { printedRegimes } from "../../../lib/claims/kim/printed_regimes.ts";
import { sampleRows } from "../../../lib/data/samples.ts";
import { loadTables } from "../../../lib/data/tables.ts";
import { regimesFigure } from "../../../lib/figures/coordination/regimes.ts";
import { errorAmplificationFigure } from "../../../lib/figures/coordination/error_amplification.ts";
import { recordedStepsFigure } from "../../../lib/figures/coordination/recorded_steps.ts";
import { teamWorkFigure } from "../../../lib/figures/coordination/team_work.ts";
import { regimeRows } from "../../../lib/scaling/coordination/regimes.ts";
import { errorRatioRows } from "../../../lib/scaling/coordination/error_ratio_rows.ts";
import { stepDistributions } from "../../../lib/scaling/coordination/recorded_steps.ts";
import { taskErrorRatio } from "../../../lib/scaling/coordination/task_error_ratio.ts";
import { teamWork } from "../../../lib/scaling/coordination/team_work.ts";
import { assertClose } from "../../close.ts";
import { assertSnapshot } from "../snapshot.ts";

const { architectures, configurations, instances, kimQuantities } = loadTables();
const ratios = errorRatioRows(architectures, configurations);
const regimes = regimeRows(architectures, sampleRows("six-benchmark", configurations));
const bands = printedRegimes(kimQuantities, "v3");
const steps = stepDistributions(instances);
const work = teamWork(architectures, instances, iterationLimits(kimQuantities, "v3"));

Deno.test("the figures of coordination equal their snapshots", () => {
  assertSnapshot(errorAmplificationFigure(ratios));
  assertSnapshot(regimesFigure(regimes, bands));
  assertSnapshot(recordedStepsFigure(steps));
  assertSnapshot(teamWorkFigure(work));
});

Deno.test("the means of ratios are those of the claims, and no pair passes the bound", () => {
  for (const { architecture, sample, mean, pairs, bound, low, high } of ratios) {
    const own = taskErrorRatio(sampleRows(sample, configurations), architecture);
    assertClose(mean, own.meanOfPairs, { rel: 1e-12 });
    assert.ok(Math.max(...pairs) <= bound && low < mean && mean < high);
  }
  assert.deepEqual(new Set(ratios.map(({ bound }) => bound.toFixed(4))), new Set(["4.3043"]));
});

Deno.test("the title on errors sets measured, possible and printed factors beside each other", () => {
  const { title } = errorAmplificationFigure(ratios);
  assert.match(
    title,
    /^Teams fail 1\.1 to 1\.3 times .*; 4\.3 is possible .* 4\.4 to 17\.2 is printed$/,
  );
  const tame = ratios.map((row) => ({ ...row, printed: row.architecture === "hybrid" ? 2 : 9 }));
  assert.match(errorAmplificationFigure(tame).title, /2\.0 to 9\.0 is printed$/);
});

Deno.test("architectures stand in the regime that their overhead falls into, and in no other", () => {
  const labels = (figure: ReturnType<typeof regimesFigure>): readonly string[] =>
    (figure.layout.yaxis as { ticktext: readonly string[] }).ticktext;
  assert.deepEqual(labels(regimesFigure(regimes, bands)), [
    "Single, 0%",
    "Independent, 58%",
    "Decentralized, 263%",
    "Centralized, 285%",
    "Hybrid, 515%",
  ]);
  const between = regimes.map((row) => ({
    ...row,
    overheadPct: row.architecture === "centralized" ? 150 : row.overheadPct,
  }));
  assert.throws(() => regimesFigure(between, bands), {
    message: 'Cannot place "centralized": an overhead of 150% lies in no band',
  });
});

Deno.test("the title on steps says how many teams stay below the single agent", () => {
  assert.match(recordedStepsFigure(steps).title, /^All teams record fewer steps/);
  const long = steps.map((row) => row.architecture === "hybrid" ? { ...row, median: 99 } : row);
  assert.match(recordedStepsFigure(long).title, /^6 of 8 teams record fewer steps/);
});

Deno.test("the medians of the title are drawn", () => {
  const lines = recordedStepsFigure(steps).data as { x: readonly number[]; y: readonly number[] }[];
  const upright = lines.filter(({ x, y }) => x.length === 2 && x[0] === x[1] && y[0] !== y[1]);
  const all = steps.filter(({ outcome }) => outcome === "all").map(({ median }) => median);
  assert.deepEqual(upright.map(({ x }) => x[0]), all);
  assert.deepEqual(all, [61, 44, 47, 50, 52, 34, 28, 24, 30, 32]);
});

Deno.test("the title on regimes names the printed gain beside the measured one", () => {
  const { title } = regimesFigure(regimes, bands);
  assert.match(title, /below 100%\) success changes by \u22127 points; printed: \+2 to \+4$/);
});

Deno.test("runs without a recorded step are counted beside their row", () => {
  const notes = recordedStepsFigure(steps).layout.annotations!.map(({ text }) => text);
  assert.deepEqual(notes.filter((text) => text!.includes("empty")), [
    "86, 14 empty",
    "89, 8 empty",
    "88, 14 empty",
    "118, 19 empty",
    "130, 10 empty",
    "127, 4 empty",
  ]);
});
