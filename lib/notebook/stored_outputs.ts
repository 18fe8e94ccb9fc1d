import { createHash } from "node:crypto";
import { type Painter, screenScale } from "../figures/render/picture.ts";
import { joined, type Notebook, type Output } from "./ipynb.ts";
import { FIGURE_TEXT, pictureMetadata } from "./mime.ts";

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
    for (const output of cell.outputs) {
      const figure = figureOf(output);
      const png = figure && await painter.smallPng(figure, screenScale(figure));
      outputs.push(storedOutput(output, png?.toBase64()));
    }
    cells.push({ ...cell, outputs });
  }
  return { ...notebook, cells };
}

/**
 * An output as it is committed. A figure's data and layout are not, but their digest is, so that a
 * later run can tell whether it draws the same figure: the bytes of a PNG depend on the browser.
 *
 * @param picture a figure's PNG in base64.
 */
export function storedOutput(output: Output, picture: string | undefined): Output {
  const figure = figureOf(output);
  if (figure === undefined || output.output_type !== "display_data") return output;
  const text = joined(output.data["text/plain"] as string);
  return {
    output_type: "display_data",
    data: { "image/png": picture, "text/plain": text },
    metadata: {
      "image/png": pictureMetadata(text.slice(FIGURE_TEXT.length), figure.layout),
      kit: { figure: digest(figure) },
    },
  };
}

type DrawnFigure = Parameters<Painter["png"]>[0];

function figureOf(output: Output): DrawnFigure | undefined {
  if (output.output_type !== "display_data") return undefined;
  return output.data[FIGURE] as DrawnFigure | undefined;
}

/** SHA-256 of a figure's JSON with its numbers cut to six significant digits. */
function digest({ data, layout }: DrawnFigure): string {
  const cut = (_key: string, value: unknown): unknown =>
    typeof value === "number" ? Number(value.toPrecision(6)) : value;
  return createHash("sha256").update(JSON.stringify({ data, layout }, cut)).digest("hex");
}
