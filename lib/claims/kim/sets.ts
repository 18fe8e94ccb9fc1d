import type { ClaimSet } from "../claim.ts";
import { fitStatistics } from "./fit_statistics.ts";

/** The claims of Kim et al., headline ones first; one import and one entry a file. */
export const kimSets: readonly ClaimSet[] = [
  fitStatistics,
];
