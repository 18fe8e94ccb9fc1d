import type { DataFrame } from "../data/polars.ts";
import { escapeHtml } from "./escape.ts";

/** A table as it is shown: columns with their types, and rows of values. */
export interface TableView {
  /** What the table shows, where it is one of several. */
  readonly title?: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly unknown[])[];
  /** Rows of the whole table, of which `rows` may be the first. */
  readonly rowCount: number;
}

/** Rows that a table shows at most. */
const SHOWN_ROWS = 30;

/** The first rows of a Polars frame with its column types. */
export function viewOfFrame(frame: DataFrame): TableView {
  const columns = Object.entries(frame.schema).map(([name, type]) => ({
    name,
    type: String(type).replace(/^DataType\((.*)\)$/, "$1"),
  }));
  const records = frame.head(SHOWN_ROWS).toRecords() as Record<string, unknown>[];
  return {
    columns,
    rows: records.map((record) => columns.map(({ name }) => record[name])),
    rowCount: frame.height,
  };
}

/** Plain rows as a table; its columns are the fields that any row has. */
export function viewOfRows(rows: readonly Readonly<Record<string, unknown>>[]): TableView {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    columns: names.map((name) => ({ name, type: typeOf(rows.map((row) => row[name])) })),
    rows: rows.slice(0, SHOWN_ROWS).map((row) => names.map((name) => row[name])),
    rowCount: rows.length,
  };
}

function typeOf(values: readonly unknown[]): string {
  const types = new Set(
    values.filter((value) => value !== null && value !== undefined).map((value) => typeof value),
  );
  return [...types].sort().join(" or ") || "empty";
}

/** A value as a table cell shows it: numbers with at most five significant digits. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") {
    return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(5)));
  }
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== "object") return String(value);
  return JSON.stringify(value, (_key, item) => typeof item === "bigint" ? String(item) : item);
}

function caption({ title, rows, rowCount, columns }: TableView): string {
  const named = title === undefined ? "" : `${title}: `;
  const shown = rows.length < rowCount ? `, the first ${rows.length} shown` : "";
  return `${named}${count(rowCount, "row")}, ${count(columns.length, "column")}${shown}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** A table as HTML without scripts or styles of its own beyond alignment. */
export function tableHtml(view: TableView): string {
  const head = view.columns.map(({ name, type }) =>
    `<th style="text-align:left">${escapeHtml(name)}<br><small>${escapeHtml(type)}</small></th>`
  ).join("");
  const body = view.rows.map((row) =>
    `<tr>${
      row.map((value) =>
        `<td style="text-align:${typeof value === "number" ? "right" : "left"}">${
          escapeHtml(cellText(value))
        }</td>`
      ).join("")
    }</tr>`
  ).join("\n");
  return `<table><caption>${
    escapeHtml(caption(view))
  }</caption><thead><tr>${head}</tr></thead>\n<tbody>${body}</tbody></table>`;
}

/** A table as text in columns. */
export function tableText(view: TableView): string {
  const lines = [
    view.columns.map(({ name }) => name),
    view.columns.map(({ type }) => type),
    ...view.rows.map((row) => row.map(cellText)),
  ];
  const widths = view.columns.map((_, j) => Math.max(...lines.map((line) => line[j]!.length)));
  const text = lines.map((line) =>
    line.map((cell, j) => cell.padEnd(widths[j]!)).join("  ").trimEnd()
  );
  return (view.columns.length === 0 ? [caption(view)] : [caption(view), ...text]).join("\n");
}
