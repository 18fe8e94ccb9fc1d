import type { Tables } from "../../data/tables.ts";
import { classicalCovariance } from "../../stats/covariance/heteroskedastic.ts";
import { clusteredCore } from "../../stats/covariance/clustered.ts";
import { type Clusters, clustersOf } from "../../stats/covariance/clusters.ts";
import { robustInference } from "../../stats/covariance/covariance_table.ts";
import {
  type ColumnSpace,
  columnSpace,
  decompose,
  type Decomposition,
} from "../../stats/decomposition.ts";
import { leastSquaresCore, type LeastSquaresFit } from "../../stats/least_squares.ts";
import { isUndetermined } from "../../stats/undetermined.ts";
import { allSpecifications, type Specification } from "./choices.ts";
import {
  type DesignChoices,
  type SpecifiedDesign,
  specifiedDesign,
  specifiedOutcome,
} from "./design.ts";

/** What one specification says of one effect. */
export interface SpecificationRow extends Specification {
  /** Term of Equation 1. */
  readonly term: string;
  /** Rows and rank of the fit. */
  readonly n: number;
  /** Rank of the design. */
  readonly rank: number;
  /** Share of the variance explained in the sample. */
  readonly r2: number;
  /** In standard deviations of the outcome a standard deviation of the predictor. */
  readonly estimate: number;
  /** Lower end of the 95% interval. */
  readonly ciLow: number;
  /** Upper end of the 95% interval. */
  readonly ciHigh: number;
  /** Two-sided; df of the residuals without clusters, clusters minus one with them. */
  readonly p: number;
}

/**
 * Every specification of the given effects by a direct fit: least squares with classical standard
 * errors, or with CR1 (factor by columns) by benchmark or model. Estimates are in standard
 * deviations of the outcome a standard deviation of the predictor. A specification in which an
 * effect is not estimable gives no row for it.
 *
 * Simonsohn, Simmons and Nelson, Nature Human Behaviour 4 (2020) 1208-1214.
 *
 * @param terms Terms of Equation 1, for example those of `PUBLISHED_CONCLUSIONS`.
 * @param specifications The ways to fit; all 594 unless told.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { specificationCurve } from "kit/scaling/specification/curve.ts";
 * import { strict as assert } from "node:assert";
 * const [row] = specificationCurve(loadTables(), ["baseline_x_log_agents"], [{
 *   sample: "four-benchmark",
 *   capability: "regression",
 *   encoding: "constants",
 *   outcome: "rate",
 *   cluster: "none",
 *   doubtful: "kept",
 * }]);
 * assert.equal(row!.r2.toFixed(3), "0.613");
 * assert.equal(row!.p.toExponential(2), "5.93e-7");
 * ```
 */
export function specificationCurve(
  tables: Tables,
  terms: readonly string[],
  specifications: readonly Specification[] = allSpecifications(),
): readonly SpecificationRow[] {
  const designs = new Map<string, PreparedDesign>();
  const fits = new Map<string, LeastSquaresFit>();
  return specifications.flatMap((specification) => {
    const { outcome, cluster, ...choices } = specification;
    const key = Object.values(choices).join("/");
    const prepared = kept(designs, key, () => prepare(tables, choices));
    const fit = kept(fits, `${key}/${outcome}`, () => fitOutcome(prepared, outcome));
    const covariance = cluster === "none"
      ? classicalCovariance(fit)
      : clusteredCore(prepared.space, fit, prepared.clusters[cluster], "CR1", "columns");
    return terms.flatMap((term) => {
      const j = prepared.columns.indexOf(term);
      if (j < 0) return [];
      const inference = robustInference(fit, covariance, j);
      if (isUndetermined(inference)) return [];
      const { estimate, ciLow, ciHigh, p } = inference;
      const { n, rank, r2 } = fit;
      return [{ ...specification, term, n, rank, r2, estimate, ciLow, ciHigh, p }];
    });
  });
}

/** A design with what its outcomes and clusters share. */
interface PreparedDesign extends SpecifiedDesign {
  readonly parts: Decomposition;
  readonly space: ColumnSpace;
  readonly clusters: { readonly benchmark: Clusters; readonly model: Clusters };
}

function prepare(tables: Tables, choices: DesignChoices): PreparedDesign {
  const specified = specifiedDesign(tables, choices);
  const { rows, design } = specified;
  const parts = decompose(design);
  return {
    ...specified,
    parts,
    space: columnSpace(parts),
    clusters: {
      benchmark: clustersOf(rows.map(({ benchmark }) => benchmark), rows.length),
      model: clustersOf(rows.map(({ model }) => model), rows.length),
    },
  };
}

function fitOutcome(
  { rows, design, parts }: PreparedDesign,
  outcome: Specification["outcome"],
): LeastSquaresFit {
  return leastSquaresCore(design, parts, specifiedOutcome(rows, outcome));
}

function kept<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
