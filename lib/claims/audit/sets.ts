import type { ClaimSet } from "../claim.ts";
import { acrossVersions } from "./across_versions.ts";
import { changesFromMeans } from "./changes_from_means.ts";
import { coefficientArithmetic } from "./coefficient_arithmetic.ts";
import { corrections } from "./corrections.ts";
import { fitArithmetic } from "./fit_arithmetic.ts";
import { identified } from "./identified.ts";
import { means } from "./means.ts";
import { printedTwice } from "./printed_twice.ts";
import { releasedRuns } from "./runs.ts";

/** Checks of a document against itself, arithmetic and its other versions. */
export const auditSets: readonly ClaimSet[] = [
  identified,
  fitArithmetic,
  coefficientArithmetic,
  corrections,
  printedTwice,
  changesFromMeans,
  means,
  releasedRuns,
  acrossVersions,
];
