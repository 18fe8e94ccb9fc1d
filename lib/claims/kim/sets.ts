import type { ClaimSet } from "../claim.ts";
import { alternativeCapability } from "./alternative_capability.ts";
import { amplificationTerms } from "./amplification_terms.ts";
import { baselineRule } from "./baseline_rule.ts";
import { benchmarkMeans } from "./benchmark_means.ts";
import { coefficients } from "./coefficients.ts";
import { collinearity } from "./collinearity.ts";
import { complexityEffect } from "./complexity_effect.ts";
import { complexityValues } from "./complexity_values.ts";
import { coordinationTable } from "./coordination_table.ts";
import { densityLaw } from "./density_law.ts";
import { errorAmplification } from "./error_amplification.ts";
import { errorTaxonomy } from "./error_taxonomy.ts";
import { familySlopeClaims } from "./family_slopes.ts";
import { figureOne } from "./figure_one.ts";
import { figureSix } from "./figure_six.ts";
import { figureTwo } from "./figure_two.ts";
import { fitStatistics } from "./fit_statistics.ts";
import { granularity } from "./granularity.ts";
import { heldOutErrors } from "./held_out_errors.ts";
import { heldOutModels } from "./held_out_models.ts";
import { heterogeneousTeams } from "./heterogeneous_teams.ts";
import { indexTable } from "./index_table.ts";
import { informationGain } from "./information_gain.ts";
import { intelligence } from "./intelligence.ts";
import { labelModels } from "./label_models.ts";
import { matchedCompute } from "./matched_compute.ts";
import { meanEffect } from "./mean_effect.ts";
import { mixedEffects } from "./mixed_effects.ts";
import { nestedModels } from "./nested_models.ts";
import { overhead } from "./overhead.ts";
import { penalisedFits } from "./penalised_fits.ts";
import { rankingStability } from "./ranking_stability.ts";
import { redundancy } from "./redundancy.ts";
import { regimes } from "./regimes.ts";
import { relativeChanges } from "./relative_changes.ts";
import { residualTests } from "./residual_tests.ts";
import { robustnessTables } from "./robustness_tables.ts";
import { saturation } from "./saturation.ts";
import { selection } from "./selection_accuracy.ts";
import { setupChecks } from "./setup_checks.ts";
import { setupCounts } from "./setup_counts.ts";
import { setupRanges } from "./setup_ranges.ts";
import { stability } from "./stability.ts";
import { survivors } from "./survivors.ts";
import { tableSixteen } from "./table_sixteen.ts";
import { tableSixteenIntervals } from "./table_sixteen_intervals.ts";
import { teamTests } from "./team_tests.ts";
import { tokenCosts } from "./token_costs.ts";
import { toolTradeoff } from "./tool_tradeoff.ts";
import { transfer } from "./transfer.ts";
import { turnLaw } from "./turn_law.ts";
import { unreleased } from "./unreleased.ts";
import { variation } from "./variation.ts";
import { vendors } from "./vendors.ts";

/** The claims of Kim et al., headline ones first; one import and one entry a file. */
export const kimSets: readonly ClaimSet[] = [
  fitStatistics,
  selection,
  transfer,
  relativeChanges,
  meanEffect,
  saturation,
  baselineRule,
  errorAmplification,
  survivors,
  coefficients,
  alternativeCapability,
  nestedModels,
  labelModels,
  toolTradeoff,
  overhead,
  intelligence,
  benchmarkMeans,
  complexityValues,
  complexityEffect,
  figureOne,
  figureTwo,
  variation,
  rankingStability,
  tableSixteen,
  setupCounts,
  setupRanges,
  coordinationTable,
  turnLaw,
  densityLaw,
  regimes,
  tokenCosts,
  amplificationTerms,
  figureSix,
  heterogeneousTeams,
  redundancy,
  vendors,
  heldOutModels,
  heldOutErrors,
  indexTable,
  errorTaxonomy,
  informationGain,
  teamTests,
  matchedCompute,
  tableSixteenIntervals,
  unreleased,
  familySlopeClaims,
  setupChecks,
  robustnessTables,
  collinearity,
  stability,
  penalisedFits,
  mixedEffects,
  residualTests,
  granularity,
];
