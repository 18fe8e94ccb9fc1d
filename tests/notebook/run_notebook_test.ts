import { strict as assert } from "node:assert";
import { kernelRunner } from "../../lib/notebook/kernel.ts";
import { nbclientRunner } from "../../lib/notebook/nbclient.ts";
import { runNotebook } from "../../lib/notebook/run_notebook.ts";
import type { Runner } from "../../lib/notebook/runner.ts";
import { FOLDER, notebookOf } from "./notebook_of.ts";
import { WITHOUT_LAB } from "./with_lab.ts";

interface Way {
  readonly name: string;
  readonly ignore: boolean;
  readonly start: (cellSeconds?: number) => Runner | Promise<Runner>;
}

const WAYS: readonly Way[] = [
  { name: "without Python", ignore: false, start: kernelRunner },
  { name: "through nbclient", ignore: WITHOUT_LAB, start: nbclientRunner },
];

/** What a run of these cells gives: the faults, and the number of outputs of each cell. */
async function outcome(way: Way, sources: readonly string[], cellSeconds?: number): Promise<
  { readonly faults: readonly string[]; readonly counts: readonly number[] }
> {
  const runner = await way.start(cellSeconds);
  try {
    const { notebook, faults } = await runNotebook(notebookOf(...sources), FOLDER, runner);
    const counts = notebook.cells.map((cell) =>
      cell.cell_type === "code" ? cell.outputs.length : 0
    );
    return { faults, counts };
  } finally {
    await runner.close();
  }
}

for (const way of WAYS) {
  const test = (name: string, fn: () => Promise<void>): void =>
    Deno.test({ name: `${name}, ${way.name}`, ignore: way.ignore, fn });

  test("cells run in order in the real kernel and their outputs arrive", async () => {
    const { faults, counts } = await outcome(way, [
      'import { show } from "kit";\nconst rows = [{ a: 1 }, { a: 2 }];',
      "await show(rows);\nawait show(rows.length);",
      'console.log("one");\nconsole.log("two");',
    ]);
    assert.deepEqual(faults, []);
    assert.deepEqual(counts, [0, 2, 1]);
  });

  test("a failing cell, a missing output and an undefined name are faults", async () => {
    const { faults } = await outcome(way, [
      'import { show, shoe } from "kit";',
      'throw new RangeError("no such sample")',
      "if (false) await show(1);",
      "await show(shoe);",
      "noSuchName;",
      "1 + 1",
    ]);
    assert.deepEqual(faults, [
      "code cell 2 fails: RangeError: no such sample",
      "code cell 3 shows 1 things, 0 arrived",
      "code cell 4 shows undefined",
      "code cell 5 fails: ReferenceError: noSuchName is not defined",
      "code cell 6 ends with a bare expression, whose output may get lost; await show(...) it",
    ]);
  });

  test("an output that comes after the kernel has said idle arrives", async () => {
    const large = 'await Deno.jupyter.broadcast("display_data", {\n' +
      '  data: { "text/plain": "x".repeat(700_000) }, metadata: {}, transient: {} });';
    const { faults, counts } = await outcome(way, Array(20).fill(large));
    assert.deepEqual(faults, []);
    assert.deepEqual(counts, Array(20).fill(1));
  });

  test("a cell that ends the kernel is a fault", async () => {
    const { faults } = await outcome(way, ["1;", "Deno.exit(3);", "2;"]);
    assert.deepEqual(faults.slice(-1), ["code cell 2 ends the kernel"]);
  });

  test("a kernel that ends after a cell is the next cell's fault", async () => {
    const { faults } = await outcome(way, [
      "void setTimeout(() => Deno.exit(3), 1000);",
      "await new Promise((done) => setTimeout(done, 30_000));",
      "1;",
    ]);
    assert.deepEqual(faults, ["code cell 2 ends the kernel"]);
  });

  test("a cell that does not end is a fault", async () => {
    const forever = "await new Promise((done) => setTimeout(done, 1e8));";
    const { faults } = await outcome(way, ["const a = 1;", forever], 3);
    assert.deepEqual(faults, ["code cell 2 does not end within 3 s"]);
  });
}
