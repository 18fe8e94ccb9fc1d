import type { ClaimSet } from "../claim.ts";
import { amplificationTerms } from "./amplification_terms.ts";
import { figureSix } from "./figure_six.ts";
import { heterogeneousTeams } from "./heterogeneous_teams.ts";
import { mixedEffects } from "./mixed_effects.ts";
import { redundancy } from "./redundancy.ts";
import { vendors } from "./vendors.ts";
import { heldOutModels } from "./held_out_models.ts";
import { heldOutErrors } from "./held_out_errors.ts";
import { indexTable } from "./index_table.ts";
import { errorTaxonomy } from "./error_taxonomy.ts";
import { informationGain } from "./information_gain.ts";
import { teamTests } from "./team_tests.ts";
import { matchedCompute } from "./matched_compute.ts";
import { tableSixteenIntervals } from "./table_sixteen_intervals.ts";
import { unreleased } from "./unreleased.ts";
import { familySlopeClaims } from "./family_slopes.ts";
import { setupChecks } from "./setup_checks.ts";
import { robustnessTables } from "./robustness_tables.ts";
import { collinearity } from "./collinearity.ts";
import { stability } from "./stability.ts";
import { penalisedFits } from "./penalised_fits.ts";
import { residualTests } from "./residual_tests.ts";
import { granularity } from "./granularity.ts";
import { coordinationTable } from "./coordination_table.ts";
import { densityLaw } from "./density_law.ts";
import { regimes } from "./regimes.ts";
import { setupCounts } from "./setup_counts.ts";
import { setupRanges } from "./setup_ranges.ts";
import { tokenCosts } from "./token_costs.ts";
import { turnLaw } from "./turn_law.ts";

/** Claims of Kim et al. beyond the headline results: setup, coordination, robustness, appendices. */
export const furtherSets: readonly ClaimSet[] = [
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
