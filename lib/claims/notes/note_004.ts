import { twoProportions } from "../../stats/two_proportions.ts";
import { changePct } from "../../scaling/results/relative_change.ts";
import { brief, briefs } from "../bats/brief.ts";
import type { Context } from "../context.ts";
import { type Finding, holds, readings, unsupported, unverifiable } from "../finding.ts";
import { printedInV2 } from "./absent.ts";
import { noteClaims } from "./statements.ts";

/** The English digest of version 2 by a language model. */
export const note004 = noteClaims("004", {
  "mixed-anthropic-gain": ({ context }) => mixedGain(context, "Anthropic", "claude-sonnet-4.5"),
  "mixed-openai-gain": ({ context }) => mixedGain(context, "OpenAI", "gpt-5"),
  "optimal-highest": ({ context }) => {
    const rows = context.tables.architectures.toSorted((a, b) => b.efficiency - a.efficiency);
    const [first] = rows;
    const inBand = rows.filter(({ overhead_pct }) => overhead_pct >= 200 && overhead_pct <= 300);
    return holds(
      inBand.includes(first!),
      { value: rows.map(({ efficiency }) => efficiency) },
      `Table 5 puts ${first!.architecture} first with ${
        first!.efficiency
      } and the teams of the band, ${
        inBand.map(({ architecture }) => architecture).join(" and ")
      }, at ${briefs(inBand.map(({ efficiency }) => efficiency))}`,
    );
  },
  "independent-single": ({ context }) => {
    const row = context.tables.architectures.find(({ architecture }) =>
      architecture === "independent"
    )!;
    return unsupported(
      `In v2 independent means ${row.agents} agents that do not talk to each other; the single agent ` +
        `is an architecture of its own`,
    );
  },
  "model-names": ({ context }) => unsupported(modelsOf(context)),
  "small-openai-model": ({ context }) => unsupported(modelsOf(context)),
  "sub-agents-matter": ({ context }) => subAgents(context),
  "authors": () =>
    unsupported(
      "One of the ten names, Scaling Agent, is no person but two words of the title; the kit's " +
        "tables hold no author list to check the others",
    ),
  "reference-count": () =>
    unverifiable("The kit's tables hold the paper's numbers, not its references"),
});

function mixedGain(
  context: Context,
  vendor: "Anthropic" | "OpenAI",
  strong: "claude-sonnet-4.5" | "gpt-5",
): Finding {
  const bar = (kind: string): number =>
    Number(printedInV2(context, "accuracy (Fig 4 bar)", `Decentralized ${kind} / ${vendor}`));
  const measured =
    context.sample("four-benchmark").find((row) =>
      row.benchmark === "browsecomp-plus" && row.architecture === "decentralized" &&
      row.model === strong
    )!.success_rate;
  return readings([
    {
      name: `against the measured ${brief(measured)} of ${strong} teams`,
      value: changePct(bar("mixed"), measured),
      stated: true,
    },
    {
      name: "against the printed bar",
      value: changePct(bar("mixed"), bar("all-high")),
      stated: false,
    },
  ], "v2 prints the bars of Figure 4 but not this gain");
}

function modelsOf({ tables }: Context): string {
  return `v2 measures ${
    tables.models.filter(({ index_v1 }) => index_v1 !== null).map(({ model }) => model).join(", ")
  }; the note itself names some of these further down`;
}

function subAgents({ tables }: Context): Finding {
  const accuracy = (team: string): number =>
    tables.heterogeneousTeams.find((row) => row.team === team)!.accuracy;
  const pairs = [
    ["GPT-5-nano orch + GPT-5 sub", "GPT-5 orch + GPT-5-nano sub"],
    ["Sonnet-3.7 orch + Sonnet-4.5 sub", "Sonnet-4.5 orch + Sonnet-3.7 sub"],
    ["Gemini-2.0-Flash orch + 2.5-Pro sub", "Gemini-2.5-Pro orch + 2.0-Flash sub"],
  ] as const;
  const gains = pairs.map(([sub, orchestrator]) => accuracy(sub) - accuracy(orchestrator));
  const instances = tables.benchmarks.find(({ benchmark }) => benchmark === "browsecomp-plus")!
    .instances;
  const largest = Math.max(
    ...pairs.map(([sub, orchestrator]) =>
      twoProportions(accuracy(orchestrator), accuracy(sub), instances, instances).z
    ),
  );
  const below =
    pairs.flat().filter((team) =>
      tables.heterogeneousTeams.find((row) => row.team === team)!.delta_vs_homogeneous_strong < 0
    ).length;
  return holds(
    gains.every((gain) => gain > 0),
    { value: gains, under: `three pairs of teams, ${instances} instances each` },
    `Strong sub-agents lead by ${briefs(gains)}, at most ${
      brief(largest)
    } standard errors; ${below} of these ${
      2 * pairs.length
    } mixed teams are below the strong team of one model (v3, Table 12)`,
  );
}
