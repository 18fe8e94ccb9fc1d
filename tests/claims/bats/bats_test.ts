import { strict as assert } from "node:assert";
import { batsSets } from "../../../lib/claims/bats/sets.ts";
import { createContext } from "../../../lib/claims/context.ts";
import { judge, type JudgedClaim } from "../../../lib/claims/verdict.ts";
import { loadTables } from "../../../lib/data/tables.ts";
import { assertClose, golden } from "../../close.ts";

interface Golden {
  readonly reductions: Record<"search" | "browse" | "cost", Reduction>;
  readonly costSplit: Record<string, { feeCents: number; centsPerCorrect: number }>;
  readonly nineCells: { cells: { gain: number; batsGain: number }[] };
  readonly curves: Record<string, Record<string, { aic: number }>>;
  readonly figure7: { gapAtBatsCosts: number[] };
  readonly costScale: {
    centsTable2: number;
    centsFigure7: number;
    figure7BatsAtTable6Calls: number;
  };
  readonly overBudget: { metric: string; model: string; budget: number; counts: number[] }[];
  readonly table5: { gain: number; rise: number }[];
  readonly granularity: Granular[];
  readonly table6: Record<"BATS" | "BATS-response", Record<string, Record<string, number>>>;
  readonly money: { usdPerCorrectBats: number; usdPerCorrectReact: number };
  readonly ablation: Record<string, { planning: number; verification: number }>;
  readonly planning: { gain: number };
}
interface Reduction {
  readonly percent: number;
  readonly operandsToOneDecimal: number;
}
interface Granular {
  readonly table: string;
  readonly row: string;
  readonly method: string;
  readonly benchmark: string;
  readonly once: number[];
  readonly thrice: number[];
  readonly four: number[];
}

const GOLDEN = golden<Golden>("bats.json");
const tables = loadTables();
const context = createContext(tables);
const judged = new Map(
  batsSets.flatMap((set) => set(tables)).map((claim) => [claim.id, judge(claim, context)]),
);

function of(id: string): JudgedClaim {
  const found = judged.get(id);
  assert.ok(found !== undefined, `no claim ${id}`);
  return found;
}

function values(id: string): readonly number[] {
  const { computed } = of(id);
  return typeof computed === "number" ? [computed] : computed as readonly number[];
}

function assertAll(found: readonly number[], wanted: readonly number[], what: string): void {
  assert.equal(found.length, wanted.length, what);
  found.forEach((value, i) => assertClose(value, wanted[i]!, { abs: 1e-9 }, `${what} ${i}`));
}

Deno.test("reductions of Table 2 are the oracle's; 21.4% of browses needs rounded operands", () => {
  for (const name of ["search", "browse", "cost"] as const) {
    const { readings, verdict } = of(`bats/3.3/${name}-reduction@v1`);
    assertAll(
      readings.map(({ value }) => value as number),
      [GOLDEN.reductions[name].percent, GOLDEN.reductions[name].operandsToOneDecimal],
      name,
    );
    assert.equal(verdict, name === "browse" ? "qualified" : "reproduced");
  }
  assert.equal(of("bats/3.3/browse-reduction@v2").verdict, "reproduced");
});

Deno.test("fees and costs of a correct answer are the oracle's", () => {
  const split = Object.values(GOLDEN.costSplit);
  assertAll(values("bats/3.3/cost-split@v1"), split.map(({ feeCents }) => feeCents), "fees");
  assertAll(
    values("bats/3.3/cost-per-correct@v1"),
    split.map(({ centsPerCorrect }) => centsPerCorrect),
    "cents",
  );
  const { usdPerCorrectBats, usdPerCorrectReact } = GOLDEN.money;
  assertAll(
    values("bats/6.1/cheaper-than-react@v1"),
    [usdPerCorrectBats, usdPerCorrectReact],
    "usd",
  );
});

Deno.test("Table 6's costs come out as tokens only, with the cheaper cache, in both rows", () => {
  const { readings, verdict } = of("bats/B.3/costs@v1");
  const wanted = ([["cacheQuarter", "withFees"], ["cacheTenth", "withFees"], [
    "cacheQuarter",
    "tokens",
  ], ["cacheTenth", "tokens"]] as const).map(([cache, part]) =>
    (["BATS", "BATS-response"] as const).map((method) => GOLDEN.table6[method][cache]![part]!)
  );
  wanted.forEach((pair, i) => assertAll(readings[i]!.value as number[], pair, readings[i]!.name));
  assert.deepEqual(readings.map(({ agrees }) => agrees), [false, false, false, true, false]);
  assert.equal(verdict, "qualified");
});

