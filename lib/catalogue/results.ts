import { printedBestTeams } from "../claims/kim/printed_best_teams.ts";
import { printedChanges } from "../claims/kim/printed_changes.ts";
import { printedFamilyTeams } from "../claims/kim/printed_family_teams.ts";
import { bestTeamFigure } from "../figures/results/best_team_by_model.ts";
import { benchmarkComparisonFigure } from "../figures/results/benchmark_comparison.ts";
import { capabilityFigure } from "../figures/results/capability.ts";
import { familyTeamsFigure } from "../figures/results/family_teams.ts";
import { indexVersionsFigure } from "../figures/results/index_versions.ts";
import { measuredConfigurationsFigure } from "../figures/results/measured_configurations.ts";
import { mixedTeamsFigure } from "../figures/results/mixed_teams.ts";
import { sampleRows } from "../data/samples.ts";
import { compareBenchmarks } from "../scaling/results/benchmark_comparison.ts";
import { intelligenceIndex } from "../scaling/results/capability.ts";
import { capabilityPoints } from "../scaling/results/capability_views.ts";
import { indexDifferences, indexVersions } from "../scaling/results/index_versions.ts";
import { measuredCells, rateUncertainty } from "../scaling/results/measured_cells.ts";
import { mixedTeams } from "../scaling/results/mixed_teams.ts";
import type { CatalogueEntry } from "./entry.ts";

/** Success rates of Kim et al. by benchmark, model and team. */
export const RESULTS: readonly CatalogueEntry[] = [
  {
    id: "measured-configurations",
    caption: "Which configurations of Kim et al. were released, with their success rates and the " +
      "number of instances behind each.",
    claims:
      /^kim\/4\.1\/(configurations|models-|benchmarks|architectures@|families)|^kim\/appendix-d\/instances-/,
    draw: ({ tables: { configurations, benchmarks } }) => {
      const cells = measuredCells(configurations, benchmarks);
      return measuredConfigurationsFigure(cells, rateUncertainty(cells));
    },
  },
  {
    id: "benchmark-comparison",
    caption: "Figure 2 of Kim et al.: success rate of every configuration by benchmark and " +
      "architecture, with means and their intervals; beside, the relative change of the mean " +
      "against the single agent. Crosses: the journal's values, of eight models on the two added " +
      "benchmarks.",
    claims:
      /^kim\/(fig2|table16)\/|^kim\/4\.2\/(?!family|mean-).*(mean|change|range)|^kim\/audit\/(change-from-means|twice-relative-change|models-behind)/,
    draw: ({ tables: { configurations, kimQuantities } }) =>
      benchmarkComparisonFigure(compareBenchmarks(configurations), printedChanges(kimQuantities)),
  },
  {
    id: "capability",
    caption: "Figure 1 of Kim et al.: mean success over the first four benchmarks against the " +
      "Intelligence Index of versions 2 and 3.",
    claims: /^kim\/fig1\//,
    draw: ({ tables }) =>
      capabilityFigure(capabilityPoints(
        sampleRows("four-benchmark", tables.configurations),
        intelligenceIndex(tables.models, "regression"),
      )),
  },
  {
    id: "best-team-by-model",
    caption: "The annotations of Figure 1 of Kim et al.: the gain of each model's best team over " +
      "its single agent, on the benchmarks of v1 and v2 and on those of v3.",
    claims: /^kim\/fig1\//,
    draw: ({ tables: { configurations, kimQuantities } }) =>
      bestTeamFigure(printedBestTeams(configurations, kimQuantities)),
  },
  {
    id: "family-teams",
    caption:
      "Figure 6 and the family paragraph of Section 4.2 of Kim et al.: what teams change for " +
      "each model family on the first four benchmarks.",
    claims: /^kim\/fig6\/(best-gain|uncoordinated)|^kim\/4\.2\/family-change/,
    draw: ({ tables: { configurations, kimQuantities } }) =>
      familyTeamsFigure(printedFamilyTeams(configurations, kimQuantities)),
  },
  {
    id: "index-versions",
    caption:
      "The Intelligence Index of each model of Kim et al.: Table 6 of v1, v2 and v3, three " +
      "released scripts, and the mean of the components that v1 lists.",
    claims: /^kim\/table6\/|^kim\/appendix-b\/index-/,
    draw: ({ tables: { models, indexComponents } }) => {
      const rows = indexVersions(models, indexComponents);
      return indexVersionsFigure(rows, indexDifferences(rows));
    },
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
