import { joined, type Notebook } from "./ipynb.ts";

/**
 * The text of a notebook file as Jupyter writes it: keys sorted, sources and texts as lists of
 * lines. A notebook that is opened and saved stays the same, and a diff shows lines.
 */
export function notebookText(notebook: Notebook): string {
  return JSON.stringify(laidOut(notebook), null, 1) + "\n";
}

function laidOut(value: unknown, key = ""): unknown {
  if (key === "source" || key === "text" || key.startsWith("text/")) {
    return linesOf(joined(value as string | readonly string[]));
  }
  if (Array.isArray(value)) return value.map((item) => laidOut(item));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1);
  return Object.fromEntries(entries.map(([name, item]) => [name, laidOut(item, name)]));
}

function linesOf(text: string): readonly string[] {
  return text === "" ? [] : text.split(/(?<=\n)/);
}
