import type { Configuration } from "../../data/configurations.ts";
import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import type { Architecture } from "../../data/names.ts";
import { logarithm } from "../../stats/curves/families.ts";
import { type ConvergedCurve, fitCurve } from "../../stats/curves/fit_curve.ts";
import { largestR2 } from "../../stats/curves/largest_r2.ts";
import { fUpper } from "../../stats/tails.ts";
import { predictionErrors } from "../../stats/prediction_errors.ts";
import { isUndetermined } from "../../stats/undetermined.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { type Finding, holds, type Reading, readings } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { printedNumber } from "../printed_arithmetic.ts";
import { constantsOf, pooledSuccess } from "./coordination_table.ts";
import { topic } from "./topic.ts";

const LAW = "S=a+b ln c";

/** Teams that send messages at all. */
const TALKING: readonly Architecture[] = ["decentralized", "centralized", "hybrid"];

function densities(context: Context): readonly number[] {
  return TALKING.map((name) => constantsOf(context, name).message_density);
}

function talkingRows(context: Context): readonly Configuration[] {
  return context.sample("four-benchmark").filter(({ architecture }) =>
    TALKING.includes(architecture)
  );
}

/** The logarithmic law fitted to the three teams' success, printed or measured. */
function fitted(context: Context, success: (name: Architecture) => number): ConvergedCurve {
  const fit = fitCurve(logarithm, densities(context), TALKING.map(success));
  if (fit.status !== "converged") throw new RangeError(`the density law: ${fit.reason}`);
  return fit;
}

function fits(
  context: Context,
): { readonly printed: ConvergedCurve; readonly data: ConvergedCurve } {
  return context.memo("density-law", () => ({
    printed: fitted(context, (name) => constantsOf(context, name).success_rate_printed),
    data: fitted(context, (name) => pooledSuccess(context, "four-benchmark", name)),
  }));
}

function parameter(context: Context, index: number): Finding {
  const { printed, data } = fits(context);
  return readings([
    { name: "best fit to Table 5", value: printed.parameters[index]!, stated: true },
    { name: "best fit to the measured means", value: data.parameters[index]!, stated: false },
  ]);
}

function r2(fit: ConvergedCurve): number {
  if (isUndetermined(fit.r2)) throw new RangeError(fit.r2.reason);
  return fit.r2;
}

function explained(context: Context, { version }: PrintedQuantity): Finding {
  const of = (quantity: string): number =>
    printedNumber(context.printed(version, quantity, LAW).printed).value;
  const [a, b] = [of("message-density law intercept"), of("message-density law slope")];
  const success = TALKING.map((name) => constantsOf(context, name).success_rate_printed);
  const rows = talkingRows(context);
  const ceiling = largestR2(
    rows.map(({ architecture }) => constantsOf(context, architecture).message_density),
    rows.map(({ success_rate }) => success_rate),
  ).r2;
  if (isUndetermined(ceiling)) throw new RangeError(ceiling.reason);
  const { printed, data } = fits(context);
  return readings([
    {
      name: "the printed law on Table 5",
      value: predictionErrors(success, densities(context).map((c) => a + b * Math.log(c))).r2,
      stated: true,
    },
    { name: "the best such law on Table 5", value: r2(printed), stated: false },
    { name: "the best such law on the three measured means", value: r2(data), stated: false },
    {
      name: "the best function of density on the 108 configurations",
      value: ceiling,
      stated: false,
    },
  ]);
}

/** The law's p on the data; the printed R2 would need no more than a dozen points for it. */
function significance(context: Context, row: PrintedQuantity): Finding {
  const stated = printedNumber(row.printed).value;
  const p = (share: number, n: number): number => fUpper(share / (1 - share) * (n - 2), 1, n - 2);
  let needed = 3;
  while (p(stated, needed) >= 0.001) needed++;
  const rows = talkingRows(context);
  const fit = fitCurve(
    logarithm,
    rows.map(({ architecture }) => constantsOf(context, architecture).message_density),
    rows.map(({ success_rate }) => success_rate),
  );
  if (fit.status !== "converged") throw new RangeError(`the density law: ${fit.reason}`);
  return readings(
    [
      {
        name: `the best such law on the ${rows.length} configurations`,
        value: p(r2(fit), rows.length),
        stated: true,
      },
      {
        name: "the best such law on Table 5",
        value: p(r2(fits(context).printed), TALKING.length),
        stated: true,
      },
    ],
    `the printed R2 would reach 0.001 from ${needed} points on, but the configurations give an R2 ` +
      `of ${formatNumber(r2(fit))}`,
  );
}

