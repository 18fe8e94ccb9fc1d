import type { Configuration } from "../../data/configurations.ts";
import type { HeterogeneousTeam } from "../../data/heterogeneous_teams.ts";
import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import type { Model } from "../../data/names.ts";
import { wilsonInterval } from "../../stats/binomial_interval.ts";
import { newcombeInterval } from "../../stats/newcombe.ts";

/** A team on BrowseComp-Plus, of one model or of two, with its accuracy in 0..1. */
export interface TeamAccuracy {
  /** Vendor of the team's models. */
  readonly vendor: string;
  /** How the team is put together. */
  readonly architecture: HeterogeneousTeam["architecture"];
  /** Two models, or the stronger or weaker of them alone. */
  readonly kind: "mixed" | "strong" | "weak";
  /** The models and their roles. */
  readonly team: string;
  /** Share of questions answered correctly. */
  readonly accuracy: number;
  /** Wilson's 95% interval; mixed teams count as 100 instances. */
  readonly low: number;
  /** Upper end of that interval. */
  readonly high: number;
  /** Bar that version 2 prints for the team of one model in Figure 4; null for a mixed team. */
  readonly printedBar: number | null;
}

const VENDORS = [
  { vendor: "OpenAI", label: "OpenAI", strong: "gpt-5", weak: "gpt-5-nano" },
  {
    vendor: "Anthropic",
    label: "Anthropic",
    strong: "claude-sonnet-4.5",
    weak: "claude-sonnet-3.7",
  },
  { vendor: "Google", label: "Gemini", strong: "gemini-2.5-pro", weak: "gemini-2.0-flash" },
] as const satisfies readonly { vendor: string; label: string; strong: Model; weak: Model }[];

/** Instances of BrowseComp-Plus, which Table 12 does not repeat for its teams. */
const INSTANCES = 100;

/**
 * The mixed teams of v3's Table 12 (Kim et al.) beside the teams of their strong and their weak
 * model, by vendor (the one named first) and architecture: accuracy on BrowseComp-Plus, 0..1, with
 * 95% intervals.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { mixedTeams } from "kit/scaling/results/mixed_teams.ts";
 * import { strict as assert } from "node:assert";
 * const { heterogeneousTeams, configurations, kimQuantities } = loadTables();
 * const teams = mixedTeams(heterogeneousTeams, configurations, kimQuantities);
 * assert.equal(teams.filter(({ kind }) => kind === "mixed").length, 13);
 * ```
 */
export function mixedTeams(
  teams: readonly HeterogeneousTeam[],
  configurations: readonly Configuration[],
  quantities: readonly PrintedQuantity[],
): readonly TeamAccuracy[] {
  return VENDORS.flatMap(({ vendor, label, strong, weak }) =>
    (["centralized", "decentralized"] as const).flatMap((architecture) => {
      const own = ([["strong", strong], ["weak", weak]] as const).map(([kind, model]) => ({
        vendor,
        architecture,
        kind,
        team: `all ${model}`,
        ...measured(configurations, architecture, model),
        printedBar: barOf(quantities, architecture, kind, label),
      }));
      const mixed = teams
        .filter((row) => row.architecture === architecture && vendorOf(row.team) === vendor)
        .map(({ team, accuracy }) => ({
          vendor,
          architecture,
          kind: "mixed" as const,
          team,
          ...withInterval(Math.round(INSTANCES * accuracy), INSTANCES),
          printedBar: null,
        }));
      return [...own, ...mixed];
    })
  );
}

/** What a mixed team gains over the team of its strong model, as fractions. */
export interface MixedGain {
  /** Vendor of the team's models. */
  readonly vendor: string;
  /** How the team is put together. */
  readonly architecture: HeterogeneousTeam["architecture"];
  /** The models and their roles. */
  readonly team: string;
  /** Accuracy minus that of the team of the stronger model. */
  readonly gain: number;
  /** Newcombe's 95% interval, which takes the two teams' questions as independent. */
  readonly low: number;
  /** Upper end of that interval. */
  readonly high: number;
}

/**
 * What each mixed team gains in accuracy (a fraction) over the team of the same vendor's strong
 * model with the same architecture, with Newcombe's 95% interval.
 *
 * @throws {RangeError} when the strong model's team is missing.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { mixedGains, mixedTeams } from "kit/scaling/results/mixed_teams.ts";
 * import { strict as assert } from "node:assert";
 * const { heterogeneousTeams, configurations, kimQuantities } = loadTables();
 * const [first] = mixedGains(mixedTeams(heterogeneousTeams, configurations, kimQuantities));
 * assert.equal(first?.team, "GPT-5 orch + GPT-5-nano sub");
 * assert.equal(first?.gain.toFixed(2), "-0.15");
 * ```
 */
export function mixedGains(teams: readonly TeamAccuracy[]): readonly MixedGain[] {
  return teams.filter(({ kind }) => kind === "mixed").map((mixed) => {
    const { vendor, architecture, team } = mixed;
    const strong = teams.find((row) =>
      row.kind === "strong" && row.vendor === vendor && row.architecture === architecture
    );
    if (strong === undefined) {
      throw new RangeError(`No ${architecture} team of the strong ${vendor} model`);
    }
    const { difference, low, high } = newcombeInterval(
      { ...strong, estimate: strong.accuracy },
      { ...mixed, estimate: mixed.accuracy },
    );
    return { vendor, architecture, team, gain: difference, low, high };
  });
}

function vendorOf(team: string): string {
  if (team.includes("Sonnet")) return "Anthropic";
  return team.includes("Gemini") ? "Google" : "OpenAI";
}

function measured(
  configurations: readonly Configuration[],
  architecture: HeterogeneousTeam["architecture"],
  model: Model,
): ReturnType<typeof withInterval> {
  const row = configurations.find((row) =>
    row.benchmark === "browsecomp-plus" && row.architecture === architecture && row.model === model
  );
  if (row === undefined || row.n_success === null || row.n_instances === null) {
    throw new RangeError(`No counts of ${architecture} ${model} teams on BrowseComp-Plus`);
  }
  return withInterval(row.n_success, row.n_instances);
}

function withInterval(k: number, n: number): { accuracy: number; low: number; high: number } {
  const { estimate, low, high } = wilsonInterval(k, n);
  return { accuracy: estimate, low, high };
}

function barOf(
  quantities: readonly PrintedQuantity[],
  architecture: HeterogeneousTeam["architecture"],
  kind: "strong" | "weak",
  label: string,
): number | null {
  const name = architecture === "centralized" ? "Centralized" : "Decentralized";
  const subject = `${name} ${kind === "strong" ? "all-high" : "all-low"} / ${label}`;
  const row = quantities.find((row) =>
    row.version === "v2" && row.quantity === "accuracy (Fig 4 bar)" && row.subject === subject
  );
  return row === undefined ? null : Number(row.printed);
}
