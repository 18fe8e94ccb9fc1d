import type { ClaimSet } from "../claim.ts";
import { setupCounts } from "./setup_counts.ts";
import { setupRanges } from "./setup_ranges.ts";

/** Claims of Kim et al. beyond the headline results: setup, coordination, robustness, appendices. */
export const furtherSets: readonly ClaimSet[] = [
  setupCounts,
  setupRanges,
];
