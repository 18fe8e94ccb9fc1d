import type { ClaimSet } from "../claim.ts";
import { ablation } from "./ablation.ts";
import { batsAccuracy } from "./bats_accuracy.ts";
import { calls } from "./calls.ts";
import { costEffectiveness } from "./cost_effectiveness.ts";
import { costScale } from "./cost_scale.ts";
import { costSplit } from "./cost_split.ts";
import { earlyStopCost } from "./early_stop_cost.ts";
import { earlyStopping } from "./early_stopping.ts";
import { figureSeven } from "./figure_seven.ts";
import { granularity } from "./granularity.ts";
import { laterVersion } from "./later_version.ts";
import { overBudget } from "./over_budget.ts";
import { reactSaturation } from "./react_saturation.ts";
import { repeatedRows } from "./repeated_rows.ts";
import { repeatedRuns } from "./repeated_runs.ts";
import { sameQuantity } from "./same_quantity.ts";
import { settings } from "./settings.ts";
import { tableSix } from "./table_six.ts";
import { trackerCurves } from "./tracker_curves.ts";
import { trackerGain } from "./tracker_gain.ts";
import { trackerReductions } from "./tracker_reductions.ts";

/** The claims of Liu et al., headline ones first; one import and one entry a file. */
export const batsSets: readonly ClaimSet[] = [
  reactSaturation,
  trackerGain,
  trackerReductions,
  costSplit,
  trackerCurves,
  batsAccuracy,
  costEffectiveness,
  figureSeven,
  costScale,
  tableSix,
  ablation,
  earlyStopping,
  earlyStopCost,
  sameQuantity,
  repeatedRows,
  overBudget,
  calls,
  repeatedRuns,
  granularity,
  settings,
  laterVersion,
];
