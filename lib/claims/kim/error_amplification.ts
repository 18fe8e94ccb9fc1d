import { SAMPLES } from "../../data/samples.ts";
import {
  errorRatioBound,
  taskErrorRatio,
  taskErrorRatios,
} from "../../scaling/coordination/task_error_ratio.ts";
import type { TeamArchitecture } from "../../scaling/results/pairs.ts";
import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { computed, type Finding, type Reading, readings, unverifiable } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { claimsOn } from "../published.ts";
import { architectureOf } from "./cells.ts";
import { sampleNamesFor, sampleOf } from "./versions.ts";

const QUANTITY = "error amplification A_e";
const TEAMS = ["Independent", "Decentralized", "Centralized", "Hybrid"] as const;

function amplificationFinding(context: Context, row: PrintedQuantity): Finding {
  const rows = context.sample(sampleOf(row.version));
  const architecture = architectureOf(row.subject) as TeamArchitecture;
  const ratio = taskErrorRatio(rows, architecture);
  if (row.version === "v3" || row.version === "NMI") {
    return unverifiable(
      `counted in execution traces that were not released; v3 tells it from the task-level ratio ` +
        `of failures, which is ${formatNumber(ratio.meanOfPairs)} for this architecture`,
    );
  }
  const bound = errorRatioBound(rows);
  const list: readonly Reading[] = [
    { name: "ratio of failures, mean over pairs", value: ratio.meanOfPairs, stated: true },
    {
      name: "ratio of failures, mean over benchmarks",
      value: ratio.meanOfBenchmarks,
      stated: true,
    },
    { name: "ratio of failures, pooled", value: ratio.pooled, stated: true },
    { name: "ratio of failures, largest pair", value: ratio.largest, stated: false },
  ];
  return readings(
    list,
    `a ratio of failure probabilities cannot exceed ${formatNumber(bound.pooled)} at the mean ` +
      `single-agent success and ${formatNumber(bound.largestPair)} in any pair; v3 tells the ` +
      `number, taken from unreleased traces, from a task-level ratio of ${
        context.printed("v3", "task-level error amplification range", "MAS").printed
      }`,
  );
}

/** Error amplification against the task-level ratio of failures (claim 11). */
export const errorAmplification: ClaimSet = ({ kimQuantities }): readonly Claim[] => [
  ...TEAMS.flatMap((subject) =>
    claimsOn(kimQuantities, { quantity: QUANTITY, subject }, {
      id: `kim/table5/error-amplification-${architectureOf(subject)}`,
      says: `Errors of ${subject} teams are this many times those of the single agent`,
      sample: sampleOf,
      headline: subject === "Independent" || subject === "Centralized",
      compute: amplificationFinding,
    })
  ),
  ...claimsOn(kimQuantities, { quantity: QUANTITY, subject: "SAS" }, {
    id: "kim/table5/error-amplification-single",
    says: "Errors of the single agent against its own",
    sample: sampleOf,
    compute: () => computed(1, "the reference of the ratio, by definition"),
  }),
  ...claimsOn(
    kimQuantities,
    { quantity: "task-level error amplification range", subject: "MAS" },
    {
      id: "kim/3.1/task-error-ratio-range",
      says: "Over the architectures, teams fail this many times as often as the single agent",
      sample: sampleOf,
      compute: (context, { version }) =>
        readings(
          sampleNamesFor(version).map((sample, i) => {
            const ratios = context.memo(
              `task-error-ratios/${sample}`,
              () => taskErrorRatios(context.sample(sample)),
            );
            return {
              name: `least and greatest of the four means over pairs, ${SAMPLES[sample].rows} rows`,
              value: [Math.min(...ratios), Math.max(...ratios)],
              stated: i === 0,
            };
          }),
        ),
    },
  ),
];
