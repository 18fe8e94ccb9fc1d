import { sampleStandardDeviation, standardDeviation } from "simple-statistics";
import { ARCHITECTURES, type KimVersion } from "../../data/names.ts";
import { pairsOf } from "../../scaling/results/pairs.ts";
import { meanOf } from "../../stats/mean.ts";
import { rankAgreements } from "../../scaling/results/ranking_stability.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { type Finding, readings } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { claimsOn } from "../published.ts";
import { sampleOf } from "./versions.ts";

function tauFinding(context: Context, version: KimVersion): Finding {
  const rows = context.sample(sampleOf(version));
  const taus = (teamsOnly: boolean): readonly number[] =>
    rankAgreements(rows, teamsOnly).map(({ tau }) => tau);
  const [all, teams] = [taus(false), taus(true)];
  return readings(
    [
      {
        name: "mean over pairs of benchmarks, five architectures",
        value: meanOf(all),
        stated: true,
      },
      { name: "mean over pairs of benchmarks, four teams", value: meanOf(teams), stated: true },
      { name: "most alike pair, five architectures", value: Math.max(...all), stated: false },
      { name: "most alike pair, four teams", value: Math.max(...teams), stated: false },
    ],
    `in ${all.filter((tau) => tau < 0).length} of ${all.length} pairs of benchmarks what ranks ` +
      `higher on one tends to rank lower on the other (least ${formatNumber(Math.min(...all))})`,
  );
}

function spreadFinding(context: Context, version: KimVersion): Finding {
  const pairs = pairsOf(context.sample(sampleOf(version)));
  const means = ARCHITECTURES.map((name) => meanOf(pairs.map(({ rates }) => rates[name])));
  const bySample = sampleStandardDeviation(means) / meanOf(means);
  return readings(
    [
      {
        name: "population SD of the five architecture means over their mean",
        value: standardDeviation(means) / meanOf(means),
        stated: true,
      },
      { name: "the same with the sample SD", value: bySample, stated: true },
    ],
    `with the sample SD it is ${formatNumber(bySample)}; means over everything hide that ` +
      `benchmarks differ, as the rank correlation shows`,
  );
}

/** Whether benchmarks agree on which architecture is best (claim 22). */
export const rankingStability: ClaimSet = ({ kimQuantities }): readonly Claim[] => [
  ...claimsOn(kimQuantities, {
    quantity: "Kendall tau of architecture rankings across domains",
    subject: "all",
  }, {
    id: "kim/4.4/ranking-tau",
    says: "Benchmarks rank the architectures alike, by this rank correlation",
    sample: sampleOf,
    compute: (context, { version }) => tauFinding(context, version),
  }),
  ...claimsOn(kimQuantities, { quantity: "CV across architectures", subject: "all" }, {
    id: "kim/4.4/ranking-variation",
    says: "Coefficient of variation of success across architectures",
    sample: sampleOf,
    compute: (context, { version }) => spreadFinding(context, version),
  }),
];
