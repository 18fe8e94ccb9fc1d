/**
 * The variance parameters of the pooled model, on the scale on which they are fitted: natural
 * logarithms of standard deviations (logits) and inverse hyperbolic tangents of correlations.
 *
 * At each of two levels, benchmark and decision (benchmark x model), one agent and the teams have an
 * effect each, and the two correlate; teams also differ among themselves.
 */
export const VARIANCE_PARAMETERS = [
  "benchmark-single",
  "benchmark-teams",
  "benchmark-correlation",
  "benchmark-team",
  "decision-single",
  "decision-teams",
  "decision-correlation",
  "decision-team",
] as const;

/** Where the search starts. */
export const VARIANCE_START: readonly number[] = [-0.5, -0.5, 0.5, -1, -1, -1, 0.5, -1.5];

const CORRELATIONS: ReadonlySet<number> = new Set([2, 6]);

/** Prior standard deviations: effects are logits, so 0.4 is a usual size, 0.15 and 1.1 within one SD. */
const PRIOR = { logSd: { mean: Math.log(0.4), sd: 1 }, atanh: { mean: 0, sd: 0.8 } } as const;

/** Minus the log prior of the variance parameters up to a constant, and its gradient. */
export function variancePrior(
  parameters: ArrayLike<number>,
): { readonly value: number; readonly gradient: Float64Array } {
  let value = 0;
  const gradient = Float64Array.from(parameters, (parameter, k) => {
    const { mean, sd } = CORRELATIONS.has(k) ? PRIOR.atanh : PRIOR.logSd;
    const z = (parameter - mean) / sd;
    value += 0.5 * z * z;
    return z / sd;
  });
  return { value, gradient };
}

/** What two cells of one benchmark share. */
export interface Shared {
  readonly sameModel: boolean;
  readonly sameArchitecture: boolean;
  /** How many of the two are teams: 0, 1 or 2. */
  readonly teams: number;
}

/**
 * Covariances (logits squared) that cells of one benchmark can have: at the benchmark and at the
 * decision level, between two single agents, one and a team, two teams, and what two cells of the
 * same team add.
 */
export interface Covariances {
  readonly benchmark: readonly [number, number, number];
  readonly benchmarkTeam: number;
  readonly decision: readonly [number, number, number];
  readonly decisionTeam: number;
}

/** The covariances that variance parameters stand for. */
export function covariancesOf(parameters: ArrayLike<number>): Covariances {
  const level = (from: number): readonly [number, number, number] => {
    const [one, teams] = [Math.exp(parameters[from]!), Math.exp(parameters[from + 1]!)];
    return [one * one, Math.tanh(parameters[from + 2]!) * one * teams, teams * teams];
  };
  return {
    benchmark: level(0),
    benchmarkTeam: Math.exp(2 * parameters[3]!),
    decision: level(4),
    decisionTeam: Math.exp(2 * parameters[7]!),
  };
}

/** The covariance of the effects of two cells of one benchmark. */
export function covarianceOf(covariances: Covariances, shared: Shared): number {
  const ownTeam = shared.sameArchitecture && shared.teams === 2;
  let sum = covariances.benchmark[shared.teams]!;
  if (ownTeam) sum += covariances.benchmarkTeam;
  if (shared.sameModel) {
    sum += covariances.decision[shared.teams]!;
    if (ownTeam) sum += covariances.decisionTeam;
  }
  return sum;
}

/** What two cells of one benchmark share. */
export function sharedBy(
  a: { readonly model: string; readonly architecture: number },
  b: { readonly model: string; readonly architecture: number },
): Shared {
  return {
    sameModel: a.model === b.model,
    sameArchitecture: a.architecture === b.architecture,
    teams: Number(a.architecture > 0) + Number(b.architecture > 0),
  };
}

/**
 * Adds to a gradient what a pair of cells contributes: `weight` times the derivative of their
 * covariance by each variance parameter.
 */
export function addCovarianceGradient(
  gradient: Float64Array,
  covariances: Covariances,
  parameters: ArrayLike<number>,
  shared: Shared,
  weight: number,
): void {
  const level = (from: number, values: readonly [number, number, number]): void => {
    const value = weight * values[shared.teams]!;
    if (shared.teams === 0) gradient[from]! += 2 * value;
    if (shared.teams === 2) gradient[from + 1]! += 2 * value;
    if (shared.teams !== 1) return;
    gradient[from]! += value;
    gradient[from + 1]! += value;
    const correlation = Math.tanh(parameters[from + 2]!);
    const size = Math.exp(parameters[from]! + parameters[from + 1]!);
    gradient[from + 2]! += weight * size * (1 - correlation * correlation);
  };
  const ownTeam = shared.sameArchitecture && shared.teams === 2;
  level(0, covariances.benchmark);
  if (ownTeam) gradient[3]! += 2 * weight * covariances.benchmarkTeam;
  if (!shared.sameModel) return;
  level(4, covariances.decision);
  if (ownTeam) gradient[7]! += 2 * weight * covariances.decisionTeam;
}
