/**
 * The notebook file format (nbformat 4.5), as far as this kit writes it.
 *
 * @module
 */

/** What a cell put out, as the file stores it. */
export type Output =
  | {
    readonly output_type: "display_data";
    readonly data: MimeBundle;
    readonly metadata: Readonly<Record<string, unknown>>;
  }
  | {
    readonly output_type: "execute_result";
    readonly data: MimeBundle;
    readonly metadata: Readonly<Record<string, unknown>>;
    readonly execution_count: number;
  }
  | { readonly output_type: "stream"; readonly name: string; readonly text: string }
  | {
    readonly output_type: "error";
    readonly ename: string;
    readonly evalue: string;
    readonly traceback: readonly string[];
  };

/** One thing in several forms, by MIME type; a front end takes the richest it knows. */
export type MimeBundle = Readonly<Record<string, unknown>>;

/** A code cell. */
export interface CodeCell {
  readonly cell_type: "code";
  readonly id: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly execution_count: number | null;
  readonly source: readonly string[];
  readonly outputs: readonly Output[];
}

/** A cell of prose. */
export interface MarkdownCell {
  readonly cell_type: "markdown";
  readonly id: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly source: readonly string[];
}

/** A notebook file. */
export interface Notebook {
  readonly cells: readonly (CodeCell | MarkdownCell)[];
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly nbformat: 4;
  readonly nbformat_minor: number;
}

/**
 * Reads a notebook file.
 *
 * @throws {SyntaxError} when the file is not a notebook of format 4 with cell ids.
 */
export function readNotebook(path: string | URL): Notebook {
  const notebook = JSON.parse(Deno.readTextFileSync(path)) as Notebook;
  if (notebook.nbformat !== 4 || notebook.cells.some((cell) => !cell.id)) {
    throw new SyntaxError(
      `Cannot read notebook "${path}": expected nbformat 4 with an id on every cell`,
    );
  }
  return notebook;
}

/** Source or text of a notebook file as one string; the format allows a list of lines. */
export function joined(text: string | readonly string[]): string {
  return typeof text === "string" ? text : text.join("");
}

/** The notebooks of a folder in reading order. */
export function notebookPaths(folder: string): string[] {
  return [...Deno.readDirSync(folder)]
    .filter((entry) => entry.isFile && entry.name.endsWith(".ipynb"))
    .map((entry) => `${folder}/${entry.name}`)
    .sort();
}
