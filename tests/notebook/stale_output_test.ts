import { strict as assert } from "node:assert";
import type { CodeCell, Notebook, Output } from "../../lib/notebook/ipynb.ts";
import { kernelRunner } from "../../lib/notebook/kernel.ts";
import { mimeBundle } from "../../lib/notebook/mime.ts";
import { runNotebook } from "../../lib/notebook/run_notebook.ts";
import { staleOutput } from "../../lib/notebook/stale_output.ts";
import { storedOutput } from "../../lib/notebook/stored_outputs.ts";
import { FOLDER, notebookOf } from "./notebook_of.ts";

function display(value: unknown, element = "figure-1"): Output {
  return { output_type: "display_data", data: mimeBundle(value, false, element), metadata: {} };
}

function bars(...y: number[]): unknown {
  return { id: "b", title: "Bars", data: [{ type: "bar", y }], layout: { width: 480 } };
}

function withOutputs(...outputs: Output[]): Notebook {
  const notebook = notebookOf("await show(x);");
  return { ...notebook, cells: [{ ...notebook.cells[0] as CodeCell, outputs }] };
}

const stored = (value: unknown, picture = "iVBORw0KGgo="): Notebook =>
  withOutputs(storedOutput(display(value), picture));

Deno.test("the same outputs are not stale, whatever element, browser or last digit drew them", () => {
  for (const value of [bars(1, 2), [{ a: 1 }], "text"]) {
    assert.equal(staleOutput(stored(value), withOutputs(display(value, "figure-2"))), undefined);
  }
  const other = stored(bars(0.1 + 0.2), "b3RoZXI=");
  assert.equal(staleOutput(other, withOutputs(display(bars(0.3)))), undefined);
});

Deno.test("a figure, a table, a text or a number of outputs that changed is stale", () => {
  const changed = "output 1 of code cell 1 is not what the file shows";
  const pairs = [[bars(1, 2), bars(1, 2.001)], [[{ a: 1 }], [{ a: 2 }]], ["text", "other"]];
  for (const [before, after] of pairs) {
    assert.equal(staleOutput(stored(before), withOutputs(display(after))), changed);
  }
  const withoutPicture = withOutputs(storedOutput(display(bars(1)), undefined));
  assert.equal(staleOutput(withoutPicture, withOutputs(display(bars(1)))), changed);
  assert.equal(staleOutput(withOutputs(display(bars(1))), withOutputs(display(bars(1)))), changed);
  assert.equal(
    staleOutput(withOutputs(), withOutputs(display("text"))),
    "outputs of code cell 1: the run gives 1, the file has 0",
  );
});

Deno.test("an output that depends on the run is found by the next run", async () => {
  const notebook = notebookOf(
    'import { show } from "kit";',
    "await show(1);\nawait show(new Date().toISOString());",
  );
  const [first, second] = [
    await runNotebook(notebook, FOLDER, kernelRunner()),
    await runNotebook(notebook, FOLDER, kernelRunner()),
  ];
  assert.equal(
    staleOutput(first.notebook, second.notebook),
    "output 2 of code cell 2 is not what the file shows",
  );
});
