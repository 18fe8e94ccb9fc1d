import type { ArchitectureRow } from "../../data/architectures.ts";
import type { BenchmarkRow } from "../../data/benchmarks.ts";
import type { Configuration } from "../../data/configurations.ts";
import type { Matrix } from "../../stats/matrix.ts";
import type { Capability } from "../results/capability.ts";
import { singleAgentBaseline } from "./single_agent_baseline.ts";
import {
  architectureIngredients,
  CAPABILITY_TERMS,
  type Ingredients,
  type Term,
  TERMS,
  termValues,
} from "./terms.ts";

/** What the rows of a design are made from besides the configurations. */
export interface FeatureSources {
  readonly benchmarks: readonly BenchmarkRow[];
  readonly architectures: readonly ArchitectureRow[];
  /** Capability by model; null leaves out every term with capability. */
  readonly capability: Capability | null;
}

/** Raw predictors of Equation 1: one row a configuration, one column a term. */
export interface RawDesign {
  readonly terms: readonly Term[];
  /** Rows x terms, not standardised, the intercept's column all ones. */
  readonly matrix: Matrix;
}

/**
 * The raw predictors of Equation 1 for the given configurations. Capability is centred on its mean
 * over these rows.
 *
 * @throws {RangeError} when a model has no capability, or the single-agent baseline cannot be formed.
 */
export function rawDesign(rows: readonly Configuration[], sources: FeatureSources): RawDesign {
  const terms = sources.capability === null
    ? TERMS.filter((term) => !CAPABILITY_TERMS.has(term))
    : TERMS;
  const values = new Float64Array(rows.length * terms.length);
  ingredientsOf(rows, sources).forEach((ingredients, i) => {
    const byTerm = termValues(ingredients);
    terms.forEach((term, j) => values[i * terms.length + j] = byTerm[term]);
  });
  return { terms, matrix: { rows: rows.length, columns: terms.length, values } };
}

/** The ingredients of Equation 1 for each configuration, capability centred on its mean. */
export function ingredientsOf(
  rows: readonly Configuration[],
  sources: FeatureSources,
): readonly Ingredients[] {
  const benchmarks = new Map(sources.benchmarks.map((row) => [row.benchmark, row]));
  const architectures = new Map(sources.architectures.map((row) => [row.architecture, row]));
  const capability = rows.map((row) => capabilityOf(row, sources.capability));
  const mean = capability.reduce((sum, value) => sum + value, 0) / rows.length;
  const baseline = singleAgentBaseline(rows);
  return rows.map((row, i) => {
    const benchmark = benchmarks.get(row.benchmark);
    const architecture = architectures.get(row.architecture);
    if (benchmark === undefined || architecture === undefined) {
      throw new RangeError(
        `Cannot form features: no constants for ${JSON.stringify(row.benchmark)} with ` +
          `${JSON.stringify(row.architecture)}`,
      );
    }
    return {
      intelligence: capability[i]! - mean,
      tools: benchmark.tools,
      ...architectureIngredients(architecture),
      baseline: baseline[i]!,
    };
  });
}

function capabilityOf(row: Configuration, capability: Capability | null): number {
  if (capability === null) return 0;
  const value = capability.get(row.model);
  if (value === undefined) {
    throw new RangeError(
      `Cannot form features: the chosen index has no value for ${JSON.stringify(row.model)}`,
    );
  }
  return value;
}
