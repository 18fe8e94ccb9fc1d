import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import type { HeterogeneousTeam } from "../../data/heterogeneous_teams.ts";
import type { Architecture, Model } from "../../data/names.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { computed, type Finding, readings } from "../finding.ts";
import { followsFrom } from "../printed_arithmetic.ts";
import { meanOf } from "../../stats/mean.ts";
import { topic } from "./topic.ts";

/** Strong and weak model of each vendor as the section on mixed teams has them. */
const PAIRS = {
  OpenAI: { strong: "gpt-5", weak: "gpt-5-nano" },
  Anthropic: { strong: "claude-sonnet-4.5", weak: "claude-sonnet-3.7" },
  Gemini: { strong: "gemini-2.5-pro", weak: "gemini-2.0-flash" },
} as const satisfies Record<string, { strong: Model; weak: Model }>;

type Vendor = keyof typeof PAIRS;
type Mixed = Extract<Architecture, "centralized" | "decentralized">;

/** Teams of Table 12 behind the two mixed centralized bars and the decentralized one. */
const TEAMS: Readonly<Record<Vendor, { high: string; low: string; mixed: readonly string[] }>> = {
  OpenAI: {
    high: "GPT-5 orch + GPT-5-nano sub",
    low: "GPT-5-nano orch + GPT-5 sub",
    mixed: ["2 GPT-5 + 1 GPT-5-nano", "1 GPT-5 + 2 GPT-5-nano"],
  },
  Anthropic: {
    high: "Sonnet-4.5 orch + Sonnet-3.7 sub",
    low: "Sonnet-3.7 orch + Sonnet-4.5 sub",
    mixed: ["2 Sonnet-4.5 + 1 Sonnet-3.7", "1 Sonnet-4.5 + 2 Sonnet-3.7"],
  },
  Gemini: {
    high: "Gemini-2.5-Pro orch + 2.0-Flash sub",
    low: "Gemini-2.0-Flash orch + 2.5-Pro sub",
    mixed: ["2 Gemini-2.5-Pro + 1 2.0-Flash", "1 Gemini-2.5-Pro + 2 2.0-Flash"],
  },
};

function homogeneous(context: Context, architecture: Mixed, model: Model): number {
  return context.sample("four-benchmark").find((row) =>
    row.benchmark === "browsecomp-plus" && row.architecture === architecture && row.model === model
  )!.success_rate;
}

function teamOf(context: Context, name: string): HeterogeneousTeam {
  return context.tables.heterogeneousTeams.find(({ team }) => team === name)!;
}

/** A bar of teams of one model; Claude Sonnet 4 is tried too, which the section does not name. */
function bar(
  context: Context,
  architecture: Mixed,
  vendor: Vendor,
  kind: "strong" | "weak",
): Finding {
  const model = PAIRS[vendor][kind];
  const stated = { name: model, value: homogeneous(context, architecture, model), stated: true };
  if (vendor !== "Anthropic") return readings([stated]);
  const other: Model = "claude-sonnet-4";
  return readings([
    stated,
    { name: other, value: homogeneous(context, architecture, other), stated: false },
  ]);
}

/** The strong model of a team, by the vendor named first, as the printed gains compare. */
function strongOf(team: string): Model {
  if (team.includes("Sonnet")) return PAIRS.Anthropic.strong;
  return team.includes("Gemini") ? PAIRS.Gemini.strong : PAIRS.OpenAI.strong;
}

function gain(context: Context, row: PrintedQuantity): Finding {
  const team = teamOf(context, row.subject.replace(/^(Cen|Dec) /, ""));
  const strong = strongOf(team.team);
  const own = homogeneous(context, team.architecture, strong);
  const rounded = Math.round(100 * own) / 100;
  return readings([
    { name: `against the rate of ${strong} teams`, value: team.accuracy - own, stated: true },
    {
      name: `against the rate of ${strong} teams rounded to percent`,
      value: team.accuracy - rounded,
      stated: true,
    },
  ]);
}

function meanGain(context: Context, architecture: Mixed): Finding {
  return computed(
    100 * meanOf(
      context.tables.heterogeneousTeams.filter((team) => team.architecture === architecture).map((
        team,
      ) => team.delta_vs_homogeneous_strong),
    ),
  );
}

