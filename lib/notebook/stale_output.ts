import { isDeepStrictEqual } from "node:util";
import type { Notebook, Output } from "./ipynb.ts";
import { storedOutput } from "./stored_outputs.ts";

/**
 * Where the outputs in a notebook's file are not those of a fresh run: the first such place, as what
 * is wrong with it, or undefined. Figures are compared by their data and layout, all else by its
 * text and tables.
 *
 * @param stored the notebook as its file has it.
 * @param fresh the same notebook with the outputs of a run.
 */
export function staleOutput(stored: Notebook, fresh: Notebook): string | undefined {
  let count = 0;
  for (const [i, cell] of fresh.cells.entries()) {
    const file = stored.cells[i];
    if (cell.cell_type !== "code" || file?.cell_type !== "code") continue;
    count++;
    if (file.outputs.length !== cell.outputs.length) {
      return `outputs of code cell ${count}: the run gives ${cell.outputs.length}, the file has ` +
        `${file.outputs.length}`;
    }
    for (const [j, output] of cell.outputs.entries()) {
      if (isStored(output, file.outputs[j]!)) continue;
      return `output ${j + 1} of code cell ${count} is not what the file shows`;
    }
  }
  return undefined;
}

/** Whether an output is the stored one, whatever the bytes of its picture. */
function isStored(output: Output, stored: Output): boolean {
  const picture = "data" in stored ? stored.data["image/png"] : undefined;
  const expected = storedOutput(output, typeof picture === "string" ? picture : "");
  return isDeepStrictEqual(plain(expected), plain(stored));
}

/** A file's text may be a list of lines. */
function plain(output: Output): unknown {
  return JSON.parse(
    JSON.stringify(output),
    (_key, value) =>
      Array.isArray(value) && value.length > 0 && value.every((line) => typeof line === "string")
        ? value.join("")
        : value,
  );
}
