import { joined, type Notebook, type Output } from "./ipynb.ts";
import { startKernel } from "./kernel.ts";
import { NO_PICTURES_VARIABLE } from "./show.ts";

/** A notebook with the outputs of a fresh run, and what is wrong with them. */
export interface NotebookRun {
  readonly notebook: Notebook;
  /** One sentence a fault: an error in a cell, or a cell that shows something and put out nothing. */
  readonly faults: readonly string[];
  readonly seconds: number;
}

/** Executes a notebook's cells in order in a fresh kernel, in the notebook's own folder. */
export async function runNotebook(notebook: Notebook, folder: string): Promise<NotebookRun> {
  const start = performance.now();
  const kernel = await startKernel(folder, { [NO_PICTURES_VARIABLE]: "1" });
  const faults: string[] = [];
  let count = 0;
  try {
    const cells = [];
    for (const cell of notebook.cells) {
      if (cell.cell_type !== "code") {
        cells.push(cell);
        continue;
      }
      const code = joined(cell.source);
      const { status, outputs } = await kernel.execute(code);
      count++;
      faults.push(...faultsOf(count, code, status, outputs));
      cells.push({ ...cell, execution_count: count, outputs });
    }
    const seconds = (performance.now() - start) / 1000;
    return { notebook: { ...notebook, cells }, faults, seconds };
  } finally {
    await kernel.stop();
  }
}

function faultsOf(
  count: number,
  code: string,
  status: "ok" | "error",
  outputs: readonly Output[],
): readonly string[] {
  const error = outputs.find((output) => output.output_type === "error");
  if (status === "error" || error !== undefined) {
    return [`code cell ${count} fails: ${error?.ename ?? "error"}: ${error?.evalue ?? ""}`];
  }
  const asked = code.match(/\bawait show\(/g)?.length ?? 0;
  const shown = outputs.filter((output) => output.output_type === "display_data").length;
  if (shown < asked) return [`code cell ${count} shows ${asked} things, ${shown} arrived`];
  return [];
}
