import type { ClaimSet } from "../claim.ts";
import { alternativeCapability } from "./alternative_capability.ts";
import { baselineRule } from "./baseline_rule.ts";
import { benchmarkMeans } from "./benchmark_means.ts";
import { coefficients } from "./coefficients.ts";
import { figureOne } from "./figure_one.ts";
import { figureTwo } from "./figure_two.ts";
import { fitStatistics } from "./fit_statistics.ts";
import { meanEffect } from "./mean_effect.ts";
import { nestedModels } from "./nested_models.ts";
import { relativeChanges } from "./relative_changes.ts";
import { saturation } from "./saturation.ts";
import { selection } from "./selection_accuracy.ts";
import { tableSixteen } from "./table_sixteen.ts";
import { variation } from "./variation.ts";

/** The claims of Kim et al., headline ones first; one import and one entry a file. */
export const kimSets: readonly ClaimSet[] = [
  fitStatistics,
  selection,
  relativeChanges,
  meanEffect,
  saturation,
  baselineRule,
  coefficients,
  alternativeCapability,
  nestedModels,
  benchmarkMeans,
  figureOne,
  figureTwo,
  variation,
  tableSixteen,
];
