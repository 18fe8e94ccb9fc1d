import { strict as assert } from "node:assert";
import { changesWithMeans } from "../../lib/claims/audit/changes_from_means.ts";
import { entriesOf, repetitions, sameNumber } from "../../lib/claims/audit/printed_pairs.ts";
import { auditSets } from "../../lib/claims/audit/sets.ts";
import { createContext } from "../../lib/claims/context.ts";
import { followsFrom, over, printedMeaning } from "../../lib/claims/printed_arithmetic.ts";
import { judge } from "../../lib/claims/verdict.ts";
import type { PrintedQuantity } from "../../lib/data/kim_quantities.ts";
import { loadTables } from "../../lib/data/tables.ts";

const tables = loadTables();
const context = createContext(tables);
const judged = new Map(
  auditSets.flatMap((set) => set(tables)).map((claim) => [claim.id, judge(claim, context)]),
);

function row(quantity: string, subject: string, printed: string): PrintedQuantity {
  return {
    version: "v1",
    location: "1",
    quantity,
    subject,
    printed,
    unit: "%",
    printed_ci_low: "",
    printed_ci_high: "",
    printed_p: "",
  };
}

Deno.test("a list of subjects and a list of numbers are taken apart pairwise", () => {
  const entries = entriesOf(
    row("relative change (second value)", "PlanCraft / Centralized; Hybrid", "-50.4; -39.0"),
  );
  assert.deepEqual(entries.map(({ topic, subject, text }) => [topic, subject, text]), [
    ["relative change", "PlanCraft / Centralized", "-50.4"],
    ["relative change", "PlanCraft / Hybrid", "-39.0"],
  ]);
  assert.deepEqual(entriesOf(row("overhead", "O", "200-300")), []);
});

Deno.test("the search finds a number printed twice, and whether it is the same", () => {
  const found = repetitions([
    row("mean success", "Finance Agent / SAS", "0.349"),
    row("mean success (conflicting)", "Finance / SAS", "0.35"),
    row("mean success", "Workbench / SAS", "0.629"),
    row("mean success (conflicting)", "WorkBench / SAS", "0.628"),
    row("mean success", "PlanCraft / SAS", "0.568"),
  ]);
  assert.deepEqual(found.map(({ subject, agrees }) => [subject, agrees]), [
    ["Finance / SAS", true],
    ["Workbench / SAS", false],
  ]);
});

Deno.test("numbers with as many digits must be equal, others must meet in rounding", () => {
  assert.equal(sameNumber("80.8", "80.9"), false);
  assert.equal(sameNumber("81", "80.9"), true);
  assert.equal(sameNumber("0.45", "0.445"), true);
  assert.equal(sameNumber("<0.002", "0.002"), true);
  assert.equal(sameNumber("<0.001", "0.004"), false);
});

Deno.test("the known conflicts of the paper are found by the search", () => {
  const conflicts = repetitions(tables.kimQuantities).filter(({ agrees }) => !agrees).map((
    { version, subject },
  ) => `${subject}@${version}`);
  for (const version of ["v1", "v2", "v3"]) {
    assert.ok(conflicts.includes(`PlanCraft / Decentralized@${version}`), version);
  }
  assert.ok(conflicts.includes("Finance / Centralized@v2"));
  assert.ok(!conflicts.includes("Finance / Centralized@v3"));
});

Deno.test("each change with both means printed beside it is checked against them", () => {
  const found = changesWithMeans([
    row("mean success", "Finance / SAS", "0.349"),
    row("mean success", "Finance / Centralized", "0.631"),
    row("relative change", "Finance / Centralized", "80.8"),
    row("relative change", "Finance / Hybrid", "73.1"),
  ]);
  assert.deepEqual(found.map(({ operands }) => operands), [["0.631", "0.349"]]);
});

Deno.test("a printed result holds when its operands' rounding reaches it", () => {
  const ratio = (printed: string): string => {
    const how = "the ratio of turns";
    const compute = ([a, b]: readonly number[]): number => a! / b!;
    const finding = followsFrom({ printed, operands: ["44.3", "7.2"], compute, how });
    return finding.kind === "holds" ? String(finding.holds) : finding.kind;
  };
  assert.equal(ratio("6.2"), "true");
  assert.equal(ratio("6.3"), "false");
  assert.equal(ratio(">6"), "true");
  assert.deepEqual(over([{ low: 1, high: 2 }, { low: 4, high: 8 }], ([a, b]) => a! / b!), {
    low: 0.125,
    high: 0.5,
  });
  assert.deepEqual(printedMeaning("<0.001"), { low: -Infinity, high: 0.001 });
});

Deno.test("every interval and p of Table 4 stems from its coefficient", () => {
  const table4 = [...judged].filter(([id]) => id.startsWith("kim/audit/table4-"));
  assert.equal(table4.length, 50);
  assert.ok(table4.every(([, { verdict }]) => verdict === "reproduced"));
});

Deno.test("R2, AIC and n fix the number of parameters of each row of Table 3", () => {
  const parameters = (id: string): number =>
    judged.get(`kim/audit/table3-aic-${id}`)!.computed as number;
  assert.ok(Math.abs(parameters("full@v1") - 17) < 0.2);
  assert.ok(Math.abs(parameters("full@v3") - 17) < 0.2);
  assert.ok(Math.abs(parameters("structure@v2") - 7) < 0.2);
  assert.equal(judged.get("kim/audit/table3-aic-size@v1")!.verdict, "contradicted");
  assert.equal(judged.get("kim/audit/table3-aic-size@v3")!.verdict, "qualified");
});

Deno.test("the correction table of v3 contradicts its own p values in two rows", () => {
  const off = [...judged].filter(([id, { verdict }]) =>
    id.includes("-from-table-") && verdict !== "reproduced"
  ).map(([id]) => id);
  assert.deepEqual(off, [
    "kim/audit/bonferroni-from-table-intelligence-centered@v3",
    "kim/audit/bonferroni-from-table-baseline-x-agents@v3",
  ]);
});

Deno.test("seven coefficients are not estimable, and labels span the same space", () => {
  for (const version of ["v1", "v2", "v3"]) {
    assert.equal(judged.get(`kim/audit/rank@${version}`)!.computed, 17);
    assert.equal(judged.get(`kim/audit/labels-span@${version}`)!.verdict, "reproduced");
    assert.equal(
      judged.get(`kim/audit/equivalent-coefficients@${version}`)!.verdict,
      "contradicted",
    );
  }
});

Deno.test("87% is no share of 36 decisions", () => {
  assert.equal(judged.get("kim/audit/attainable-accuracy@v1")!.verdict, "contradicted");
  assert.equal(judged.get("kim/audit/attainable-accuracy@v3")!.verdict, "reproduced");
});
