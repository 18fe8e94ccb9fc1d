import { strict as assert } from "node:assert";
import { moduleOf } from "../../lib/notebook/cells.ts";
import { checkCells } from "../../lib/notebook/check_cells.ts";
import { notebookOf } from "./notebook_of.ts";

const FOLDER = new URL("../../out/cells_test", import.meta.url).pathname;

Deno.test("the cells of a notebook are one module", () => {
  assert.equal(
    moduleOf(notebookOf("const a = 1;", "a + 1;")),
    "const a = 1;\n\na + 1;\n\nexport {};\n",
  );
});

Deno.test("a missing import, an undefined name and a wrong type are named with their cell", async () => {
  const wrong = notebookOf(
    'import { show } from "kit";\nimport { shoe } from "kit";',
    "await show(shoe);",
    "await show(1);\nawait show(\n  noSuchName,\n);",
    'const n: number = "1";',
  );
  const right = notebookOf('import { show } from "kit";', "await show(1);");
  const faults = await checkCells(new Map([["w.ipynb", wrong], ["r.ipynb", right]]), FOLDER);
  assert.deepEqual(faults.get("r.ipynb"), []);
  const [first, ...others] = faults.get("w.ipynb")!;
  assert.match(first!, /^code cell 1 does not type-check: .*no exported member 'shoe'/);
  assert.deepEqual(others, [
    "code cell 3 does not type-check: Cannot find name 'noSuchName'.",
    "code cell 4 does not type-check: Type 'string' is not assignable to type 'number'.",
  ]);
});
