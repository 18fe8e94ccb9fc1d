import { loadTables } from "../data/tables.ts";
import type { Claim } from "./claim.ts";
import { createContext } from "./context.ts";
import { allClaims } from "./registry.ts";
import { judge, type JudgedClaim, type Verdict, VERDICTS } from "./verdict.ts";

/** Which claims to judge; what is not given does not limit. */
export interface ClaimFilter {
  /** Only the claims of this document: `kim`, `bats` or `notes`. */
  readonly document?: string | undefined;
  /** Only the claims on this version. */
  readonly version?: string | undefined;
}

/** Told after each claim how many have been judged, and of how many. */
export type Progress = (done: number, total: number) => void;

/**
 * Judges every registered claim, or those of a document or version, on the kit's own data:
 * recomputes it, compares the value with the rounding interval of the print, and gives a verdict
 * with its reason. The order is that of the registry.
 *
 * @example
 * ```ts
 * import { verifyClaims } from "kit/claims/verify.ts";
 * import { strict as assert } from "node:assert";
 * const judged = verifyClaims({ document: "kim", version: "v2" });
 * assert.equal(judged.find(({ id }) => id === "kim/4.3/r2-cv@v2")?.printed, "0.524");
 * ```
 */
export function verifyClaims(
  filter: ClaimFilter = {},
  progress?: Progress,
): readonly JudgedClaim[] {
  const tables = loadTables();
  const context = createContext(tables);
  const claims = allClaims(tables).filter((claim) => matches(claim, filter));
  return claims.map((claim, i) => {
    const judged = judge(claim, context);
    progress?.(i + 1, claims.length);
    return judged;
  });
}

function matches(claim: Claim, { document, version }: ClaimFilter): boolean {
  return (document === undefined || claim.document === document) &&
    (version === undefined || claim.version === version);
}

/**
 * How many claims have each verdict, in the order of reports; 0 where none has it.
 *
 * @example
 * ```ts
 * import { countVerdicts, verifyClaims } from "kit/claims/verify.ts";
 * import { strict as assert } from "node:assert";
 * const claims = verifyClaims({ document: "notes", version: "001" });
 * const counts = countVerdicts(claims);
 * assert.equal(counts.unverifiable, 5);
 * assert.equal(Object.values(counts).reduce((sum, count) => sum + count), 11);
 * ```
 */
export function countVerdicts(judged: readonly JudgedClaim[]): Readonly<Record<Verdict, number>> {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<
    Verdict,
    number
  >;
  for (const { verdict } of judged) counts[verdict]++;
  return counts;
}
