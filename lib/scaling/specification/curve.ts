import type { Tables } from "../../data/tables.ts";
import { classicalCovariance } from "../../stats/covariance/heteroskedastic.ts";
import { clusteredCovariance } from "../../stats/covariance/clustered.ts";
import { covarianceTable } from "../../stats/covariance/covariance_table.ts";
import { leastSquares, type LeastSquaresFit } from "../../stats/least_squares.ts";
import { isUndetermined } from "../../stats/undetermined.ts";
import { allSpecifications, type Specification } from "./choices.ts";
import { type SpecifiedDesign, specifiedDesign } from "./design.ts";

/** What one specification says of one effect. */
export interface SpecificationRow extends Specification {
  /** Term of Equation 1. */
  readonly term: string;
  /** Rows and rank of the fit. */
  readonly n: number;
  readonly rank: number;
  readonly r2: number;
  /** In standard deviations of the outcome a standard deviation of the predictor. */
  readonly estimate: number;
  readonly ciLow: number;
  readonly ciHigh: number;
  /** Two-sided; df of the residuals without clusters, clusters minus one with them. */
  readonly p: number;
}

/**
 * Every specification of the given effects by a direct fit: least squares with classical standard
 * errors, or with CR1 (factor by columns) by benchmark or model. A specification in which an effect
 * is not estimable gives no row for it.
 *
 * Simonsohn, Simmons and Nelson, Nature Human Behaviour 4 (2020) 1208-1214.
 */
export function specificationCurve(
  tables: Tables,
  terms: readonly string[],
  specifications: readonly Specification[] = allSpecifications(),
): readonly SpecificationRow[] {
  const designs = new Map<string, FittedDesign>();
  return specifications.flatMap((specification) => {
    const { cluster, ...choices } = specification;
    const key = Object.values(choices).join("/");
    if (!designs.has(key)) designs.set(key, fitted(tables, specification));
    const { rows, columns, design, fit } = designs.get(key)!;
    const covariance = cluster === "none"
      ? classicalCovariance(fit)
      : clusteredCovariance(design, fit, rows.map((row) => row[cluster]), "CR1", "columns");
    const table = covarianceTable(fit, covariance);
    return terms.flatMap((term) => {
      const inference = table[columns.indexOf(term)];
      if (inference === undefined || isUndetermined(inference)) return [];
      const { estimate, ciLow, ciHigh, p } = inference;
      const { n, rank, r2 } = fit;
      return [{ ...specification, term, n, rank, r2, estimate, ciLow, ciHigh, p }];
    });
  });
}

interface FittedDesign extends SpecifiedDesign {
  readonly fit: LeastSquaresFit;
}

function fitted(tables: Tables, specification: Specification): FittedDesign {
  const specified = specifiedDesign(tables, specification);
  return { ...specified, fit: leastSquares(specified.design, specified.outcome) };
}
