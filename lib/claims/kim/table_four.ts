import { KIM_COEFFICIENTS } from "../../data/kim_coefficients.ts";
import type { Claim } from "../claim.ts";
import { rowKey } from "../rows.ts";

/**
 * Lets a claim about a standardised coefficient settle the same line of the table of coefficients
 * too, where Table 4 stands once more on its own.
 */
export function withTableFour(term: string): (claim: Claim) => Claim {
  return (claim) => ({
    ...claim,
    covers: [...claim.covers, rowKey(KIM_COEFFICIENTS, { version: claim.version, term })],
  });
}
