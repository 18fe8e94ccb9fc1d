import type { KimVersion } from "../../data/names.ts";
import type { LeaveOneBenchmarkOut } from "../../scaling/equation/leave_one_benchmark_out.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { type Finding, holds, readings } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { claimsOn } from "../published.ts";
import { indexOf, sampleOf } from "./versions.ts";

const WHERE = { quantity: "leave-one-domain/dataset-out R2", subject: "full model" } as const;

function transferOf(context: Context, version: KimVersion): LeaveOneBenchmarkOut {
  return context.equation(sampleOf(version), indexOf(version)).leaveOneBenchmarkOut;
}

/** The benchmark that transfer fails on most. */
function worst({ benchmarks }: LeaveOneBenchmarkOut): string {
  const { benchmark, r2 } = benchmarks.reduce((low, next) => next.r2 < low.r2 ? next : low);
  return `${benchmark} is worst with ${formatNumber(r2)}`;
}

function transferFinding(context: Context, version: KimVersion, printed: string): Finding {
  const transfer = transferOf(context, version);
  const { mean, pooled } = transfer;
  if (version === "v3") {
    return holds(
      mean < 0,
      { value: mean },
      `the mean R2 over left-out benchmarks is ${formatNumber(mean)} (${
        worst(transfer)
      }), of all ` +
        `held-out rows together ${
          formatNumber(pooled)
        }: below 0 the benchmark's own mean predicts ` +
        `better; the journal gives the number`,
    );
  }
  return readings(
    [
      { name: "mean over the left-out benchmarks", value: mean, stated: true },
      { name: "all held-out rows together", value: pooled, stated: true },
    ],
    version === "v1"
      ? `${worst(transfer)}, and no benchmark is predicted better than by its own mean; the ` +
        `journal prints ${
          context.printed("NMI", WHERE.quantity, WHERE.subject).printed
        } on six benchmarks where v1 printed ${printed}`
      : worst(transfer),
  );
}

/** Transfer to benchmarks never seen (claim 10). */
export const transfer: ClaimSet = ({ kimQuantities }): readonly Claim[] => [
  ...claimsOn(kimQuantities, WHERE, {
    id: "kim/4.5/transfer-r2",
    says: (row) =>
      row.version === "v3"
        ? "Transfer of Equation 1 to a benchmark it has not seen is limited"
        : "R2 of Equation 1 on a benchmark it has not seen",
    sample: sampleOf,
    headline: true,
    compute: (context, { version, printed }) => transferFinding(context, version, printed),
  }),
  ...claimsOn(kimQuantities, { ...WHERE, part: "p" }, {
    id: "kim/4.5/transfer-p",
    says: "The transfer to unseen benchmarks is significant",
    sample: sampleOf,
    compute: (context, { version }) => {
      const { mean, benchmarks } = transferOf(context, version);
      return holds(
        benchmarks.some(({ r2 }) => r2 > 0),
        { value: mean },
        `no left-out benchmark has an R2 above 0 (mean ${formatNumber(mean)}), so there is no ` +
          `transfer to be significant`,
      );
    },
  }),
];
