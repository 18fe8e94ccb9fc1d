import { type Painter, screenScale } from "../figures/render/picture.ts";
import type { MimeBundle, Notebook, Output } from "./ipynb.ts";

const FIGURE = "application/vnd.plotly.v1+json";

/**
 * A notebook as it is committed: figures as PNG and text, tables as HTML and text, nothing random.
 * A code host shows these without running anything.
 */
export async function withStoredOutputs(notebook: Notebook, painter: Painter): Promise<Notebook> {
  const cells = [];
  for (const cell of notebook.cells) {
    if (cell.cell_type !== "code") {
      cells.push(cell);
      continue;
    }
    const outputs: Output[] = [];
    for (const output of cell.outputs) outputs.push(await stored(output, painter));
    cells.push({ ...cell, outputs });
  }
  return { ...notebook, cells };
}

async function stored(output: Output, painter: Painter): Promise<Output> {
  if (output.output_type !== "display_data" || !(FIGURE in output.data)) return output;
  const figure = output.data[FIGURE] as Parameters<Painter["png"]>[0];
  const width = figure.layout.width ?? 960;
  const data: MimeBundle = {
    "image/png": base64(await painter.png(figure, screenScale(figure))),
    "text/plain": output.data["text/plain"],
  };
  return { output_type: "display_data", data, metadata: { "image/png": { width } } };
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** The text of a notebook file, laid out as Jupyter writes it. */
export function notebookText(notebook: Notebook): string {
  return JSON.stringify(notebook, null, 1) + "\n";
}
