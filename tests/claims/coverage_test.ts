import { strict as assert } from "node:assert";
import { claim } from "../../lib/claims/claim.ts";
import { countCoverage, disposeRows } from "../../lib/claims/coverage.ts";
import { disposedRows } from "../../lib/claims/disposed.ts";
import { computed } from "../../lib/claims/finding.ts";
import { quantityKey } from "../../lib/claims/quantities.ts";
import { publishedRows } from "../../lib/claims/rows.ts";
import { loadBatsTables } from "../../lib/data/bats/tables.ts";
import { loadTables } from "../../lib/data/tables.ts";
import type { Claim } from "../../lib/claims/claim.ts";
import type { Verdict } from "../../lib/claims/verdict.ts";

const tables = loadTables();
const rows = publishedRows(tables, loadBatsTables());

Deno.test("every row of every published table has its own key", () => {
  assert.equal(rows.length, 1713 + 52 + 390 + 102);
  assert.equal(new Set(rows.map(({ key }) => key)).size, rows.length);
});

Deno.test("claims made from a printed quantity use the keys that coverage counts", () => {
  const keys = new Set(rows.map(({ key }) => key));
  for (const row of tables.kimQuantities) assert.ok(keys.has(quantityKey(row)), quantityKey(row));
});

Deno.test("a row is checked, an input, unverifiable, or at fault with none or two", () => {
  const four = ["a", "b", "c", "d"].map((key) => ({
    document: "kim" as const,
    version: "v1",
    section: key < "c" ? "4.1" : "4.2",
    key,
  }));
  const covers = (id: string, key: string): Claim =>
    claim(`kim/x/${id}@v1`, {
      place: "",
      says: "",
      printed: "1",
      unit: "",
      sample: "",
      covers: [key],
      compute: () => computed(1),
    });
  const claims = [
    covers("one", "a"),
    covers("two", "a"),
    covers("three", "b"),
    covers("four", "c"),
  ];
  const verdicts = new Map<string, Verdict>([
    ["kim/x/one@v1", "reproduced"],
    ["kim/x/two@v1", "contradicted"],
    ["kim/x/three@v1", "unverifiable"],
    ["kim/x/four@v1", "qualified"],
  ]);
  const disposed = disposeRows(four, claims, verdicts, new Map([["c", "used for the law"]]));
  assert.deepEqual(disposed.map(({ disposition }) => disposition), [
    "checked",
    "unverifiable",
    undefined,
    undefined,
  ]);
  assert.deepEqual(disposed[0]!.by, ["kim/x/one@v1", "kim/x/two@v1"]);
  assert.deepEqual(disposed[2]!.found, ["checked", "input"]);
  assert.deepEqual(disposed[3]!.found, []);
  const counts = { rows: 4, checked: 1, input: 0, unverifiable: 1, undisposed: 2 };
  assert.deepEqual(countCoverage(disposed), [{ document: "kim", version: "v1", ...counts }]);
  assert.deepEqual(
    countCoverage(disposed, true).map(({ section, rows: n, undisposed }) => [
      section,
      n,
      undisposed,
    ]),
    [["4.1", 2, 0], ["4.2", 2, 2]],
  );
});

Deno.test("a claim or an input on a row that no table has is refused", () => {
  const lost = claim("kim/x/lost@v1", {
    place: "",
    says: "",
    printed: "1",
    unit: "",
    sample: "",
    covers: ["kim_quantities/v1/no/such"],
    compute: () => computed(1),
  });
  const none = new Map<string, Verdict>();
  assert.throws(() => disposeRows(rows, [lost], none, new Map()), /which no published table has/);
  assert.throws(
    () => disposeRows(rows, [], none, new Map([["x", "y"]])),
    /The input "x" is in no published table/,
  );
});

Deno.test("every published row has exactly one disposition", () => {
  const undisposed = disposedRows().filter(({ disposition }) => disposition === undefined);
  assert.deepEqual(undisposed.map(({ key, found }) => [key, found]), []);
});

Deno.test("the README shows the counts as they are", () => {
  const readme = Deno.readTextFileSync(new URL("../../README.md", import.meta.url));
  const shown = readme.split("\n").filter((line) => /^\| (kim|bats|notes) /.test(line)).map((
    line,
  ) => line.split("|").map((cell) => cell.trim()).filter((cell) => cell !== ""));
  const counted = countCoverage(disposedRows()).map((count) =>
    [
      count.document,
      count.version,
      count.rows,
      count.checked,
      count.input,
      count.unverifiable,
      count.undisposed,
    ].map(String)
  );
  assert.deepEqual(shown, counted);
});
