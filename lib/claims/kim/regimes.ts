import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { computed, type Finding, holds, readings } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { constantsOf, pooledSuccess } from "./coordination_table.ts";
import { topic } from "./topic.ts";
import { sampleOf } from "./versions.ts";

/** The gain of the only team in the band, in points of success. */
function gain(context: Context, { version }: PrintedQuantity): Finding {
  const sample = sampleOf(version);
  const change = 100 *
    (pooledSuccess(context, sample, "independent") - pooledSuccess(context, sample, "single"));
  return holds(
    change >= 2 && change <= 4,
    { value: change },
    `independent teams are the only ones below 100% overhead, and they change success by ${
      formatNumber(change)
    } points`,
  );
}

/** The three regimes of coordination against Table 5 (claim 35). */
export const regimes: ClaimSet = ({ kimQuantities }): readonly Claim[] => {
  const on = topic(kimQuantities, "4.4", "Table 5");
  return [
    ...on(
      { quantity: "under-coordination overhead", subject: "O" },
      "under-coordination-band",
      "Overhead of the teams that coordinate too little",
      (context) => computed(constantsOf(context, "independent").overhead_pct, "independent teams"),
    ),
    ...on(
      { quantity: "under-coordination gain", subject: "Delta S" },
      "under-coordination-gain",
      "Teams that coordinate too little still gain 2 to 4 points",
      gain,
    ),
    ...on(
      { quantity: "optimal band overhead", subject: "O" },
      "optimal-band",
      "Overhead of the best regime",
      (context) => {
        const inBand = context.tables.architectures.filter(({ overhead_pct }) =>
          overhead_pct >= 200 && overhead_pct <= 300
        );
        const names = inBand.map(({ architecture }) => architecture);
        return holds(
          names.length > 0,
          { value: inBand.map(({ overhead_pct }) => overhead_pct) },
          `the band holds ${names.join(" and ")} teams`,
        );
      },
    ),
    ...on(
      { quantity: "optimal band efficiency", subject: "E_c" },
      "optimal-band-efficiency",
      "Efficiency of the teams in the best regime",
      (context) => {
        const [first, second] = [
          constantsOf(context, "decentralized").efficiency,
          constantsOf(context, "centralized").efficiency,
        ];
        return readings([
          { name: "mean of the two teams in the band", value: (first + second) / 2, stated: true },
          { name: "decentralized teams", value: first, stated: true },
          { name: "centralized teams", value: second, stated: true },
        ]);
      },
    ),
    ...on(
      { quantity: "over-coordination overhead", subject: "O" },
      "over-coordination-band",
      "Overhead of the teams that coordinate too much",
      (context) => computed(constantsOf(context, "hybrid").overhead_pct, "hybrid teams"),
    ),
    ...on(
      { quantity: "over-coordination efficiency", subject: "E_c" },
      "over-coordination-efficiency",
      "Efficiency of the teams that coordinate too much",
      (context) => computed(constantsOf(context, "hybrid").efficiency, "hybrid teams"),
    ),
  ];
};
