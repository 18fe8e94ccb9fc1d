import { joined, type Notebook } from "./ipynb.ts";

/**
 * The code cells of a notebook as one module, so that the type checker sees what the kernel never
 * checks: undefined names and missing imports.
 */
export function moduleOf(notebook: Notebook): string {
  const code = notebook.cells.filter((cell) => cell.cell_type === "code").map((cell) =>
    joined(cell.source)
  );
  return [...code, "export {};"].join("\n\n") + "\n";
}
