import type { ClaimSet } from "../claim.ts";
import { alternativeCapability } from "./alternative_capability.ts";
import { baselineRule } from "./baseline_rule.ts";
import { benchmarkMeans } from "./benchmark_means.ts";
import { coefficients } from "./coefficients.ts";
import { complexityEffect } from "./complexity_effect.ts";
import { complexityValues } from "./complexity_values.ts";
import { errorAmplification } from "./error_amplification.ts";
import { figureOne } from "./figure_one.ts";
import { figureTwo } from "./figure_two.ts";
import { fitStatistics } from "./fit_statistics.ts";
import { intelligence } from "./intelligence.ts";
import { labelModels } from "./label_models.ts";
import { meanEffect } from "./mean_effect.ts";
import { nestedModels } from "./nested_models.ts";
import { overhead } from "./overhead.ts";
import { rankingStability } from "./ranking_stability.ts";
import { relativeChanges } from "./relative_changes.ts";
import { saturation } from "./saturation.ts";
import { selection } from "./selection_accuracy.ts";
import { survivors } from "./survivors.ts";
import { tableSixteen } from "./table_sixteen.ts";
import { toolTradeoff } from "./tool_tradeoff.ts";
import { transfer } from "./transfer.ts";
import { variation } from "./variation.ts";

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
];