Deno.test("differences of AIC between curve forms are the oracle's", () => {
  const difference = (name: string): number =>
    GOLDEN.curves[name]!["power law"]!.aic - GOLDEN.curves[name]!["logarithm"]!.aic;
  const found = [...values("bats/3.3/curve-form@v1"), ...values("bats/6.1/curve-form@v1")];
  const names = [
    "Figure 3 ReAct",
    "Figure 3 tracker",
    "Figure 7 BATS calls",
    "Figure 7 parallel calls",
    "Figure 7 BATS cost",
    "Figure 7 parallel cost",
  ];
  found.forEach((value, i) => assertClose(value, difference(names[i]!), { abs: 1e-6 }, names[i]!));
  const { reason } = of("bats/3.3/curve-form@v1");
  const saturating = GOLDEN.curves["Figure 3 tracker"]!["saturating exponential"]!.aic;
  assert.ok(reason.includes(`saturating exponential ${Number(saturating.toPrecision(3))}`));
});

Deno.test("Figure 7 beside parallel sampling, Table 2 and Table 6 gives the oracle's numbers", () => {
  assertAll(values("bats/6.1/above-parallel@v1"), GOLDEN.figure7.gapAtBatsCosts, "gap");
  const { centsTable2, centsFigure7, figure7BatsAtTable6Calls } = GOLDEN.costScale;
  assertAll(
    values("bats/6.1/cost-scale-of-table-2@v1"),
    [centsTable2, centsFigure7],
    "cents",
  );
  assert.equal(of("bats/6.1/cost-scale-of-table-2@v1").verdict, "contradicted");
  assertAll(values("bats/6.1/cost-scale-of-table-6@v1"), [figure7BatsAtTable6Calls], "usd");
});

Deno.test("over-budget shares are the counts that the oracle enumerates", () => {
  let checked = 0;
  for (const { metric, model, budget, counts } of GOLDEN.overBudget) {
    const tool = metric.startsWith("query") ? "searches" : "browses";
    const name = model === "Gemini-2.5-Pro" ? "pro" : "flash";
    const [share] = values(`bats/B.1/over-budget-${tool}-${name}-${budget}@v1`);
    assert.deepEqual([Math.round(share! * 12.66)], counts);
    checked++;
  }
  assert.equal(checked, 12);
  assertAll(
    values("bats/B.1/gain-within-over-budget-share@v1"),
    GOLDEN.table5.map(({ gain }) => gain),
    "gain",
  );
  assertAll(values("bats/B.1/mean-rise@v1"), GOLDEN.table5.map(({ rise }) => rise), "rise");
});

Deno.test("an accuracy fits its stated runs exactly where the oracle finds a count", () => {
  let checked = 0;
  for (const row of GOLDEN.granularity.filter(({ benchmark }) => benchmark !== "BrowseComp")) {
    const section = { 1: "3.3", 3: "6.1", 4: "6.3" }[row.table];
    const names = row.table === "4" ? [] : [row.row];
    const slug = [...names, row.method, row.benchmark, "granularity"].join("-").toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-");
    const { readings, reason } = of(`bats/${section}/${slug}@v1`);
    for (const { name, agrees } of readings) {
      const counts = { "one run": row.once, "mean of three runs": row.thrice }[name] ?? row.four;
      const cutOff = reason.includes("cut off");
      assert.ok(agrees === counts.length > 0 || (agrees && cutOff), `${slug}, ${name}`);
      checked++;
    }
  }
  assert.equal(checked, 2 * 45);
});

Deno.test("gains of nine cells and of the modules are the oracle's", () => {
  const { cells } = GOLDEN.nineCells;
  assert.ok(of("bats/3.3/tracker-nine-of-nine@v1").reason.includes("gains of 1 to 2.6 points"));
  assertAll(values("bats/6.1/nine-of-nine@v1"), [
    cells.filter(({ batsGain }) => batsGain > 0).length,
    9,
  ], "cells");
  assertAll(
    values("bats/6.3/module-order@v1"),
    Object.values(GOLDEN.ablation).map(({ planning, verification }) => verification - planning),
    "lead",
  );
  assertAll(values("bats/B.5/planning-gain@v1"), [GOLDEN.planning.gain], "planning");
});

Deno.test("claims that rest on a third party's readings say so", () => {
  for (const { id, sample, reason, place } of judged.values()) {
    if (!/Figures? (4|5|8|9|10)\b/.test(place + sample)) continue;
    assert.match(sample + reason, /third.party|good to|only readings/, id);
  }
});