function plateau(context: Context, row: PrintedQuantity): Finding {
  const best = TALKING.map((name) => constantsOf(context, name)).reduce((a, b) =>
    b.success_rate_printed > a.success_rate_printed ? b : a
  );
  return holds(
    best.message_density <= printedNumber(row.printed).value,
    { value: best.message_density },
    `${row.printed} is the density of centralized teams, while the densest team ` +
      `(${best.architecture}, ${formatNumber(best.message_density)}) has the highest success and ` +
      `hybrid teams lie below it (${
        constantsOf(context, "hybrid").message_density
      }); a logarithm ` +
      `has no plateau`,
  );
}

/** Success of two architectures as measured and as Table 5 has it. */
function pairs(
  context: Context,
  names: readonly [Architecture, Architecture],
  value: (first: number, second: number) => number | readonly number[],
): readonly [Reading, Reading] {
  const measured = names.map((name) => pooledSuccess(context, "four-benchmark", name));
  const tabled = names.map((name) => constantsOf(context, name).success_rate_printed);
  return [
    {
      name: "measured means of the four benchmarks",
      value: value(measured[0]!, measured[1]!),
      stated: true,
    },
    { name: "Table 5 of the paper", value: value(tabled[0]!, tabled[1]!), stated: false },
  ];
}

function relativeDifference(context: Context, { printed }: PrintedQuantity): Finding {
  const [measured, tabled] = pairs(
    context,
    ["hybrid", "centralized"],
    (hybrid, centralized) => 100 * (hybrid / centralized - 1),
  );
  if (!printed.includes("to")) return readings([measured, tabled]);
  const change = measured.value as number;
  return holds(
    change >= 2 && change <= 3,
    { value: change },
    `measured means give ${formatNumber(change)}%, Table 5 gives ${
      formatNumber(tabled.value as number)
    }%`,
  );
}

/** The law of success in message density (claim 32). */
export const densityLaw: ClaimSet = ({ kimQuantities }): readonly Claim[] => {
  const on = topic(kimQuantities, "4.4", "Table 5 and the four-benchmark rows");
  return [
    ...(["intercept", "slope"] as const).flatMap((name, i) =>
      on(
        { quantity: `message-density law ${name}`, subject: LAW },
        `density-law-${name}`,
        `The ${name} of the logarithmic law of success in message density`,
        (context) => parameter(context, i),
      )
    ),
    ...on(
      { quantity: "message-density law R2", subject: "" },
      "density-law-r2",
      "Share of the variance of success that message density explains",
      explained,
    ),
    ...on(
      { quantity: "message-density law R2", subject: "", part: "p" },
      "density-law-p",
      "p value of the law of success in message density",
      significance,
    ),
    ...on(
      { quantity: "plateau c*", subject: "" },
      "density-plateau",
      "Message density beyond which nothing is gained",
      plateau,
    ),
    ...on(
      { quantity: "success at plateau", subject: "Decentralized / Centralized" },
      "plateau-success",
      "Success of decentralized and of centralized teams at the plateau",
      (context) =>
        readings(pairs(context, ["decentralized", "centralized"], (a, b) => [100 * a, 100 * b])),
    ),
    ...on(
      { quantity: "Hybrid vs Centralized success", subject: "relative" },
      "hybrid-against-centralized-relative",
      "Relative difference of success between hybrid and centralized teams",
      relativeDifference,
    ),
    ...on(
      { quantity: "Hybrid vs Centralized success", subject: "absolute" },
      "hybrid-against-centralized-absolute",
      "Difference of success between hybrid and centralized teams, in points",
      (context) =>
        readings(pairs(context, ["hybrid", "centralized"], (h, c) => 100 * Math.abs(h - c))),
    ),
  ];
};
