import type { EquationFit } from "./equation.ts";
import type { Term } from "./terms.ts";

/** The two coefficients that hold coordination overhead. */
export interface OverheadCoefficients {
  /** Of standardised log(1 + O%). */
  readonly logOverhead: number;
  /** Of standardised O% x T. */
  readonly overheadXTools: number;
}

/** What overhead does at a number of tools, other things equal. */
export interface OverheadLimit {
  /** Overhead (%) at which success is highest; 0 when any overhead lowers it. */
  readonly peakPct: number;
  /** Overhead (%) beyond the peak at which success is back at that of no overhead; 0 without a peak. */
  readonly breakEvenPct: number;
}

/**
 * Where the effect of overhead, b1 log(1 + O) / sd1 + b2 O T / sd2, peaks and where it returns to
 * zero; each standardised coefficient is divided by the population SD of its own predictor.
 *
 * @throws {RangeError} unless b1 is positive and b2 negative, without which there is no limit.
 */
export function overheadLimit(
  { terms, scaling }: Pick<EquationFit, "terms" | "scaling">,
  coefficients: OverheadCoefficients,
  tools: number,
): OverheadLimit {
  const scale = (term: Term): number => scaling.scales[terms.indexOf(term)]!;
  const gain = coefficients.logOverhead / scale("log_overhead");
  const loss = -coefficients.overheadXTools * tools / scale("overhead_x_tools");
  if (!(gain > 0 && loss > 0)) {
    throw new RangeError(
      `Cannot find a limit of overhead: needs a positive coefficient of log(1 + O%), which is ` +
        `${coefficients.logOverhead}, and a negative one of O% x T, which is ` +
        `${coefficients.overheadXTools}`,
    );
  }
  const peakPct = Math.max(0, gain / loss - 1);
  return { peakPct, breakEvenPct: peakPct === 0 ? 0 : root(gain, loss, peakPct) };
}

/** Bisection for gain log(1 + O) = loss O beyond the peak, where the difference falls. */
function root(gain: number, loss: number, peakPct: number): number {
  const effect = (overhead: number): number => gain * Math.log1p(overhead) - loss * overhead;
  let [low, high] = [peakPct, 2 * (peakPct + 1)];
  while (effect(high) > 0) high *= 2;
  while (high - low > 1e-10 * high) {
    const middle = (low + high) / 2;
    if (effect(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
