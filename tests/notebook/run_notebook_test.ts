import { strict as assert } from "node:assert";
import { moduleOf } from "../../lib/notebook/cells.ts";
import type { Notebook } from "../../lib/notebook/ipynb.ts";
import { runNotebook } from "../../lib/notebook/run_notebook.ts";
import { notebookText } from "../../lib/notebook/stored_outputs.ts";

const FOLDER = new URL("../../notebooks", import.meta.url).pathname;

function notebookOf(...sources: string[]): Notebook {
  return {
    cells: sources.map((source, i) => ({
      cell_type: "code",
      id: `c${i}`,
      metadata: {},
      execution_count: null,
      source: [source],
      outputs: [],
    })),
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5,
  };
}

Deno.test("cells run in order in the real kernel and their outputs arrive", async () => {
  const { notebook, faults } = await runNotebook(
    notebookOf(
      'import { show } from "kit";\nconst rows = [{ a: 1 }, { a: 2 }];',
      "await show(rows);\nawait show(rows.length);",
    ),
    FOLDER,
  );
  assert.deepEqual(faults, []);
  const second = notebook.cells[1]!;
  assert.equal(second.cell_type === "code" && second.outputs.length, 2);
});

Deno.test("a failing cell and a missing output are faults with their cell", async () => {
  const { faults } = await runNotebook(
    notebookOf('throw new RangeError("no such sample")', "if (false) await show(1);"),
    FOLDER,
  );
  assert.equal(faults.length, 2);
  assert.match(faults[0]!, /^code cell 1 fails: .*no such sample/);
  assert.equal(faults[1], "code cell 2 shows 1 things, 0 arrived");
});

Deno.test("the cells of a notebook are one module", () => {
  assert.equal(
    moduleOf(notebookOf("const a = 1;", "a + 1;")),
    "const a = 1;\n\na + 1;\n\nexport {};\n",
  );
});

Deno.test("a notebook is laid out as Jupyter writes it", () => {
  assert.ok(notebookText(notebookOf()).startsWith('{\n "cells": []'));
});
