import type { Figure } from "../figures/figure.ts";
import type { DataFrame } from "../data/polars.ts";
import type { EquationFit } from "../scaling/equation/equation.ts";
import { summariseEquation } from "../scaling/equation/summary.ts";
import { figureHtml, plotlyScript } from "./plotly_html.ts";
import { claimRow, isClaim, viewsOfRecord } from "./record_view.ts";
import { tableHtml, tableText, type TableView, viewOfFrame, viewOfRows } from "./table_view.ts";

/** One thing in several forms by MIME type, as Jupyter takes it. */
export type MimeBundle = Readonly<Record<string, unknown>>;

/** How the plain text of a figure starts. */
export const FIGURE_TEXT = "Figure: ";

/** Whether something is a figure of this kit. */
export function isFigure(value: unknown): value is Figure {
  return isRecord(value) && Array.isArray(value["data"]) && isRecord(value["layout"]) &&
    typeof value["title"] === "string";
}

function isFrame(value: unknown): value is DataFrame {
  return isRecord(value) && typeof value["toRecords"] === "function" &&
    typeof value["height"] === "number";
}

function isRows(value: unknown): value is readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) && value.every((row) => isRecord(row));
}

function isEquationFit(value: unknown): value is EquationFit {
  return isRecord(value) &&
    ["fit", "terms", "design", "crossValidation"].every((name) => name in value);
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && Object.getPrototypeOf(value) === Object.prototype;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return (typeof value === "object" || typeof value === "function") && value !== null &&
    !Array.isArray(value);
}

/**
 * The forms of a figure, a frame, rows, claims, a result such as a fit, or anything else. The first
 * figure of a page brings Plotly along.
 *
 * @param withPlotly whether the HTML of a figure carries the Plotly bundle.
 * @param element id of the element that a figure is drawn into.
 * @param picture the figure as PNG in base64, where there is one.
 */
export function mimeBundle(
  value: unknown,
  withPlotly: boolean,
  element: string,
  picture?: string,
): MimeBundle {
  if (isFigure(value)) {
    const { data, layout } = value;
    return {
      "application/vnd.plotly.v1+json": { data, layout },
      "text/html": (withPlotly ? plotlyScript() : "") + figureHtml(value, element, picture),
      ...picture === undefined ? {} : { "image/png": picture },
      "text/plain": FIGURE_TEXT + value.title,
    };
  }
  if (isFrame(value)) return tableBundle([viewOfFrame(value)]);
  if (isRows(value)) {
    return tableBundle([viewOfRows(value.every(isClaim) ? value.map(claimRow) : value)]);
  }
  if (isEquationFit(value)) return tableBundle(viewsOfRecord({ ...summariseEquation(value) }));
  if (isPlain(value)) return tableBundle(viewsOfRecord(value));
  return { "text/plain": typeof value === "string" ? value : Deno.inspect(value, { depth: 4 }) };
}

/** What a front end needs to know about a figure's PNG: its width in CSS pixels, and its text. */
export function pictureMetadata(
  title: string,
  { width = 960 }: Figure["layout"],
): Readonly<Record<string, unknown>> {
  return { alt: title, width };
}

function tableBundle(views: readonly TableView[]): MimeBundle {
  return {
    "text/html": views.map(tableHtml).join("\n"),
    "text/plain": views.map(tableText).join("\n\n"),
  };
}
