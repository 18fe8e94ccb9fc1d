import type { Configuration } from "../../data/configurations.ts";
import type { Architecture, Benchmark } from "../../data/names.ts";
import type { Tables } from "../../data/tables.ts";
import { leastSquares } from "../../stats/least_squares.ts";
import { matrixFromRows } from "../../stats/matrix.ts";
import { intelligenceIndex } from "../results/capability.ts";
import type { EquationFit } from "./equation.ts";
import { architectureIngredients, termValues } from "./terms.ts";

/** A model and task that Equation 1 is asked about. */
export interface HeldOutCase {
  readonly tools: number;
  /** The model's index, in the units of the fit's index. */
  readonly intelligence: number;
  /** Mean index over the rows of the fit. */
  readonly meanIntelligence: number;
  /** P_SA, 0..1. */
  readonly baseline: number;
}

/** Success rate that a fitted Equation 1 predicts for an architecture; not clipped to 0..1. */
export function predictHeldOut(
  { terms, scaling, fit }: EquationFit,
  { architectures }: Tables,
  architecture: Architecture,
  held: HeldOutCase,
): number {
  const constants = architectures.find((row) => row.architecture === architecture)!;
  const values = termValues({
    intelligence: held.intelligence - held.meanIntelligence,
    tools: held.tools,
    ...architectureIngredients(constants),
    baseline: held.baseline,
  });
  return terms.reduce(
    (sum, term, j) =>
      sum + fit.coefficients[j]! * (values[term] - scaling.means[j]!) / scaling.scales[j]!,
    0,
  );
}

/**
 * A benchmark's single-agent success (0..1) at an index, from the least-squares line through its
 * models' rates over the regression index.
 *
 * @example
 * ```ts
 * import { sampleRows } from "kit/data/samples.ts";
 * import { loadTables } from "kit/data/tables.ts";
 * import { extrapolatedBaseline } from "kit/scaling/equation/held_out_prediction.ts";
 * import { strict as assert } from "node:assert";
 * const tables = loadTables();
 * const rows = sampleRows("four-benchmark", tables.configurations);
 * assert.equal(extrapolatedBaseline(rows, tables, "browsecomp-plus", 75).toFixed(4), "0.4211");
 * ```
 */
export function extrapolatedBaseline(
  rows: readonly Configuration[],
  { models }: Tables,
  benchmark: Benchmark,
  intelligence: number,
): number {
  const index = intelligenceIndex(models, "regression");
  const single = rows.filter((row) => row.benchmark === benchmark && row.architecture === "single");
  const design = matrixFromRows(single.map(({ model }) => [1, index.get(model)!]));
  const { coefficients } = leastSquares(design, single.map((row) => row.success_rate));
  return coefficients[0]! + coefficients[1]! * intelligence;
}

/** Mean regression index over the rows of a sample, which Equation 1 centres on. */
export function meanIntelligence(rows: readonly Configuration[], { models }: Tables): number {
  const index = intelligenceIndex(models, "regression");
  return rows.reduce((sum, { model }) => sum + index.get(model)!, 0) / rows.length;
}
