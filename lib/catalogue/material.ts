import { kimHistories } from "../claims/histories.ts";
import type { QuantityHistory } from "../claims/history.ts";
import type { JudgedClaim } from "../claims/verdict.ts";
import { type Progress, verifyClaims } from "../claims/verify.ts";
import { loadTables } from "../data/tables.ts";
import type { Material } from "./entry.ts";

/** The kit's own material: the tables of `data/` and today's verdicts, judged once. */
export function material(step?: Progress): Material {
  let judged: readonly JudgedClaim[] | undefined;
  let histories: readonly QuantityHistory[] | undefined;
  const verdicts = (): readonly JudgedClaim[] => judged ??= verifyClaims({}, step);
  return {
    tables: loadTables(),
    judged: verdicts,
    histories: () => histories ??= kimHistories(verdicts()),
  };
}
