import type { Configuration } from "../../data/configurations.ts";
import type { Tables } from "../../data/tables.ts";
import { type Capability } from "../results/capability.ts";
import { type DesignModel, fitDesignModel } from "./design_model.ts";
import { ingredientsOf } from "./features.ts";
import { type Ingredients } from "./terms.ts";

/** The first three rows of the paper's table of nested models; the fourth is Equation 1. */
export const NESTED_ROWS = ["size", "structure", "baseline"] as const;
/**
 * A row of the table: `size` has intelligence, tools and agents; `structure` adds architecture
 * labels or coordination metrics, which span the same space; `baseline` adds P_SA.
 */
export type NestedRow = typeof NESTED_ROWS[number];

/** One way to enter intelligence, tools and agents. */
export interface NestedReading {
  /** Whether the square of centred intelligence enters beside it. */
  readonly squared: boolean;
  /** Whether tools and agents enter as log(1 + x) or as they are. */
  readonly log: boolean;
}

/** Every way to enter the terms that is tried. */
export const NESTED_READINGS: readonly NestedReading[] = [
  { squared: false, log: false },
  { squared: true, log: false },
  { squared: false, log: true },
  { squared: true, log: true },
];

/**
 * Fits one row of the table of nested models under one reading.
 *
 * @throws {RangeError} when a model has no capability, or the single-agent baseline cannot be formed.
 */
export function fitNested(
  rows: readonly Configuration[],
  tables: Pick<Tables, "architectures" | "benchmarks">,
  capability: Capability,
  row: NestedRow,
  reading: NestedReading,
): DesignModel {
  const predictors = ingredientsOf(rows, { ...tables, capability })
    .map((ingredients) => predictorsOf(ingredients, row, reading));
  return fitDesignModel(predictors, rows.map(({ success_rate }) => success_rate));
}

function predictorsOf(x: Ingredients, row: NestedRow, reading: NestedReading): readonly number[] {
  const size = (count: number): number => reading.log ? Math.log1p(count) : count;
  const coordination = [
    Math.log1p(x.overheadPct),
    x.messageDensity,
    x.redundancy,
    x.efficiency,
    Math.log1p(x.errorAmplification),
  ];
  return [
    x.intelligence,
    ...reading.squared ? [x.intelligence ** 2] : [],
    size(x.tools),
    size(x.agents),
    ...row === "size" ? [] : coordination,
    ...row === "baseline" ? [x.baseline] : [],
  ];
}
