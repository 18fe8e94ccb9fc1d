import type { ArchitectureRow } from "../../data/architectures.ts";
import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import type { Architecture } from "../../data/names.ts";
import type { SampleName } from "../../data/samples.ts";
import type { ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { type Finding, readings } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { followsFrom } from "../printed_arithmetic.ts";
import { claimsOn } from "../published.ts";
import { architectureOf } from "./cells.ts";
import { LABELS } from "./labels.ts";
import { sampleOf } from "./versions.ts";

/** Tokens that every trial is said to have had. */
const BUDGET = 4800;

/** The printed constants of one architecture. */
export function constantsOf(context: Context, architecture: Architecture): ArchitectureRow {
  return context.tables.architectures.find((row) => row.architecture === architecture)!;
}

/** Mean success rate (0..1) of an architecture over all configurations of a sample. */
export function pooledSuccess(
  context: Context,
  sample: SampleName,
  architecture: Architecture,
): number {
  const rows = context.sample(sample).filter((row) => row.architecture === architecture);
  return rows.reduce((sum, row) => sum + row.success_rate, 0) / rows.length;
}

/** v3 prints the means of the four original benchmarks although its sample has six. */
function successReadings(context: Context, { version, subject }: PrintedQuantity): Finding {
  const architecture = architectureOf(subject);
  const own = sampleOf(version);
  const stated = {
    name: "mean over the version's configurations",
    value: pooledSuccess(context, own, architecture),
    stated: true,
  };
  if (own === "four-benchmark") return readings([stated]);
  return readings([stated, {
    name: "mean over the four original benchmarks",
    value: pooledSuccess(context, "four-benchmark", architecture),
    stated: false,
  }]);
}

function overhead(context: Context, row: PrintedQuantity): Finding {
  return followsFrom({
    printed: row.printed,
    operands: [turnsOf(context, row, row.subject), turnsOf(context, row, "SAS")],
    compute: ([turns, single]) => row.subject === "SAS" ? 0 : 100 * (turns! / single! - 1),
    how: "turns against the single agent's turns, less one",
  });
}

function efficiency(context: Context, row: PrintedQuantity): Finding {
  return followsFrom({
    printed: row.printed,
    operands: [
      context.printed(row.version, "success rate S", row.subject).printed,
      turnsOf(context, row, row.subject),
      turnsOf(context, row, "SAS"),
    ],
    compute: ([success, turns, single]) =>
      row.subject === "SAS" ? success! : success! * single! / turns!,
    how: "success over the ratio of turns to the single agent's",
  });
}

function turnsOf(context: Context, row: PrintedQuantity, label: string): string {
  return context.printed(row.version, "turns", label).printed;
}

function perThousandTokens(context: Context, row: PrintedQuantity): Finding {
  const { success_rate_printed: success, success_per_1k_tokens: printed } = constantsOf(
    context,
    architectureOf(row.subject),
  );
  const single = constantsOf(context, "single");
  const tokens = (success / printed) / (single.success_rate_printed / single.success_per_1k_tokens);
  return readings(
    [
      { name: `success at ${BUDGET} tokens a trial`, value: 1000 * success / BUDGET, stated: true },
      {
        name: `successes per million tokens at ${BUDGET} tokens a trial`,
        value: 1e6 * success / BUDGET,
        stated: false,
      },
    ],
    `per million tokens the print means ${formatNumber(1e6 * success / printed)} tokens a trial` +
      (tokens === 1 ? "" : `, ${formatNumber(tokens)} times the single agent's`),
  );
}

/** Table 5: success, overhead, efficiency and success per 1,000 tokens (claim 30). */
export const coordinationTable: ClaimSet = ({ kimQuantities }) => [
  ...LABELS.flatMap((subject) => {
    const slug = architectureOf(subject);
    return [
      ...claimsOn(kimQuantities, { quantity: "success rate S", subject }, {
        id: `kim/table5/success-${slug}`,
        says: `Mean success rate of the architecture ${slug}`,
        sample: sampleOf,
        compute: successReadings,
      }),
      ...claimsOn(kimQuantities, { quantity: "overhead O%", subject }, {
        id: `kim/table5/overhead-${slug}`,
        says: `Coordination overhead of ${slug}: turns beyond the single agent's`,
        sample: "printed values",
        compute: overhead,
      }),
      ...claimsOn(kimQuantities, { quantity: "efficiency E_c", subject }, {
        id: `kim/table5/efficiency-${slug}`,
        says: `Coordination efficiency of ${slug}: success against relative turns`,
        sample: "printed values",
        compute: efficiency,
      }),
      ...claimsOn(kimQuantities, { quantity: "success per 1K tokens", subject }, {
        id: `kim/table5/per-1k-tokens-${slug}`,
        says: `Successes of ${slug} per 1,000 tokens, at a budget of 4,800 tokens a trial`,
        sample: "printed values",
        compute: perThousandTokens,
      }),
    ];
  }),
  ...(["Independent", "Centralized"] as const).flatMap((subject) =>
    claimsOn(kimQuantities, { quantity: "error amplification CI", subject, part: "interval" }, {
      id: `kim/4.4/error-amplification-interval-${architectureOf(subject)}`,
      says: `Interval of the error amplification of ${architectureOf(subject)} about its centre`,
      sample: "printed values",
      compute: (_context, row) =>
        followsFrom({
          printed: row.printed,
          operands: [row.printed_ci_low, row.printed_ci_high],
          compute: ([low, high]) => (low! + high!) / 2,
          how: "the middle of the printed interval",
        }),
    })
  ),
];
