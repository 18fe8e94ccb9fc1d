import type { Configuration } from "../../data/configurations.ts";
import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import type { Architecture, Benchmark, Family, KimVersion } from "../../data/names.ts";
import { sampleRows } from "../../data/samples.ts";
import { type FamilyTeams, familyTeams } from "../../scaling/results/family_teams.ts";
import { rowsOf } from "../quantities.ts";
import { BEST, CHANGES } from "./vendors.ts";

/** A relative change (%) that versions of Kim et al. print for a family's team on a benchmark. */
export interface PrintedFamilyChange {
  /** Section 4.2, or a bar of Figure 6. */
  readonly place: "text" | "figure 6";
  /** The architecture that the print is about, null where it only says that it is the best. */
  readonly architecture: Architecture | null;
  /** Versions that print the same number. */
  readonly versions: readonly KimVersion[];
  /** The printed change, in percent. */
  readonly valuePct: number;
}

/** The teams of a family on a benchmark with what Kim et al. print for them. */
export interface PrintedFamilyTeams extends FamilyTeams {
  /** What the versions print; empty where none prints a change. */
  readonly printed: readonly PrintedFamilyChange[];
}

interface Print {
  readonly family: Family;
  readonly benchmark: Benchmark;
  readonly architecture: Architecture | null;
  readonly place: PrintedFamilyChange["place"];
  readonly quantity: string;
  readonly subject: string;
}

const IN_TEXT: readonly Print[] = [
  ...Object.entries(CHANGES).map(([subject, [family, benchmark, architecture]]) => ({
    family,
    benchmark,
    architecture,
    subject,
  })),
  ...Object.entries(BEST).map(([subject, [family, benchmark]]) => ({
    family,
    benchmark,
    architecture: null,
    subject,
  })),
].map((print) => ({ ...print, place: "text", quantity: "relative change" }));

const IN_FIGURE: readonly Print[] = [
  ...([["Finance Agent", "finance-agent"], ["Workbench", "workbench"]] as const).flatMap((
    [label, benchmark],
  ) =>
    (["openai", "google"] as const).map((family) => ({
      family,
      benchmark,
      architecture: null,
      quantity: "best-MAS gain by benchmark (Fig 6)",
      subject: `${label} (OpenAI, Google)`,
    }))
  ),
  {
    family: "anthropic" as const,
    benchmark: "plancraft" as const,
    architecture: "independent" as const,
    quantity: "uncoordinated variants (Fig 6)",
    subject: "Anthropic PlanCraft",
  },
].map((print) => ({ ...print, place: "figure 6" }));

/**
 * The teams of each model family on the four benchmarks of v1 and v2 with their relative change (%)
 * against the single agent, and the changes that Section 4.2 and Figure 6 of Kim et al. print; a
 * bar for two families stands with both.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { printedFamilyTeams } from "kit/claims/kim/printed_family_teams.ts";
 * import { strict as assert } from "node:assert";
 * const { configurations, kimQuantities } = loadTables();
 * const row = printedFamilyTeams(configurations, kimQuantities)
 *   .find(({ family, benchmark }) => family === "anthropic" && benchmark === "finance-agent");
 * assert.deepEqual(row?.printed.map(({ valuePct }) => valuePct), [127.5]);
 * ```
 */
export function printedFamilyTeams(
  configurations: readonly Configuration[],
  quantities: readonly PrintedQuantity[],
): readonly PrintedFamilyTeams[] {
  return familyTeams(sampleRows("four-benchmark", configurations)).map((row) => ({
    ...row,
    printed: [...IN_TEXT, ...IN_FIGURE].filter(({ family, benchmark }) =>
      family === row.family && benchmark === row.benchmark
    ).flatMap((print) => changesOf(quantities, print)),
  }));
}

function changesOf(
  quantities: readonly PrintedQuantity[],
  { quantity, subject, place, architecture }: Print,
): readonly PrintedFamilyChange[] {
  const rows = rowsOf(quantities, { quantity, subject });
  return [...Map.groupBy(rows, ({ printed }) => Number(printed))].map(([valuePct, own]) => ({
    place,
    architecture,
    versions: own.map(({ version }) => version),
    valuePct,
  }));
}
