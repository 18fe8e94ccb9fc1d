import { isUndetermined, type Undetermined, undetermined } from "../undetermined.ts";
import type { CurveFamily } from "./family.ts";
import { type ConvergedCurve, type CurveFit, fitCurve } from "./fit_curve.ts";

/** Information criteria of one fitted curve under normal errors. */
export interface CurveCriteria {
  /** Parameters of the curve and the error variance. */
  readonly parametersCounted: number;
  /** -n/2 (log(2 pi SSR / n) + 1); undetermined for an exact fit. */
  readonly logLikelihood: number | Undetermined;
  /** -2 logL + 2 k. */
  readonly aic: number | Undetermined;
  /** AIC + 2 k (k + 1) / (n - k - 1); undetermined where n - k - 1 is not above 0. */
  readonly aicc: number | Undetermined;
}

/** One curve of a comparison. */
export interface ComparedCurve {
  readonly fit: CurveFit;
  readonly criteria: CurveCriteria | Undetermined;
  /** AICc minus the smallest AICc of the comparison. */
  readonly delta: number | Undetermined;
  /** exp(-delta / 2) over its sum across the curves that have an AICc. */
  readonly weight: number | Undetermined;
}

/**
 * Fits several families to the same points and orders them by AICc, the smallest first; curves
 * without an AICc follow in the order given, each with the reason.
 *
 * Differences of AICc and Akaike weights after Burnham and Anderson (2002), Model Selection and
 * Multimodel Inference, 2.4 and 2.9. k counts the error variance, as R's `AIC(nls(...))` does.
 *
 * @throws {TypeError} when x and y differ in length.
 * @throws {RangeError} when a value is not finite.
 *
 * @example
 * ```ts
 * import { compareCurves } from "kit/stats/curves/compare_curves.ts";
 * import { line, logarithm, quadratic } from "kit/stats/curves/families.ts";
 * import { strict as assert } from "node:assert";
 * const curves = compareCurves([line, logarithm, quadratic], [1, 2, 4, 8, 16], [0, 7, 14, 20, 28]);
 * assert.equal(curves[0]!.fit.family, "logarithm");
 * // Five points and four parameters, the variance among them: AICc divides by 5 - 4 - 1 = 0.
 * assert.equal(curves[2]!.fit.family, "quadratic");
 * assert.deepEqual(curves[2]!.weight, {
 *   status: "undetermined",
 *   reason: "AICc needs more than 5 points for 4 parameters, the error variance among them",
 * });
 * ```
 */
export function compareCurves(
  families: readonly CurveFamily[],
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): readonly ComparedCurve[] {
  const rows = families.map((family) => {
    const fit = fitCurve(family, x, y);
    const criteria = fit.status === "converged"
      ? criteriaOf(fit)
      : undetermined(`the fit is ${fit.status}: ${fit.reason}`);
    const aicc = isUndetermined(criteria) ? criteria : criteria.aicc;
    return { fit, criteria, aicc };
  });
  const known = rows.flatMap(({ aicc }) => isUndetermined(aicc) ? [] : [aicc]);
  const smallest = Math.min(...known);
  const sum = known.reduce((total, aicc) => total + Math.exp((smallest - aicc) / 2), 0);
  const order = (aicc: number | Undetermined): number => isUndetermined(aicc) ? Infinity : aicc;
  return rows
    .toSorted((a, b) => order(a.aicc) < order(b.aicc) ? -1 : Number(order(a.aicc) > order(b.aicc)))
    .map(({ fit, criteria, aicc }) => ({
      fit,
      criteria,
      delta: isUndetermined(aicc) ? aicc : aicc - smallest,
      weight: isUndetermined(aicc) ? aicc : Math.exp((smallest - aicc) / 2) / sum,
    }));
}

/** Log-likelihood, AIC and AICc of a converged curve, its error variance counted as a parameter. */
export function criteriaOf(fit: ConvergedCurve): CurveCriteria {
  const { n, sumSquaredResiduals } = fit;
  const k = fit.parameters.length + 1;
  if (!(sumSquaredResiduals > 0) || fit.dfResidual === 0) {
    const exact = undetermined("an exact fit has no finite likelihood under normal errors");
    return { parametersCounted: k, logLikelihood: exact, aic: exact, aicc: exact };
  }
  const logLikelihood = -n / 2 * (Math.log(2 * Math.PI * sumSquaredResiduals / n) + 1);
  const aic = -2 * logLikelihood + 2 * k;
  return {
    parametersCounted: k,
    logLikelihood,
    aic,
    aicc: n - k - 1 > 0 ? aic + 2 * k * (k + 1) / (n - k - 1) : undetermined(
      `AICc needs more than ${k + 1} points for ${k} parameters, the error variance among them`,
    ),
  };
}
