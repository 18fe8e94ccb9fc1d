import { SAMPLE_NAMES, type SampleName } from "../../data/samples.ts";

/** One way through the choices that an analyst of Equation 1 has to make. */
export interface Specification {
  /** The configurations. */
  readonly sample: SampleName;
  /** How capability enters: an Intelligence Index, or the Agentic Capability Index. */
  readonly capability: "regression" | "v1" | "prediction" | "agentic";
  /** How architectures enter: by their printed constants, by labels, or by their agents alone. */
  readonly encoding: "constants" | "labels" | "agents";
  /** Scale of the outcome: success rate, empirical logit, or arcsine of its root. */
  readonly outcome: "rate" | "logit" | "arcsine";
  /** What the standard errors cluster by. */
  readonly cluster: "none" | "benchmark" | "model";
  /** Whether the cells whose released values are in doubt are kept. */
  readonly doubtful: "kept" | "dropped";
}

const CAPABILITIES = ["regression", "v1", "prediction", "agentic"] as const;
const ENCODINGS = ["constants", "labels", "agents"] as const;
const OUTCOMES = ["rate", "logit", "arcsine"] as const;
const CLUSTERS = ["none", "benchmark", "model"] as const;
const DOUBTFUL = ["kept", "dropped"] as const;

/** The index of v1 has no value for a model that was released later. */
function impossible({ sample, capability }: Specification): boolean {
  return sample === "all-released" && capability === "v1";
}

/**
 * Every combination of the choices but the impossible ones: 3 samples x 4 capabilities x 3 encodings
 * x 3 outcomes x 3 clusters x 2, less 54 that pair v1's index with all released rows: 594.
 *
 * @example
 * ```ts
 * import { allSpecifications } from "kit/scaling/specification/choices.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(allSpecifications().length, 3 * 4 * 3 * 3 * 3 * 2 - 54);
 * ```
 */
export function allSpecifications(): readonly Specification[] {
  return SAMPLE_NAMES.flatMap((sample) =>
    CAPABILITIES.flatMap((capability) =>
      ENCODINGS.flatMap((encoding) =>
        OUTCOMES.flatMap((outcome) =>
          CLUSTERS.flatMap((cluster) =>
            DOUBTFUL.map((doubtful) => ({
              sample,
              capability,
              encoding,
              outcome,
              cluster,
              doubtful,
            }))
          )
        )
      )
    )
  ).filter((specification) => !impossible(specification));
}
