import { loadTables } from "../data/tables.ts";
import { historiesOf, type QuantityHistory } from "./history.ts";
import { allClaims } from "./registry.ts";
import type { JudgedClaim } from "./verdict.ts";
import { verifyClaims } from "./verify.ts";

/**
 * Traces every printed quantity of Kim et al. through v1, v2, v3 and the journal version, with the
 * verdict and the recomputed value in each.
 *
 * @param judged the claims on Kim et al. as judged, other documents' among them or not; where they
 * are not given, they are judged here.
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
export function kimHistories(
  judged: readonly JudgedClaim[] = verifyClaims({ document: "kim" }),
): readonly QuantityHistory[] {
  const tables = loadTables();
  const claims = allClaims(tables).filter(({ document }) => document === "kim");
  return historiesOf(tables.kimQuantities, claims, judged);
}
