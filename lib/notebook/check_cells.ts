import { pathToFileURL } from "node:url";
import { moduleOf } from "./cells.ts";
import { joined, type Notebook } from "./ipynb.ts";

/**
 * Type-checks the cells of notebooks, which no kernel does: undefined names, missing imports and
 * wrong arguments, one sentence each, by notebook.
 *
 * @param notebooks by name.
 * @param folder where their modules are written; it lies below deno.json.
 * @throws {Error} when the check fails for another reason.
 */
export async function checkCells(
  notebooks: ReadonlyMap<string, Notebook>,
  folder: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  await Deno.mkdir(folder, { recursive: true });
  const files = new Map<string, string>();
  for (const [name, notebook] of notebooks) {
    const file = `${folder}/${name.replace(/\.ipynb$/, "")}.ts`;
    await Deno.writeTextFile(file, moduleOf(notebook));
    files.set(name, file);
  }
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["check", "--quiet", ...files.values()],
    env: { NO_COLOR: "1" },
    stdout: "null",
  }).output();
  const said = new TextDecoder().decode(stderr);
  const faults = new Map<string, readonly string[]>();
  for (const [name, notebook] of notebooks) {
    const url = pathToFileURL(files.get(name)!).href;
    const found = errorsAt(said, url).map(({ line, says }) =>
      `code cell ${cellAt(notebook, line)} does not type-check: ${says}`
    );
    faults.set(name, found);
  }
  if (!success && [...faults.values()].every((found) => found.length === 0)) {
    throw new Error(`Cannot type-check the cells: ${said.trim()}`);
  }
  return faults;
}

/** The errors in one file of what `deno check` says. */
function errorsAt(said: string, url: string): { readonly line: number; readonly says: string }[] {
  return said.split(/\n(?=TS\d+ \[ERROR\])/).flatMap((block) => {
    const says = /^TS\d+ \[ERROR\]: (.*)/m.exec(block)?.[1];
    const place = /^ {4}at (.*):(\d+):\d+$/m.exec(block);
    return says === undefined || place?.[1] !== url ? [] : [{ line: Number(place[2]), says }];
  });
}

/** The number of the code cell in which a line of the notebook's module lies. */
function cellAt(notebook: Notebook, line: number): number {
  let last = 0, count = 0;
  for (const cell of notebook.cells) {
    if (cell.cell_type !== "code") continue;
    count++;
    // A blank line follows each cell.
    last += joined(cell.source).split("\n").length + 1;
    if (line <= last) break;
  }
  return count;
}
