import { meanOf } from "../../stats/mean.ts";
import { MULTI_AGENT } from "../../data/names.ts";
import { tokenRatios, turnRatios } from "../../scaling/coordination/team_work.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import { computed, holds, readings, unverifiable } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { followsFrom } from "../printed_arithmetic.ts";
import { constantsOf } from "./coordination_table.ts";
import { topic } from "./topic.ts";

function ends(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

/** Efficiency a token and cost of a gain (claims 38 and 39). */
export const tokenCosts: ClaimSet = ({ kimQuantities }): readonly Claim[] => {
  const on = topic(kimQuantities, "4.4", "Table 5");
  const table = topic(kimQuantities, "4.3", "Table 5");
  return [
    ...on(
      {
        quantity: "mean reasoning tokens per trial (claimed matched)",
        subject: "all systems",
      },
      "matched-tokens",
      "Every system had 4,800 reasoning tokens a trial on average",
      (context) => {
        const relative = [1, ...tokenRatios(context.tables.architectures)];
        const mean = meanOf(relative);
        const [least, most] = ends(relative.map((share) => 4800 * share / mean));
        return holds(
          most / least < 1.05,
          { value: [least, most] },
          `success per 1,000 tokens in the same table puts systems of that mean between ` +
            `${formatNumber(Math.round(least))} and ${formatNumber(Math.round(most))} tokens, a ` +
            `factor of ${formatNumber(most / least)}; token logs were not released`,
        );
      },
    ),
    ...["Centralized", "Decentralized", "Hybrid"].flatMap((subject) =>
      on(
        { quantity: "token-efficiency loss", subject },
        `token-efficiency-loss-${subject.toLowerCase()}`,
        `${subject} teams solve this many times fewer tasks a token than the single agent`,
        (context, { printed, version }) =>
          followsFrom({
            printed,
            operands: ["SAS", subject].map((name) =>
              context.printed(version, "success per 1K tokens", name).printed
            ),
            compute: ([single, team]) => single! / team!,
            how: "the ratio of successes per 1,000 tokens",
          }),
      )
    ),
    ...["OpenAI Hybrid", "Anthropic Hybrid", "Google"].flatMap((subject) =>
      on(
        { quantity: "marginal cost per 1% gain", subject },
        `marginal-cost-${subject.toLowerCase().replace(" ", "-")}`,
        `Cost of one percent of gain, ${subject}`,
        () => unverifiable("token counts by run and the prices applied were not released"),
      )
    ),
    ...table(
      { quantity: "efficiency penalty range of MAS", subject: "" },
      "efficiency-penalty-range",
      "How many times less efficient teams are than the single agent",
      (context) => {
        const single = constantsOf(context, "single").efficiency;
        return computed(
          ends(MULTI_AGENT.map((name) => single / constantsOf(context, name).efficiency)),
        );
      },
    ),
    ...table(
      { quantity: "token budget multiple at matched performance", subject: "MAS" },
      "token-multiple",
      "How many times the single agent's budget teams need",
      (context, { version }) =>
        readings([
          {
            name: "ratio of turns",
            value: ends(turnRatios(context.tables.architectures)),
            stated: version === "NMI",
          },
          {
            name: "tokens that success per 1,000 tokens implies",
            value: ends(tokenRatios(context.tables.architectures)),
            stated: version !== "NMI",
          },
        ], version === "NMI" ? undefined : "the journal version calls it turns"),
    ),
  ];
};
