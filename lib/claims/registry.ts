import type { Tables } from "../data/tables.ts";
import type { Claim, ClaimSet } from "./claim.ts";
import { batsSets } from "./bats/sets.ts";
import { auditSets } from "./audit/sets.ts";
import { kimSets } from "./kim/sets.ts";
import { noteSets } from "./notes/sets.ts";

/** Every set of claims, in the order in which reports list them; add a set here. */
const CLAIM_SETS: readonly ClaimSet[] = [
  ...kimSets,
  ...auditSets,
  ...batsSets,
  ...noteSets,
];

/**
 * Every registered claim in the order of the sets.
 *
 * @throws {RangeError} when two claims have one id.
 */
export function allClaims(tables: Tables): readonly Claim[] {
  const claims = CLAIM_SETS.flatMap((set) => set(tables));
  const seen = new Set<string>();
  for (const { id } of claims) {
    if (seen.has(id)) throw new RangeError(`Two claims have the id ${JSON.stringify(id)}`);
    seen.add(id);
  }
  return claims;
}
