import type { Configuration } from "../../data/configurations.ts";
import { sampleRows } from "../../data/samples.ts";
import type { Tables } from "../../data/tables.ts";
import { type BlockPermutation, permuteWithinBlocks } from "../../stats/block_permutation.ts";
import { decompose, estimableCoefficients } from "../../stats/decomposition.ts";
import { leastSquares } from "../../stats/least_squares.ts";
import { matrixFromRows } from "../../stats/matrix.ts";
import { type Undetermined, undetermined } from "../../stats/undetermined.ts";
import type { Specification } from "./choices.ts";
import { type SpecifiedDesign, specifiedDesign, specifiedOutcome } from "./design.ts";

/** A specification as far as a permutation needs it: every cell is kept, and no cluster is assumed. */
export type PermutedChoices = Omit<Specification, "cluster" | "doubtful">;

/** An effect as a number: the t of one term, or the R2 that terms add to all others. */
export type EffectStatistic =
  | { readonly kind: "t"; readonly term: string }
  | { readonly kind: "r2-gain"; readonly terms: readonly string[] };

/**
 * Permutation inference for one specification under the sharp null hypothesis that the architecture
 * does not matter for any model on any benchmark: outcomes then are exchangeable between the
 * architectures of a model on a benchmark, and nothing need be assumed of errors or clusters.
 *
 * Everything made of outcomes is made again from the permuted ones, the single-agent baseline and
 * the Agentic Capability Index among them. So the null distribution of an effect with the baseline
 * has its true centre, which regression to the mean moves away from 0.
 *
 * The hypothesis is about architectures: it says nothing of terms such as intelligence or tools alone,
 * whose outcomes a permutation within a model on a benchmark leaves as they are.
 *
 * @param options Seed, and draws (499 unless told).
 * @throws {RangeError} when a term is no column of the specification.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { permutationInference } from "kit/scaling/specification/permutation.ts";
 * import { strict as assert } from "node:assert";
 * const choices = {
 *   sample: "four-benchmark",
 *   capability: "regression",
 *   encoding: "constants",
 *   outcome: "rate",
 * } as const;
 * const effect = { kind: "t", term: "efficiency_x_tools" } as const;
 * const test = permutationInference(loadTables(), choices, effect, { seed: 42, draws: 19 });
 * assert.ok("p" in test);
 * assert.equal(test.statistic.toFixed(2), "-5.88");
 * assert.equal(test.floor, 1 / 20);
 * ```
 */
export function permutationInference(
  tables: Tables,
  choices: PermutedChoices,
  effect: EffectStatistic,
  options: { readonly seed: number; readonly draws?: number },
): BlockPermutation | Undetermined {
  const rows = sampleRows(choices.sample, tables.configurations);
  const { columns, design } = specifiedDesign(tables, { ...choices, doubtful: "kept" });
  const terms = effect.kind === "t" ? [effect.term] : effect.terms;
  for (const term of terms) {
    if (columns.includes(term)) continue;
    throw new RangeError(
      `Cannot permute for ${JSON.stringify(term)}: the specification has ${columns.join(", ")}`,
    );
  }
  if (effect.kind === "t") {
    const estimable = estimableCoefficients(decompose(design));
    if (!estimable[columns.indexOf(effect.term)]) {
      return undetermined(`the data do not fix the coefficient of ${effect.term}`);
    }
  }
  return permuteWithinBlocks(
    rows.map(({ benchmark, model }) => `${benchmark} / ${model}`),
    (order) => {
      const configurations = rows.map((row, i) => withOutcomeOf(row, rows[order[i]!]!));
      const permuted = { ...tables, configurations };
      const specified = specifiedDesign(permuted, { ...choices, doubtful: "kept" });
      return valueOf(effect, specified, specifiedOutcome(specified.rows, choices.outcome));
    },
    options,
  );
}

function withOutcomeOf(row: Configuration, other: Configuration): Configuration {
  const { success_rate, n_success, n_instances } = other;
  return { ...row, success_rate, n_success, n_instances };
}

function valueOf(
  effect: EffectStatistic,
  { columns, design }: SpecifiedDesign,
  outcome: readonly number[],
): number {
  const fit = leastSquares(design, outcome);
  if (effect.kind === "t") {
    const j = columns.indexOf(effect.term);
    return fit.coefficients[j]! / fit.standardErrors[j]!;
  }
  const kept = columns.flatMap((name, j) => effect.terms.includes(name) ? [] : [j]);
  const others = matrixFromRows(
    outcome.map((_, i) => kept.map((j) => design.values[i * design.columns + j]!)),
  );
  return fit.r2 - leastSquares(others, outcome).r2;
}
