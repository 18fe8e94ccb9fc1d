import type { Configuration } from "../../data/configurations.ts";

/** A released value that other released material puts in doubt. */
export interface DoubtfulCell {
  readonly benchmark: Configuration["benchmark"];
  readonly architecture: Configuration["architecture"];
  readonly model: Configuration["model"];
  readonly why: string;
}

/**
 * The cells in doubt: a rate that is no k/n for the stated number of instances, and rates that differ
 * from the sample outputs released beside them.
 */
export const DOUBTFUL_CELLS: readonly DoubtfulCell[] = [
  {
    benchmark: "plancraft",
    architecture: "hybrid",
    model: "gpt-5",
    why: "0.336 is no k/n for 98, 99 or 100 instances",
  },
  {
    benchmark: "plancraft",
    architecture: "centralized",
    model: "gemini-2.0-flash",
    why: "the released sample output has 0.82 on 100 instances",
  },
  {
    benchmark: "browsecomp-plus",
    architecture: "centralized",
    model: "gpt-5",
    why: "the released sample output has 0.60",
  },
  {
    benchmark: "swe-bench-verified",
    architecture: "single",
    model: "gpt-5-mini",
    why: "the released sample output has 0.35 on 20 instances",
  },
];

/** Whether a configuration is one of the cells in doubt. */
export function isDoubtful(row: Configuration): boolean {
  return DOUBTFUL_CELLS.some((cell) =>
    cell.benchmark === row.benchmark && cell.architecture === row.architecture &&
    cell.model === row.model
  );
}
