import type { Notebook } from "../../lib/notebook/ipynb.ts";

/** Where a test's cells run: below deno.json, so that they can import the kit. */
export const FOLDER = new URL("../../notebooks", import.meta.url).pathname;

/** A notebook with these code cells and no outputs. */
export function notebookOf(...sources: string[]): Notebook {
  return {
    cells: sources.map((source, i) => ({
      cell_type: "code",
      id: `c${i}`,
      metadata: {},
      execution_count: null,
      source: [source],
      outputs: [],
    })),
    metadata: {
      kernelspec: { display_name: "Deno", language: "typescript", name: "deno" },
      language_info: { name: "typescript", file_extension: ".ts" },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
}
