import { cholesky, choleskySolve } from "../cholesky.ts";
import { type Matrix, multiplyVector } from "../matrix.ts";
import { deviance, logisticShare } from "./binomial.ts";
import type { FixedBasis } from "./fixed_basis.ts";
import { type ModelRefusal, refusal } from "./refusal.ts";
import { separates } from "./separation.ts";

/** Newton steps below this in every linear predictor end the search. */
const STEP_TOLERANCE = 1e-9;
const MAX_ITERATIONS = 100;

/** The maximum of the likelihood in coordinates of the design's column space. */
export interface IrlsEnd {
  readonly coordinates: Float64Array;
  readonly eta: Float64Array;
  /** Cholesky factor of the information in the coordinates of the basis. */
  readonly information: Matrix;
  readonly iterations: number;
}

/** Newton's method with step halving, which with the logit link is Fisher scoring. */
export function irls(
  { basis, rank }: FixedBasis,
  successes: Float64Array,
  trials: Float64Array,
): IrlsEnd | ModelRefusal {
  let coordinates = new Float64Array(rank);
  let eta = new Float64Array(basis.rows);
  let current = deviance(successes, trials, eta.map(logisticShare));
  for (let iterations = 1; iterations <= MAX_ITERATIONS; iterations++) {
    const { gradient, hessian } = scoreAndInformation(basis, successes, trials, eta);
    const information = cholesky(hessian);
    if (information === null) {
      return refusal(
        "not-converged",
        `the information lost its rank after ${iterations} steps, as it does near separation`,
      );
    }
    const step = choleskySolve(information, gradient);
    const change = multiplyVector(basis, step);
    const largest = change.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
    if (largest < STEP_TOLERANCE) return { coordinates, eta, information, iterations };
    const separated = separates(change, successes, trials) || separates(eta, successes, trials);
    if (separated > 0) {
      return refusal(
        "perfect-separation",
        `a direction of the coefficients predicts ${separated} of ${basis.rows} rows perfectly ` +
          "and leaves the others as they are, so that the likelihood has no maximum",
      );
    }
    let share = 1;
    for (; share > 1e-10; share /= 2) {
      const trial = eta.map((value, i) => value + share * change[i]!);
      const after = deviance(successes, trials, trial.map(logisticShare));
      if (after > current * (1 + 1e-12)) continue;
      [eta, current] = [trial, after];
      coordinates = coordinates.map((value, k) => value + share * step[k]!);
      break;
    }
  }
  return refusal("not-converged", `no maximum of the likelihood within ${MAX_ITERATIONS} steps`);
}

/** Z'(k - n p) and Z'WZ with the weights n p (1 - p). */
function scoreAndInformation(
  basis: Matrix,
  successes: Float64Array,
  trials: Float64Array,
  eta: Float64Array,
): { gradient: Float64Array; hessian: Matrix } {
  const { rows: n, columns: p, values: z } = basis;
  const gradient = new Float64Array(p);
  const hessian = new Float64Array(p * p);
  for (let i = 0; i < n; i++) {
    const share = logisticShare(eta[i]!);
    const residual = successes[i]! - trials[i]! * share;
    const weight = trials[i]! * share * logisticShare(-eta[i]!);
    for (let j = 0; j < p; j++) {
      const scaled = z[i * p + j]!;
      gradient[j]! += scaled * residual;
      for (let k = 0; k <= j; k++) hessian[j * p + k]! += weight * scaled * z[i * p + k]!;
    }
  }
  return { gradient, hessian: { rows: p, columns: p, values: hessian } };
}
