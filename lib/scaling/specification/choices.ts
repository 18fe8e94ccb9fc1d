import { SAMPLE_NAMES } from "../../data/samples.ts";

/** How capability enters: an Intelligence Index, or the Agentic Capability Index. */
export const CAPABILITIES = ["regression", "v1", "prediction", "agentic"] as const;
/** How architectures enter: by their printed constants, by labels, or by their agents alone. */
export const ENCODINGS = ["constants", "labels", "agents"] as const;
/** Scale of the outcome: success rate, empirical logit, or arcsine of its root. */
export const OUTCOMES = ["rate", "logit", "arcsine"] as const;
/** What the standard errors cluster by. */
export const CLUSTERS = ["none", "benchmark", "model"] as const;
/** Whether the cells whose released values are in doubt are kept. */
export const DOUBTFUL = ["kept", "dropped"] as const;

/** One way through the choices that an analyst of Equation 1 has to make. */
export interface Specification {
  readonly sample: typeof SAMPLE_NAMES[number];
  readonly capability: typeof CAPABILITIES[number];
  readonly encoding: typeof ENCODINGS[number];
  readonly outcome: typeof OUTCOMES[number];
  readonly cluster: typeof CLUSTERS[number];
  readonly doubtful: typeof DOUBTFUL[number];
}

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