/** Mixed teams on BrowseComp-Plus: Fig 4 and Table 12 (claim 41). */
export const heterogeneousTeams: ClaimSet = ({ kimQuantities, heterogeneousTeams: teams }) => {
  const bars = topic(kimQuantities, "fig4", "four-benchmark, BrowseComp-Plus");
  const table = topic(kimQuantities, "table12", "heterogeneous teams");
  const vendors = Object.keys(PAIRS) as readonly Vendor[];
  return [
    ...vendors.flatMap((vendor): readonly Claim[] => [
      ...(["centralized", "decentralized"] as const).flatMap((architecture) =>
        (["strong", "weak"] as const).flatMap((kind) => {
          const label = architecture === "centralized" ? "Centralized" : "Decentralized";
          const level = kind === "strong" ? "all-high" : "all-low";
          return bars(
            { quantity: "accuracy (Fig 4 bar)", subject: `${label} ${level} / ${vendor}` },
            `${architecture}-${level}-${vendor.toLowerCase()}`,
            `Accuracy of ${architecture} teams of the ${kind} ${vendor} model alone`,
            (context) => bar(context, architecture, vendor, kind),
          );
        })
      ),
      ...(["high", "low"] as const).flatMap((orchestrator) => {
        const sub = orchestrator === "high" ? "low" : "high";
        return bars(
          {
            quantity: "accuracy (Fig 4 bar)",
            subject: `Centralized ${orchestrator} orch + ${sub} sub / ${vendor}`,
          },
          `centralized-${orchestrator}-orchestrator-${vendor.toLowerCase()}`,
          `Accuracy of centralized ${vendor} teams with a ${orchestrator} orchestrator`,
          (context) => computed(teamOf(context, TEAMS[vendor][orchestrator]).accuracy, "Table 12"),
        );
      }),
      ...bars(
        { quantity: "accuracy (Fig 4 bar)", subject: `Decentralized mixed / ${vendor}` },
        `decentralized-mixed-${vendor.toLowerCase()}`,
        `Accuracy of decentralized teams of strong and weak ${vendor} models`,
        (context) => {
          const rates = TEAMS[vendor].mixed.map((name) => teamOf(context, name).accuracy);
          return readings([
            { name: "mean of the two mixed teams of Table 12", value: meanOf(rates), stated: true },
          ], `the two are ${rates.join(" and ")}`);
        },
      ),
    ]),
    ...bars(
      { quantity: "Anthropic low orch + high sub vs homogeneous high", subject: "relative" },
      "anthropic-mixed-gain",
      "A weak orchestrator over strong Claude sub-agents beats the strong team",
      (context) => {
        const mixed = teamOf(context, TEAMS.Anthropic.low).accuracy;
        const over = (model: Model): number =>
          100 * (mixed / homogeneous(context, "centralized", model) - 1);
        return readings([
          {
            name: "against claude-sonnet-4.5 teams",
            value: over("claude-sonnet-4.5"),
            stated: true,
          },
          { name: "against claude-sonnet-4 teams", value: over("claude-sonnet-4"), stated: false },
          {
            name: "against the printed bar of 0.32",
            value: 100 *
              (mixed / Number(
                    context.printed(
                      "v2",
                      "accuracy (Fig 4 bar)",
                      "Centralized all-high / Anthropic",
                    ).printed,
                  ) - 1),
            stated: false,
          },
        ], "the strong model in the mixed team is claude-sonnet-4.5");
      },
    ),
    ...teams.flatMap(({ team, architecture }) => {
      const subject = `${architecture === "centralized" ? "Cen" : "Dec"} ${team}`;
      const id = team.toLowerCase().replace(/[^a-z0-9.]+/g, "-");
      return table(
        { quantity: "delta vs homogeneous strong", subject },
        `gain-${id}`,
        `Gain of the mixed team ${team} over the team of the strong model`,
        gain,
      );
    }),
    ...topic(kimQuantities, "5", "heterogeneous teams")(
      { quantity: "mean delta vs homogeneous strong", subject: "Centralized heterogeneous (7)" },
      "mixed-centralized-mean",
      "Mean gain of the seven centralized mixed teams, in points",
      (context) => meanGain(context, "centralized"),
    ),
    ...topic(kimQuantities, "5", "heterogeneous teams")(
      { quantity: "mean delta vs homogeneous strong", subject: "Decentralized heterogeneous (6)" },
      "mixed-decentralized-mean",
      "Mean gain of the six decentralized mixed teams, in points",
      (context) => meanGain(context, "decentralized"),
    ),
    ...agreementWithFigure(kimQuantities, vendors),
  ];
};

/** Rows of Table 12 that Fig 4 shows as a bar of their own. */
function agreementWithFigure(
  quantities: readonly PrintedQuantity[],
  vendors: readonly Vendor[],
): readonly Claim[] {
  const table = topic(quantities, "table12", "printed values");
  return vendors.flatMap((vendor) =>
    (["high", "low"] as const).flatMap((orchestrator) =>
      table(
        { quantity: "heterogeneous accuracy", subject: `Cen ${TEAMS[vendor][orchestrator]}` },
        `accuracy-${vendor.toLowerCase()}-${orchestrator}-orchestrator`,
        `Accuracy of the mixed team ${TEAMS[vendor][orchestrator]}, as its bar in Fig 4 has it`,
        (context, row) => {
          const sub = orchestrator === "high" ? "low" : "high";
          const subject = `Centralized ${orchestrator} orch + ${sub} sub / ${vendor}`;
          return followsFrom({
            printed: row.printed,
            operands: [context.printed(row.version, "accuracy (Fig 4 bar)", subject).printed],
            compute: ([value]) => value!,
            how: "the bar of Fig 4",
          });
        },
      )
    )
  );
}
