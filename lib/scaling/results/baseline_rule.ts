import { MULTI_AGENT } from "../../data/names.ts";
import { type Pair, type TeamArchitecture, teamRates } from "./pairs.ts";
import { meanOf } from "../../stats/mean.ts";

/** What "a team helps" may mean: the best of the four, their mean, or one architecture. */
export const HELP_READINGS = ["best", "mean", ...MULTI_AGENT] as const;
/** A meaning of "a team helps". */
export type HelpReading = "best" | "mean" | TeamArchitecture;

/** A rule that a team helps exactly where the single agent succeeds less often than a threshold. */
export interface BaselineRule {
  /** Success rate, 0..1. */
  readonly threshold: number;
  /** Whether a single agent exactly at the threshold counts as above it. */
  readonly boundaryIsAbove: boolean;
  readonly helps: HelpReading;
}

/** How often the rule is right. */
export interface RuleMatch {
  readonly pairs: number;
  readonly matches: number;
  /** Pairs that contradict the rule. */
  readonly exceptions: readonly Pair[];
  /** Pairs where a team helps, whatever the rule says. */
  readonly helped: number;
}

/** Room for the last bits of a mean. */
const SAME = 1e-12;

/**
 * Counts the benchmark x model pairs for which the rule is right. A team helps when its success rate
 * is above the single agent's; a tie is no help.
 */
export function matchRule(pairs: readonly Pair[], rule: BaselineRule): RuleMatch {
  const helped = (pair: Pair): boolean => teamRate(pair, rule.helps) > pair.rates.single + SAME;
  const above = ({ rates }: Pair): boolean =>
    rule.boundaryIsAbove ? rates.single >= rule.threshold : rates.single > rule.threshold;
  const exceptions = pairs.filter((pair) => helped(pair) === above(pair));
  return {
    pairs: pairs.length,
    matches: pairs.length - exceptions.length,
    exceptions,
    helped: pairs.filter(helped).length,
  };
}

function teamRate(pair: Pair, helps: HelpReading): number {
  if (helps === "best") return Math.max(...teamRates(pair));
  if (helps === "mean") return meanOf(teamRates(pair));
  return pair.rates[helps];
}
