import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import { binomialCdf, binomialQuantile } from "../../stats/binomial_distribution.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import { type Finding, readings } from "../finding.ts";
import { printedNumber } from "../printed_arithmetic.ts";
import { architectureOf, benchmarkOf, cellSlug } from "./cells.ts";
import { meanOf } from "../../stats/mean.ts";
import { topic } from "./topic.ts";

const N = 20;
const RESAMPLES = 10_000;

/** Where a percentile can land within three Monte Carlo errors of its level. */
function reachable(level: number, p: number): readonly number[] {
  const error = 3 * Math.sqrt(level * (1 - level) / RESAMPLES);
  const [low, high] = [
    binomialQuantile(Math.max(level - error, 1e-9), N, p),
    binomialQuantile(Math.min(level + error, 1 - 1e-9), N, p),
  ];
  return Array.from({ length: high - low + 1 }, (_, i) => low + i);
}

/** Resampling n outcomes with k successes draws Binomial(n, k/n): the percentiles are exact. */
function percentiles({ printed, printed_ci_low, printed_ci_high }: PrintedQuantity): Finding {
  const p = printedNumber(printed).value / 100;
  const percent = (k: number): number => 100 * k / N;
  const exact = [binomialQuantile(0.025, N, p), binomialQuantile(0.975, N, p)];
  const near = [
    reachable(0.025, p).find((k) => percent(k) === Number(printed_ci_low)),
    reachable(0.975, p).find((k) => percent(k) === Number(printed_ci_high)),
  ];
  const list = [{
    name: "exact percentiles of the bootstrap",
    value: exact.map(percent),
    stated: true,
  }];
  if (near[0] === undefined || near[1] === undefined) return readings(list);
  if (near[0] === exact[0] && near[1] === exact[1]) return readings(list);
  const k = near[0] === exact[0] ? near[1] - 1 : near[0];
  return readings([
    ...list,
    {
      name: `percentiles within three standard errors of ${RESAMPLES} resamples`,
      value: [percent(near[0]), percent(near[1])],
      stated: true,
    },
  ], `the tail at the step in question is ${binomialCdf(k, N, p).toFixed(4)}`);
}

/** Bootstrap intervals of Table 16 and their half-widths (Section 5). */
export const tableSixteenIntervals: ClaimSet = ({ kimQuantities }): readonly Claim[] => {
  const on = topic(kimQuantities, "table16", "printed values");
  const rows = kimQuantities.filter(({ quantity }) => quantity === "resolution rate");
  return [
    ...rows.flatMap(({ subject }) => {
      const [benchmark = "", model = "", architecture = ""] = subject.split(" / ");
      const cell = {
        benchmark: benchmarkOf(benchmark),
        architecture: architectureOf(architecture),
      };
      return on(
        { quantity: "resolution rate", subject, part: "interval" },
        `interval-${cellSlug(cell)}-${model}`,
        `Bootstrap interval of the success rate of ${model} on ${benchmark}, ${architecture}`,
        (_context, row) => percentiles(row),
      );
    }),
    ...topic(kimQuantities, "5", "printed values")(
      { quantity: "bootstrap CI half-width per cell (n=20)", subject: "SWE, TB" },
      "half-width",
      "How wide the intervals of the cells with 20 instances are",
      () => {
        const widths = rows.map((row) =>
          (Number(row.printed_ci_high) - Number(row.printed_ci_low)) / 2
        );
        const widest = Math.max(...widths);
        return readings([
          { name: "widest of the 90 intervals", value: widest, stated: true },
          { name: "mean of the 90 intervals", value: meanOf(widths), stated: true },
        ], `${widths.filter((width) => width === widest).length} of the 90 are that wide`);
      },
    ),
  ];
};
