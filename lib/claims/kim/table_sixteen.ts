import { MODELS } from "../../data/names.ts";
import type { ClaimSet } from "../claim.ts";
import { computed } from "../finding.ts";
import { claimsOn } from "../published.ts";
import { architectureOf, benchmarkOf, cellSlug } from "./cells.ts";

/** Models that Table 16 spells in its own way. */
const SPELLINGS: Readonly<Record<string, string>> = {
  "gemini-3-flash": "gemini-3-flash-preview",
  "claude-sonnet-4-5": "claude-sonnet-4.5",
};

/** Resolution rates of SWE-bench Verified and Terminal-Bench, configuration by configuration. */
export const tableSixteen: ClaimSet = ({ kimQuantities }) =>
  kimQuantities.filter(({ quantity }) => quantity === "resolution rate").flatMap(({ subject }) => {
    const [benchmarkLabel = "", modelLabel = "", architectureLabel = ""] = subject.split(" / ");
    const benchmark = benchmarkOf(benchmarkLabel);
    const architecture = architectureOf(architectureLabel);
    const model = MODELS.find((name) => name === (SPELLINGS[modelLabel] ?? modelLabel));
    if (model === undefined) {
      throw new RangeError(`No model is called ${JSON.stringify(modelLabel)}`);
    }
    return claimsOn(kimQuantities, { quantity: "resolution rate", subject }, {
      id: `kim/table16/${cellSlug({ benchmark, architecture })}-${model}`,
      says:
        `Success rate of ${model} on ${benchmarkLabel}, ${architectureLabel}, over 20 instances`,
      sample: "all-released",
      compute: (context) => {
        const row = context.sample("all-released").find((one) =>
          one.benchmark === benchmark && one.architecture === architecture && one.model === model
        );
        if (row === undefined) {
          throw new RangeError(`No configuration of ${JSON.stringify(subject)}`);
        }
        return computed(100 * row.success_rate);
      },
    });
  });
