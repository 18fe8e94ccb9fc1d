import type { KimVersion } from "../../data/names.ts";
import { SAMPLES } from "../../data/samples.ts";
import type { EquationFit } from "../../scaling/equation/equation.ts";
import type { Context } from "../context.ts";
import type { Reading } from "../finding.ts";
import { indexOf, sampleNamesFor, sampleOf } from "./versions.ts";

/**
 * A number of Equation 1 on the version's own sample and index, which is the stated reading; beside
 * it v1 with the indices of later scripts, and since v3 all released rows.
 */
export function equationReadings(
  context: Context,
  version: KimVersion,
  value: (equation: EquationFit) => number | readonly number[],
): readonly Reading[] {
  const own = sampleOf(version);
  if (version === "v1") {
    return (["v1", "regression", "prediction"] as const).map((index) => ({
      name: index === "v1" ? "Intelligence Index of v1" : `index of the later ${index} script`,
      value: value(context.equation(own, index)),
      stated: index === "v1",
    }));
  }
  return sampleNamesFor(version).map((sample) => ({
    name: sample === own ? "the version's own sample" : `all ${SAMPLES[sample].rows} released rows`,
    value: value(context.equation(sample, indexOf(version))),
    stated: sample === own,
  }));
}
