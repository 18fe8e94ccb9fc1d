import { strict as assert } from "node:assert";
import { FIGURE_3, loadFigure } from "../../lib/data/bats/figure_readings.ts";
import { loadTable2, TABLE_2 } from "../../lib/data/bats/table2.ts";
import { loadTable3 } from "../../lib/data/bats/table3.ts";
import { type BatsTables, loadBatsTables } from "../../lib/data/bats/tables.ts";
import { DataError } from "../../lib/data/data_error.ts";
import { DATA_FOLDER, parseTable } from "../../lib/data/table.ts";

const ROWS: Readonly<Record<keyof BatsTables, number>> = {
  table1: 18,
  table2: 16,
  table3: 48,
  table4: 12,
  table5: 30,
  table6: 20,
  table7: 6,
  figure3: 10,
  figure4: 20,
  figure5: 32,
  figure7: 22,
  figure8: 33,
  figure9: 16,
  figure10: 11,
  statedNumbers: 25,
  settings: 42,
  promptRegimes: 4,
  versions: 9,
  externalPrices: 7,
  externalBaselines: 9,
};

Deno.test("every table about Liu et al. has its rows, and no table of the folder is forgotten", () => {
  const tables = loadBatsTables();
  for (const [name, rows] of Object.entries(ROWS)) {
    assert.equal(tables[name as keyof BatsTables].length, rows, name);
  }
  const files = [...Deno.readDirSync(new URL("published/bats/", DATA_FOLDER))];
  assert.equal(files.length, Object.keys(ROWS).length);
});

Deno.test("printed numbers keep their digits", () => {
  const { table1, table3, table6 } = loadBatsTables();
  assert.equal(
    table3.find((row) => row.method === "BATS" && row.value === "46.0")?.metric,
    "accuracy",
  );
  assert.equal(table1.at(-1)?.value, "23.0");
  assert.equal(table6.at(-1)?.value, "1.2");
});

Deno.test("a dash of Table 3 is null in the rows and in the frame", () => {
  const table = loadTable3();
  assert.equal(table.rows.filter((row) => row.value === null).length, 7);
  assert.equal(table.frame().getColumn("value").nullCount(), 7);
});

Deno.test("frames keep rows, whole numbers and printed texts apart", () => {
  const frame = loadTable2().frame();
  assert.equal(frame.height, 16);
  assert.equal(String(frame.getColumn("budget_per_tool").dtype), "DataType(Int32)");
  assert.equal(String(frame.getColumn("value").dtype), "DataType(String)");
  assert.equal(loadFigure(FIGURE_3).frame().height, 10);
});

Deno.test("a damaged table names the place and what would be right", () => {
  const text = Deno.readTextFileSync(new URL(TABLE_2.file, DATA_FOLDER));
  const damage = (from: string, to: string): string => {
    assert.ok(text.includes(from));
    try {
      parseTable(TABLE_2, text.replace(from, to));
    } catch (error) {
      assert.ok(error instanceof DataError);
      return error.message;
    }
    return "accepted";
  };
  const place = "data/published/bats/table2_budget_cost.csv, line 7, column";
  assert.equal(
    damage("13.77", "n/a"),
    `${place} value: found "n/a" where a printed number such as 46.0 is expected`,
  );
  assert.equal(
    damage("ReAct,30,search", "ReAct,3x,search"),
    `${place} budget_per_tool: found "3x" where a whole number of 0 or more is expected`,
  );
  assert.equal(
    damage("ReAct,30,search", "ReAct,10,search"),
    `${place} method + budget_per_tool + metric: found "ReAct / 10 / search_calls_avg" ` +
      "where a key that line 3 does not have already is expected",
  );
});
