import { loadTables } from "../data/tables.ts";
import { createContext } from "./context.ts";
import { historiesOf, type QuantityHistory } from "./history.ts";
import { allClaims } from "./registry.ts";
import { judge } from "./verdict.ts";

/**
 * Traces every printed quantity of Kim et al. through v1, v2, v3 and the journal version, with the
 * verdict and the recomputed value in each. Loads the kit's data and judges every claim on Kim et
 * al.
 *
 * @example
 * ```ts
 * import { kimHistories } from "kit/claims/histories.ts";
 * import { strict as assert } from "node:assert";
 * const r2 = kimHistories().find(({ quantity, subject }) =>
 *   quantity === "R2_CV" && subject === "full model"
 * );
 * assert.deepEqual(r2?.stages.map(({ printed }) => printed), ["0.513", "0.524", "0.373", "0.373"]);
 * ```
 */
export function kimHistories(): readonly QuantityHistory[] {
  const tables = loadTables();
  const context = createContext(tables);
  const claims = allClaims(tables).filter(({ document }) => document === "kim");
  return historiesOf(tables.kimQuantities, claims, claims.map((claim) => judge(claim, context)));
}
