import type { Configuration } from "../../data/configurations.ts";
import { pairsOf, teamRates } from "../results/pairs.ts";
import { meanOf } from "../../stats/mean.ts";
import type { EquationFit } from "./equation.ts";
import type { Term } from "./terms.ts";

/** Two standardised coefficients: of log(1 + n) and of P_SA x log(1 + n). */
export interface AgentCoefficients {
  readonly logAgents: number;
  readonly baselineXLogAgents: number;
}

/**
 * The single-agent success above which more agents are said to hurt, in standard deviations of the
 * standardised predictors: -b(log(1 + n)) / b(P_SA x log(1 + n)).
 */
export function standardisedThreshold(
  { logAgents, baselineXLogAgents }: AgentCoefficients,
): number {
  return -logAgents / baselineXLogAgents;
}

/** The threshold as a success rate, on two ways back from standard deviations. */
export interface RawThreshold {
  /** Mean of P_SA plus the standardised threshold times its population SD. */
  readonly asBaseline: number;
  /** Where log(1 + n) (b1 + b2 P_SA) changes sign once each term is divided by its own SD. */
  readonly asProduct: number;
}

/** Turns standardised coefficients into a success rate with the scaling of a fit. */
export function rawThreshold(equation: EquationFit, b: AgentCoefficients): RawThreshold {
  const at = (term: Term): number => equation.terms.indexOf(term);
  const { means, scales } = equation.scaling;
  const baseline = at("single_agent_baseline");
  return {
    asBaseline: means[baseline]! + standardisedThreshold(b) * scales[baseline]!,
    asProduct: standardisedThreshold(b) * scales[at("baseline_x_log_agents")]! /
      scales[at("log_agents")]!,
  };
}

/**
 * The single-agent success (0..1) at which a straight line of the team's gain on it crosses zero,
 * without any model: gain = team success - single-agent success over benchmark x model pairs, the
 * team being the mean or the best of the four.
 */
export function gainCrossing(
  rows: readonly Configuration[],
  team: "mean" | "best",
): number {
  const pairs = pairsOf(rows);
  const baseline = pairs.map(({ rates }) => rates.single);
  const gain = pairs.map((pair) => {
    const teams = teamRates(pair);
    return (team === "mean" ? meanOf(teams) : Math.max(...teams)) - pair.rates.single;
  });
  const [x, y] = [meanOf(baseline), meanOf(gain)];
  const slope = baseline.reduce((sum, value, i) => sum + (value - x) * (gain[i]! - y), 0) /
    baseline.reduce((sum, value) => sum + (value - x) ** 2, 0);
  return x - y / slope;
}
