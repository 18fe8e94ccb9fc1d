import { benchmarkComparison } from "../figures/benchmark_comparison.ts";
import { capabilityFigure } from "../figures/capability.ts";
import { mixedTeamsFigure } from "../figures/mixed_teams.ts";
import { sampleRows } from "../data/samples.ts";
import { compareBenchmarks } from "../scaling/benchmark_comparison.ts";
import { intelligenceIndex } from "../scaling/capability.ts";
import { capabilityPoints } from "../scaling/capability_views.ts";
import { mixedTeams } from "../scaling/mixed_teams.ts";
import type { CatalogueEntry } from "./entry.ts";

/** Success rates of Kim et al. by benchmark, model and team. */
export const RESULTS: readonly CatalogueEntry[] = [
  {
    id: "benchmark-comparison",
    caption: "Figure 2 of Kim et al.: success rate of every configuration by benchmark and " +
      "architecture, with means and their intervals; beside, the relative change of the mean " +
      "against the single agent.",
    claims:
      /^kim\/(fig2|table16)\/|^kim\/4\.2\/.*(mean|change|range)|^kim\/audit\/(change-from-means|twice-relative-change|models-behind)/,
    draw: ({ tables }) => benchmarkComparison(compareBenchmarks(tables.configurations)),
  },
  {
    id: "capability",
    caption: "Figure 1 of Kim et al.: mean success over the first four benchmarks against the " +
      "Intelligence Index.",
    claims: /^kim\/fig1\//,
    draw: ({ tables }) =>
      capabilityFigure(capabilityPoints(
        sampleRows("four-benchmark", tables.configurations),
        intelligenceIndex(tables.models, "regression"),
      )),
  },
  {
    id: "mixed-teams",
    caption: "Figure 4 and Table 12 of Kim et al.: mixed teams on BrowseComp-Plus beside the " +
      "teams of their strong and their weak model.",
    claims: /^kim\/(fig4|table12)\/|^kim\/5\/(heterogeneous|mixed)/,
    draw: ({ tables: { heterogeneousTeams, configurations, kimQuantities } }) =>
      mixedTeamsFigure(mixedTeams(heterogeneousTeams, configurations, kimQuantities)),
  },
];
