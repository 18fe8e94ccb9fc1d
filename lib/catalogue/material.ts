import { allClaims } from "../claims/registry.ts";
import { historiesOf, type QuantityHistory } from "../claims/history.ts";
import type { JudgedClaim } from "../claims/verdict.ts";
import { verifyClaims } from "../claims/verify.ts";
import { loadTables } from "../data/tables.ts";
import type { Material } from "./entry.ts";

/** The kit's own material: the tables of `data/` and today's verdicts, judged once. */
export function material(step?: Parameters<typeof verifyClaims>[1]): Material {
  const tables = loadTables();
  let judged: readonly JudgedClaim[] | undefined;
  let histories: readonly QuantityHistory[] | undefined;
  const verdicts = (): readonly JudgedClaim[] => judged ??= verifyClaims({}, step);
  const kim = (): Parameters<typeof historiesOf>[1] =>
    allClaims(tables).filter(({ document }) => document === "kim");
  return {
    tables,
    judged: verdicts,
    histories: () => histories ??= historiesOf(tables.kimQuantities, kim(), verdicts()),
  };
}
