import { joined, type Notebook } from "./ipynb.ts";
import type { CellRun, Runner } from "./runner.ts";

/** A notebook with the outputs of a fresh run, and what is wrong with them. */
export interface NotebookRun {
  readonly notebook: Notebook;
  /** One sentence a fault: a cell that fails, shows less than it says, or shows undefined. */
  readonly faults: readonly string[];
}

/** Executes a notebook's cells in order in a fresh kernel, in the notebook's own folder. */
export async function runNotebook(
  notebook: Notebook,
  folder: string,
  runner: Runner,
): Promise<NotebookRun> {
  const codes = notebook.cells.flatMap((cell) =>
    cell.cell_type === "code" ? [joined(cell.source)] : []
  );
  const { cells: runs, broken, language } = await runner.run(codes, folder);
  const faults = runs.flatMap((run, i) => faultsOf(codes[i]!, run).map(nameCell(i)));
  if (broken !== undefined) faults.push(nameCell(runs.length)(broken));
  let count = 0;
  const cells = notebook.cells.map((cell) => {
    if (cell.cell_type !== "code") return cell;
    const outputs = runs[count]?.outputs ?? [];
    return { ...cell, execution_count: ++count, outputs };
  });
  // As a front end would: else opening the notebook changes its file.
  const metadata = language === undefined
    ? notebook.metadata
    : { ...notebook.metadata, language_info: language };
  return { notebook: { ...notebook, cells, metadata }, faults };
}

function nameCell(index: number): (fault: string) => string {
  return (fault) => `code cell ${index + 1} ${fault}`;
}

/** What the cells must not do: the kernel prints undefined for a name that a module lacks. */
function faultsOf(code: string, { failed, outputs }: CellRun): readonly string[] {
  const error = outputs.find((output) => output.output_type === "error");
  if (failed || error !== undefined) {
    return [`fails: ${error?.ename ?? "error"}: ${error?.evalue ?? ""}`];
  }
  const faults: string[] = [];
  const asked = code.match(/\bawait show\(/g)?.length ?? 0;
  const shown = outputs.filter((output) => output.output_type === "display_data");
  if (shown.length < asked) faults.push(`shows ${asked} things, ${shown.length} arrived`);
  if (shown.some(({ data }) => data["text/plain"] === "undefined")) faults.push("shows undefined");
  if (outputs.some((output) => output.output_type === "execute_result")) {
    faults.push("ends with a bare expression, whose output may get lost; await show(...) it");
  }
  return faults;
}
