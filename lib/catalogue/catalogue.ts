import { AUDIT } from "./audit.ts";
import { BUDGETS } from "./budgets.ts";
import { CHOOSING } from "./choosing.ts";
import { COORDINATION } from "./coordination.ts";
import type { CatalogueEntry } from "./entry.ts";
import { EQUATION } from "./equation.ts";
import { RESULTS } from "./results.ts";

/** All figures that are files or stand in the report, in reading order. */
export const CATALOGUE: readonly CatalogueEntry[] = [
  ...RESULTS,
  ...EQUATION,
  ...COORDINATION,
  ...BUDGETS,
  ...CHOOSING,
  ...AUDIT,
];
