import { loadTables } from "../data/tables.ts";
import { createContext } from "./context.ts";
import { type DisposedRow, disposeRows } from "./coverage.ts";
import { allInputs } from "./inputs.ts";
import { allClaims } from "./registry.ts";
import { publishedRows } from "./rows.ts";
import { judge } from "./verdict.ts";

/**
 * Loads everything, judges every claim and disposes of every published row.
 *
 * @example
 * ```ts
 * import { disposedRows } from "kit/claims/disposed.ts";
 * import { strict as assert } from "node:assert";
 * const row = disposedRows().find(({ key }) => key === "kim_quantities/v2/R2_CV/full model");
 * assert.equal(row?.disposition, "checked");
 * ```
 */
export function disposedRows(): readonly DisposedRow[] {
  const tables = loadTables();
  const context = createContext(tables);
  const claims = allClaims(tables);
  const verdicts = new Map(claims.map((claim) => [claim.id, judge(claim, context).verdict]));
  const rows = publishedRows(tables, tables.bats);
  return disposeRows(rows, claims, verdicts, allInputs(tables));
}
