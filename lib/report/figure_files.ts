import type { Figure } from "../figures/figure.ts";
import type { Painter } from "../figures/render/picture.ts";
import { escapeHtml } from "../notebook/escape.ts";
import { figureHtml, plotlyScript } from "../notebook/plotly_html.ts";
import { type FigureSize, figureSize, sizedSvg, type Width } from "./figure_size.ts";

/** Formats of exported figures. */
export const FIGURE_FORMATS = ["svg", "png", "pdf", "html", "json"] as const;
/** A format of exported figures. */
export type FigureFormat = typeof FIGURE_FORMATS[number];
/** Formats that need a browser. */
export const PICTURE_FORMATS = ["svg", "png", "pdf"] as const;
type PictureFormat = typeof PICTURE_FORMATS[number];

/** How large pictures become. */
export interface PictureOptions {
  /** Width of svg, png and pdf; the figure's own where there is none. */
  readonly width?: Width;
  /** Pixels of a PNG for each CSS pixel of its width. */
  readonly scale: number;
}

/** A figure as one file that draws itself in a browser without a network, Plotly being inside. */
export function htmlFile(figure: Figure, script = plotlyScript()): string {
  return `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width">` +
    `<title>${escapeHtml(figure.title)}</title></head>\n` +
    `<body>${script}\n${figureHtml(figure, "figure")}</body>\n</html>\n`;
}

/** A figure as JSON: id, title, and data and layout as Plotly takes them. */
export function jsonFile({ id, title, data, layout }: Figure): string {
  return `${JSON.stringify({ id, title, data, layout }, null, 2)}\n`;
}

/** A figure as picture, the same bytes each time it is drawn by the same browser. */
export async function pictureFile(
  figure: Figure,
  format: PictureFormat,
  painter: Painter,
  { width, scale }: PictureOptions,
): Promise<string | Uint8Array> {
  const size = figureSize(figure, width);
  if (format === "png") return await painter.png(figure, size.factor * scale);
  const svg = sizedSvg(await painter.svg(figure), size);
  return format === "svg" ? `${svg.trim()}\n` : await pdfOf(svg, size, painter);
}

async function pdfOf(svg: string, size: FigureSize, painter: Painter): Promise<Uint8Array> {
  const { browser } = painter;
  const style = "margin:0;line-height:0";
  await browser.evaluate(
    `document.body.style.cssText=${JSON.stringify(style)};` +
      `document.body.innerHTML=${JSON.stringify(svg)};undefined`,
  );
  const pdf = await browser.pdf(size.widthPx / 96, size.heightPx / 96);
  await browser.evaluate(`document.body.innerHTML="";undefined`);
  return undated(pdf);
}

/** The hour of its making set to a fixed one of the same length, so that no offset in it moves. */
function undated(pdf: Uint8Array): Uint8Array {
  const text = new TextDecoder("latin1").decode(pdf);
  const result = pdf.slice();
  for (const { index, 0: found } of text.matchAll(/\/(?:CreationDate|ModDate) \(D:(\d{14})/g)) {
    result.set(new TextEncoder().encode("20000101000000"), index + found.length - 14);
  }
  return result;
}
