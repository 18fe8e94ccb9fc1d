import { strict as assert } from "node:assert";
import { readNotebook } from "../../lib/notebook/ipynb.ts";
import { PYTHON } from "../../lib/notebook/lab.ts";
import { notebookText } from "../../lib/notebook/notebook_text.ts";
import { FOLDER, notebookOf } from "./notebook_of.ts";
import { WITHOUT_LAB } from "./with_lab.ts";

Deno.test("keys are sorted, and sources and texts are lists of lines", () => {
  const text = notebookText(notebookOf("a;\nb;"));
  const cell = JSON.parse(text).cells[0];
  assert.deepEqual(Object.keys(cell), [...Object.keys(cell)].sort());
  assert.deepEqual(cell.source, ["a;\n", "b;"]);
  assert.ok(text.startsWith('{\n "cells": [') && text.endsWith("}\n"));
});

Deno.test({
  name: "the committed notebooks are valid and saved by Jupyter as they are, byte by byte",
  ignore: WITHOUT_LAB,
  fn: async () => {
    const names = [...Deno.readDirSync(FOLDER)].map(({ name }) => name)
      .filter((name) => name.endsWith(".ipynb"));
    assert.ok(names.length > 10);
    const again = "import nbformat, sys\n" +
      "for name in sys.argv[1:]:\n" +
      "    notebook = nbformat.read(name, 4)\n" +
      "    nbformat.validate(notebook)\n" +
      "    text = nbformat.writes(notebook) + '\\n'\n" +
      "    if text != open(name, encoding='utf-8').read(): print(name)";
    const { success, stdout } = await new Deno.Command(PYTHON, {
      args: ["-c", again, ...names],
      cwd: FOLDER,
    }).output();
    assert.equal(new TextDecoder().decode(stdout), "");
    assert.ok(success);
    for (const name of names) {
      const path = `${FOLDER}/${name}`;
      assert.equal(notebookText(readNotebook(path)), Deno.readTextFileSync(path), name);
    }
  },
});
