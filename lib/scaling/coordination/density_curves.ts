import type { ArchitectureRow } from "../../data/architectures.ts";
import type { Configuration } from "../../data/configurations.ts";
import type { Architecture } from "../../data/names.ts";
import { resample } from "../../stats/bootstrap.ts";
import { unitsOf } from "../../stats/bootstrap/refit.ts";
import { clustersOf } from "../../stats/covariance/clusters.ts";
import { type EvaluatedCurve, grid, printedCurve } from "../../stats/curves/evaluated_curve.ts";
import { leastSquares } from "../../stats/least_squares.ts";
import { linearQuantile } from "../../stats/linear_quantile.ts";
import { matrixFromRows } from "../../stats/matrix.ts";
import { meanOf } from "../../stats/mean.ts";
import { clusterInterval } from "../selection/cluster_interval.ts";

/** Success of an architecture that sends messages; rates are fractions 0..1. */
export interface DensityPoint {
  /** The architecture. */
  readonly architecture: Architecture;
  /** Messages a turn. */
  readonly density: number;
  /** Mean over the configurations, with a 95% cluster-bootstrap interval over models. */
  readonly mean: number;
  /** Lower end of that interval. */
  readonly low: number;
  /** Upper end of that interval. */
  readonly high: number;
  /** As Table 5 prints it. */
  readonly printed: number;
}

/** Success against message density: the printed law, the best one, and what they are about. */
export interface DensityCurves {
  /** The architectures that send messages; the logarithm has no value for the others. */
  readonly points: readonly DensityPoint[];
  /** The printed law with its R2 on the printed success rates. */
  readonly printed: EvaluatedCurve;
  /** Least squares over the configurations, with a band from resampled models. */
  readonly fitted: EvaluatedCurve;
  /** Number of configurations behind the fit. */
  readonly configurations: number;
  /** R2 that the paper prints for its law. */
  readonly printedR2: number;
}

const PRINTED = { intercept: 0.73, slope: 0.28, r2: 0.68 };
const DRAWS = 1000;
const SEED = 42;

/**
 * The law of density of Kim et al., S = 0.73 + 0.28 ln c with a printed R2 of 0.68, beside the
 * least-squares law over the configurations of the architectures that send messages.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { sampleRows } from "kit/data/samples.ts";
 * import { densityCurves } from "kit/scaling/coordination/density_curves.ts";
 * import { strict as assert } from "node:assert";
 * const { architectures, configurations } = loadTables();
 * const density = densityCurves(architectures, sampleRows("four-benchmark", configurations));
 * assert.equal(density.configurations, 108);
 * assert.equal(density.fitted.r2.toFixed(3), "0.000");
 * ```
 */
export function densityCurves(
  architectures: readonly ArchitectureRow[],
  rows: readonly Configuration[],
): DensityCurves {
  const talking = architectures.filter(({ message_density }) => message_density > 0);
  const densities = new Map(
    talking.map(({ architecture, message_density }) => [architecture, message_density]),
  );
  const own = rows.filter(({ architecture }) => densities.has(architecture));
  const points = talking.map((row) => pointOf(row, own));
  const at = grid(0.2, 0.45);
  return {
    points,
    printed: printedCurve(
      `printed ${PRINTED.intercept} + ${PRINTED.slope} ln c`,
      (c) => PRINTED.intercept + PRINTED.slope * Math.log(c),
      points.map(({ density }) => density),
      points.map(({ printed }) => printed),
      at,
    ),
    fitted: fitted(own, own.map(({ architecture }) => densities.get(architecture)!), at),
    configurations: own.length,
    printedR2: PRINTED.r2,
  };
}

function pointOf(
  { architecture, message_density, success_rate_printed }: ArchitectureRow,
  rows: readonly Configuration[],
): DensityPoint {
  const own = rows.filter((row) => row.architecture === architecture);
  const rates = own.map(({ success_rate }) => success_rate);
  const { low, high } = clusterInterval(rates, own.map(({ model }) => model));
  return {
    architecture,
    density: message_density,
    mean: meanOf(rates),
    low,
    high,
    printed: success_rate_printed,
  };
}

function fitted(
  rows: readonly Configuration[],
  densities: readonly number[],
  at: readonly number[],
): EvaluatedCurve {
  const design = matrixFromRows(densities.map((c) => [1, Math.log(c)]));
  const fit = leastSquares(design, rows.map(({ success_rate }) => success_rate));
  const units = unitsOf(design, fit, clustersOf(rows.map(({ model }) => model), rows.length));
  const { refits: [intercepts, slopes] } = resample(units, fit.estimable, DRAWS, SEED);
  const bands = at.map((c) => intercepts!.map((a, k) => a + slopes![k]! * Math.log(c)));
  const [a, b] = fit.coefficients;
  return {
    name: "best a + b ln c",
    r2: fit.r2,
    x: at,
    y: at.map((c) => a! + b! * Math.log(c)),
    low: bands.map((values) => linearQuantile(values, 0.025)),
    high: bands.map((values) => linearQuantile(values, 0.975)),
  };
}
