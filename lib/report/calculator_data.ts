import type { Tables } from "../data/tables.ts";
import { type Archetype, archetypes } from "../scaling/predictor/archetypes.ts";
import type { Calibration } from "../scaling/predictor/calibrate.ts";
import type { EquationSources } from "../scaling/predictor/calculator.ts";
import { CALIBRATION } from "../scaling/predictor/calibration.ts";

/** Everything that the calculator in the page computes from. */
export interface CalculatorData {
  readonly sources: EquationSources;
  readonly calibration: Calibration;
  readonly archetypes: readonly Archetype[];
}

/** Takes what the calculator needs out of the loaded tables. */
export function calculatorData(tables: Tables): CalculatorData {
  const { configurations, benchmarks, architectures, models, kimCoefficients } = tables;
  return {
    sources: { configurations, benchmarks, architectures, models, kimCoefficients },
    calibration: CALIBRATION,
    archetypes: archetypes(tables.kimQuantities, "v3"),
  };
}
