import type { SampleName } from "../../data/samples.ts";
import {
  type BaselineRule,
  HELP_READINGS,
  type HelpReading,
  matchRule,
  type RuleMatch,
} from "../../scaling/results/baseline_rule.ts";
import { pairsOf } from "../../scaling/results/pairs.ts";
import { betaTails } from "../../stats/beta_tails.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { type Finding, type Reading, readings } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { claimsOn } from "../published.ts";
import { sampleOf } from "./versions.ts";

const THRESHOLD = 0.45;
const NEW_BENCHMARKS: ReadonlySet<string> = new Set(["swe-bench-verified", "terminal-bench"]);

const WORDS: Readonly<Record<HelpReading, string>> = {
  best: "the best of four teams helps",
  mean: "the mean of four teams helps",
  independent: "Independent helps",
  decentralized: "Decentralized helps",
  centralized: "Centralized helps",
  hybrid: "Hybrid helps",
};

interface Tried {
  readonly name: string;
  readonly rule: BaselineRule;
  readonly match: RuleMatch;
}

function tried(context: Context, sample: SampleName): readonly Tried[] {
  const pairs = pairsOf(context.sample(sample)).filter(({ benchmark }) =>
    NEW_BENCHMARKS.has(benchmark)
  );
  return HELP_READINGS.flatMap((helps) =>
    [true, false].map((boundaryIsAbove) => {
      const rule = { threshold: THRESHOLD, boundaryIsAbove, helps };
      return {
        name: `${WORDS[helps]}, exactly 45% counts as ${boundaryIsAbove ? "above" : "below"}`,
        rule,
        match: matchRule(pairs, rule),
      };
    })
  );
}

/** No reading of "helps" and of the boundary is stated, so a hit names the reading it needs. */
function matchReadings(
  context: Context,
  sample: SampleName,
  value: (match: RuleMatch) => Reading["value"],
): readonly Reading[] {
  return tried(context, sample).map(({ name, match }) => ({
    name,
    value: value(match),
    stated: false,
  }));
}

function percent({ matches, pairs }: RuleMatch): number {
  return 100 * matches / pairs;
}

/** What the match is worth beside the readings that give less and the other benchmarks. */
function besides(context: Context, sample: SampleName): string {
  const of = (helps: HelpReading, boundaryIsAbove: boolean): RuleMatch =>
    tried(context, sample).find(({ rule }) =>
      rule.helps === helps && rule.boundaryIsAbove === boundaryIsAbove
    )!.match;
  const original = matchRule(pairsOf(context.sample("four-benchmark")), {
    threshold: THRESHOLD,
    boundaryIsAbove: true,
    helps: "best",
  });
  const best = of("best", true);
  return `with 45% as below it is ${counted(of("best", false))}, by the mean of the four teams ` +
    `${counted(of("mean", true))}, and on the four benchmarks the rule was made on ` +
    `${
      counted(original)
    }; saying "a team helps" always is right for ${best.helped} of ${best.pairs}`;
}

function counted({ matches, pairs }: RuleMatch): string {
  return `${matches} of ${pairs} (${formatNumber(100 * matches / pairs)}%)`;
}

function pFinding(context: Context, sample: SampleName): Finding {
  const [first] = tried(context, sample);
  const { matches, pairs, helped } = first!.match;
  const upper = (chance: number): number => betaTails(chance, matches, pairs - matches + 1).lower;
  const base = Math.max(helped, pairs - helped) / pairs;
  return readings(
    [
      { name: "exact binomial against one half, one-sided", value: upper(0.5), stated: true },
      { name: "exact binomial against one half, two-sided", value: 2 * upper(0.5), stated: true },
    ],
    `against the ${formatNumber(100 * base)}% that a constant answer gets it is ` +
      `${formatNumber(upper(base))}; the pairs share models and benchmarks and are not independent`,
  );
}

const SUBJECT = "16 model x benchmark cells (SWE, TB)";

/** The 45% rule on the two later benchmarks (claim 4). */
export const baselineRule: ClaimSet = ({ kimQuantities }): readonly Claim[] => [
  ...claimsOn(kimQuantities, { quantity: "45% threshold match rate", subject: SUBJECT }, {
    id: "kim/4.5/rule-45-match",
    says: "On SWE-bench Verified and Terminal-Bench teams help exactly where the single agent " +
      "succeeds in under 45%, in this share of model x benchmark pairs",
    sample: sampleOf,
    headline: true,
    compute: (context, { version }) =>
      readings(
        matchReadings(context, sampleOf(version), percent),
        besides(context, sampleOf(version)),
      ),
  }),
  ...claimsOn(
    kimQuantities,
    { quantity: "45% threshold match rate", subject: SUBJECT, part: "p" },
    {
      id: "kim/4.5/rule-45-match-p",
      says: "The match of the 45% rule is better than chance with this p",
      sample: sampleOf,
      compute: (context, { version }) => pFinding(context, sampleOf(version)),
    },
  ),
  ...claimsOn(kimQuantities, { quantity: "45% threshold match count", subject: "SWE, TB" }, {
    id: "kim/4.5/rule-45-count",
    says: "Model x benchmark pairs that follow the 45% rule",
    sample: sampleOf,
    compute: (context, { version }) =>
      readings(
        matchReadings(context, sampleOf(version), ({ matches, pairs }) => [matches, pairs]),
        besides(context, sampleOf(version)),
      ),
  }),
];
