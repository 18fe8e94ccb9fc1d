import { biasReducedCovariance } from "../../stats/covariance/bias_reduced.ts";
import { clusteredCovariance } from "../../stats/covariance/clustered.ts";
import { covarianceTable, type RobustInference } from "../../stats/covariance/covariance_table.ts";
import { solutionTable } from "../../stats/coefficient_table.ts";
import { holm } from "../../stats/multiplicity.ts";
import { isUndetermined, type Undetermined } from "../../stats/undetermined.ts";
import { wildBootstrap, type WildBootstrapTest } from "../../stats/wild_bootstrap.ts";
import type { EquationFit } from "./equation.ts";
import type { Term } from "./terms.ts";

/** What errors may be correlated within. */
export const CLUSTER_NAMES = ["benchmark", "model", "none"] as const;
/** What errors may be correlated within, or `none`. */
export type ClusterName = typeof CLUSTER_NAMES[number];

/** Weights of the wild cluster bootstrap. */
export const BOOTSTRAP_NAMES = ["rademacher", "webb", "none"] as const;
/** Weights of the wild cluster bootstrap, or `none` for no bootstrap. */
export type BootstrapName = typeof BOOTSTRAP_NAMES[number];

/** Standard error, degrees of freedom and p of one way to allow for correlated errors. */
export interface ClusteredInference {
  /** Standard error. */
  readonly se: number;
  /** Degrees of freedom. */
  readonly df: number;
  /** Two-sided p. */
  readonly p: number;
}

/** The wild cluster bootstrap of one coefficient, null imposed. */
export interface WildInference {
  /** Share of sign or weight vectors that give a t at least as large. */
  readonly p: number | Undetermined;
  /** The smallest p that so few clusters can give. */
  readonly floor: number;
  /** Number of vectors that were evaluated. */
  readonly draws: number;
  /** Whether these are all vectors there are. */
  readonly enumerated: boolean;
}

/** How far one estimable coefficient can be trusted when errors go together within clusters. */
export interface CoefficientTrust {
  /** The term of Equation 1. */
  readonly term: Term;
  /** CR1, factor counting the columns as statsmodels does, t with clusters - 1 df. */
  readonly clustered?: ClusteredInference | Undetermined;
  /** CR2 with Satterthwaite degrees of freedom. */
  readonly cr2?: ClusteredInference | Undetermined;
  /** The wild cluster bootstrap. */
  readonly wild?: WildInference | Undetermined;
  /**
   * Holm's correction of the classical p: `p` over the 19 predictors as the authors count them, with
   * the minimum-norm p of those that are not estimable; `pEstimable` over the estimable ones alone.
   */
  readonly holm?: { readonly p: number; readonly pEstimable: number };
}

/**
 * How far every estimable coefficient of a fit of Equation 1 can be trusted when errors go together
 * within benchmarks or models: standard errors and p values clustered by CR1 and CR2, the wild
 * cluster bootstrap where weights are named, and Holm's correction over the predictors. With
 * clusters of "none" only Holm's correction is given.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { fitEquation } from "kit/scaling/equation/equation.ts";
 * import { equationInference } from "kit/scaling/equation/inference.ts";
 * import { isUndetermined } from "kit/stats/undetermined.ts";
 * import { strict as assert } from "node:assert";
 * const equation = fitEquation(loadTables(), "four-benchmark", "regression");
 * const { clustered, wild } = equationInference(equation, "benchmark", "rademacher")
 *   .find(({ term }) => term === "efficiency_x_tools")!;
 * assert.ok(clustered !== undefined && !isUndetermined(clustered));
 * assert.deepEqual([clustered.df, clustered.p.toFixed(4)], [3, "0.0546"]);
 * assert.ok(wild !== undefined && !isUndetermined(wild));
 * assert.deepEqual([wild.draws, wild.floor], [2 ** 4, 2 / 2 ** 4]);
 * ```
 */
export function equationInference(
  equation: EquationFit,
  cluster: ClusterName,
  bootstrap: BootstrapName,
): readonly CoefficientTrust[] {
  const { fit, terms } = equation;
  const corrected = holmOf(equation);
  const clustered = cluster === "none" ? undefined : clusteredTables(equation, cluster, bootstrap);
  return terms.flatMap((term, j) => {
    if (!fit.estimable[j]!) return [];
    const both = corrected[j];
    return [{
      term,
      ...clustered === undefined ? {} : {
        clustered: trimmed(clustered.cr1[j]!),
        cr2: trimmed(clustered.cr2[j]!),
        ...clustered.wild === undefined ? {} : { wild: trimmedWild(clustered.wild[j]!) },
      },
      ...both === undefined ? {} : { holm: both },
    }];
  });
}

function clusteredTables(
  { rows, design, fit }: EquationFit,
  cluster: Exclude<ClusterName, "none">,
  bootstrap: BootstrapName,
): {
  readonly cr1: readonly (RobustInference | Undetermined)[];
  readonly cr2: readonly (RobustInference | Undetermined)[];
  readonly wild: readonly (WildBootstrapTest | Undetermined)[] | undefined;
} {
  const labels = rows.map((row) => row[cluster]);
  return {
    cr1: covarianceTable(fit, clusteredCovariance(design, fit, labels, "CR1", "columns")),
    cr2: covarianceTable(fit, biasReducedCovariance(design, fit, labels)),
    wild: bootstrap === "none"
      ? undefined
      : wildBootstrap(design, fit, labels, { weights: bootstrap, level: null }),
  };
}

function trimmed(row: RobustInference | Undetermined): ClusteredInference | Undetermined {
  if (isUndetermined(row)) return row;
  const { se, df, p } = row;
  return { se, df, p };
}

function trimmedWild(row: WildBootstrapTest | Undetermined): WildInference | Undetermined {
  if (isUndetermined(row)) return row;
  const { p, floor, draws, enumerated } = row;
  return { p, floor, draws, enumerated };
}

function holmOf(
  { fit, terms }: EquationFit,
): readonly ({ readonly p: number; readonly pEstimable: number } | undefined)[] {
  const p = solutionTable(fit).map((row) => row.p);
  const predictors = terms.map((_, j) => j).filter((j) => terms[j] !== "intercept");
  const all = holm(predictors.map((j) => p[j]!), { name: "the predictors of Equation 1" });
  const estimable = predictors.filter((j) => fit.estimable[j]!);
  const some = holm(estimable.map((j) => p[j]!), { name: "its estimable predictors" });
  return terms.map((_, j) => {
    const [at, among] = [predictors.indexOf(j), estimable.indexOf(j)];
    if (at < 0 || among < 0) return undefined;
    return { p: all.adjusted[at]!, pEstimable: some.adjusted[among]! };
  });
}
