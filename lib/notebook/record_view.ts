import type { JudgedClaim } from "../claims/verdict.ts";
import { type TableView, viewOfRows } from "./table_view.ts";

type Row = Readonly<Record<string, unknown>>;

/** Items of a list that a cell shows at most. */
const SHOWN_ITEMS = 10;

/**
 * A result such as a fit or a claim as tables: one of its single values by name, fields of fields
 * with a dot between, then one for each of its lists of rows.
 */
export function viewsOfRecord(record: Row): readonly TableView[] {
  const values: Row[] = [], tables: TableView[] = [];
  const walk = (row: Row, path: string): void => {
    for (const [key, value] of Object.entries(row)) {
      const name = path === "" ? key : `${path}.${key}`;
      if (isRow(value)) walk(value, name);
      else if (Array.isArray(value) && value.length > 0 && value.every(isRow)) {
        tables.push({ ...viewOfRows(value), title: name });
      } else if (typeof value !== "function") values.push({ name, value: itemOf(value) });
    }
  };
  walk(record, "");
  if (values.length === 0 && tables.length > 0) return tables;
  // All single values are shown, however many.
  const rows = values.map(({ name, value }) => [name, value]);
  return [{ ...viewOfRows(values), rows }, ...tables];
}

/** Whether a row is a claim with its verdict. */
export function isClaim(row: Row): boolean {
  return ["id", "says", "printed", "computed", "verdict", "reason"].every((name) => name in row);
}

/** What a table of verdicts shows of a claim. */
export function claimRow(row: Row): Row {
  const { id, says, printed, unit, computed, verdict, reason } = row as unknown as JudgedClaim;
  return { id, says, printed, unit, computed: itemOf(computed), verdict, reason };
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null &&
    Object.getPrototypeOf(value) === Object.prototype;
}

/** A value as a cell shows it: of a list its first items. */
function itemOf(value: unknown): unknown {
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return value;
  const items = Array.from(value as ArrayLike<unknown>);
  const shown = items.slice(0, SHOWN_ITEMS).map((item) =>
    typeof item === "number" ? Number(item.toPrecision(5)) : item
  );
  const rest = items.length > SHOWN_ITEMS ? `, ... ${items.length} in all` : "";
  return shown.map((item) => typeof item === "object" ? JSON.stringify(item) : String(item))
    .join(", ") + rest;
}
