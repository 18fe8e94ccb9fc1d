import { type Column, matching, oneOf } from "../column.ts";

/** Models that Liu et al. ran themselves. */
export const BATS_MODELS = ["Gemini-2.5-Pro", "Gemini-2.5-Flash", "Claude-Sonnet-4"] as const;

/** Benchmarks of Liu et al. */
export const BATS_BENCHMARKS = ["BrowseComp", "BrowseComp-ZH", "HLE-Search"] as const;

/** A model that Liu et al. ran themselves. */
export type BatsModel = typeof BATS_MODELS[number];
/** A benchmark of Liu et al. */
export type BatsBenchmark = typeof BATS_BENCHMARKS[number];

/** A printed number as text, so that its digits are kept. */
export const printedNumber: Column<string> = matching(
  /^[+-]?\d+(\.\d+)?$/,
  "a printed number such as 46.0",
);

/** A model that Liu et al. ran themselves. */
export const batsModel: Column<BatsModel> = oneOf(BATS_MODELS);

/** A benchmark of Liu et al. */
export const batsBenchmark: Column<BatsBenchmark> = oneOf(BATS_BENCHMARKS);
