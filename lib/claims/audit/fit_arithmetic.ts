import type { KimVersion } from "../../data/names.ts";
import { type SampleName, SAMPLES } from "../../data/samples.ts";
import { meanAndSd } from "../../stats/prediction_errors.ts";
import {
  impliedParameters,
  residualErrorOfR2,
  rmseOfR2,
} from "../../stats/printed/fit_arithmetic.ts";
import { aicOfFit } from "../../stats/printed/fit_arithmetic.ts";
import { overlaps } from "../../stats/interval.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { type Finding, holds } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { printedRange } from "../printed_arithmetic.ts";
import { sampleOf } from "../kim/versions.ts";
import type { Interval } from "../../stats/interval.ts";

const ROWS = [
  ["size", "Intelligence + Tools + Agents"],
  ["structure", "+ Architecture labels (v1,v2) / + Coordination structure (v3)"],
  ["baseline", "+ Single-agent baseline"],
  ["full", "full model"],
] as const;

const VERSIONS = ["v1", "v2", "v3"] as const;

/** Parameters of Equation 1 that the data can tell apart. */
const RANK = 17;

function outcomeSd(context: Context, sample: SampleName): Interval {
  const { sd } = meanAndSd(context.sample(sample).map((row) => row.success_rate));
  return { low: sd, high: sd };
}

/** The numbers of parameters with which R2 and AIC of one row of Table 3 fit a sample. */
function parametersOf(
  context: Context,
  version: KimVersion,
  subject: string,
  sample: SampleName,
): Interval {
  const r2 = printedRange(context.printed(version, "R2_train", subject).printed);
  const aic = printedRange(context.printed(version, "AIC", subject).printed);
  const n = SAMPLES[sample].rows;
  const none = aicOfFit(n, { r2: { low: 0, high: 0 }, parameters: 0 }, outcomeSd(context, sample));
  const difference = { low: aic.low - none.high, high: aic.high - none.low };
  return impliedParameters(n, difference, { r2: { low: 0, high: 0 } }, { r2 });
}

function whole({ low, high }: Interval): readonly number[] {
  const first = Math.ceil(low - 1e-9);
  return Array.from(
    { length: Math.max(0, Math.floor(high + 1e-9) - first + 1) },
    (_, i) => first + i,
  );
}

/** A row of Table 3: the parameters its AIC charges for, on the stated rows and on all released. */
function row(context: Context, version: KimVersion, subject: string): Finding {
  const printed = Number(context.printed(version, "parameters", subject).printed);
  const own = sampleOf(version);
  const samples: readonly SampleName[] = version === "v3" ? [own, "all-released"] : [own];
  const implied = samples.map((sample) => ({
    sample,
    range: parametersOf(context, version, subject, sample),
  }));
  const told = implied.map(({ sample, range }) =>
    `${formatNumber(range.low)} to ${formatNumber(range.high)} on ${SAMPLES[sample].rows} rows`
  ).join(", ");
  const because = `R2 and AIC fix the number of parameters at ${told}; the table says ${printed}`;
  const { low, high } = implied[0]!.range;
  const value = (low + high) / 2;
  const [stated, other] = implied.map(({ range }) => whole(range));
  if (stated!.includes(printed)) return holds(true, { value }, because);
  if (subject === "full model" && stated!.includes(RANK)) {
    return holds(true, { value, under: `the rank ${RANK} counted instead of ${printed}` }, because);
  }
  const possible = (counts: readonly number[] | undefined): number | undefined =>
    counts?.find((count) => count >= 4 && count <= printed + 1);
  const [onOther, onStated] = [possible(other), possible(stated)];
  if (onOther !== undefined) {
    const under = "all 270 released rows instead of the stated 260" +
      (onOther === printed ? "" : `, and ${onOther} parameters counted`);
    return holds(true, { value, under }, because);
  }
  if (onStated !== undefined) {
    return holds(true, { value, under: `${onStated} parameters counted` }, because);
  }
  return holds(false, { value }, because);
}

/** An error of the fit against its R2 and the spread of the outcome. */
function errorAgainstR2(
  context: Context,
  version: KimVersion,
  quantity: string,
  bound: (r2: Interval, sd: Interval, n: number) => Interval,
  exact: boolean,
): Finding {
  const r2 = printedRange(context.printed(version, "R2_train", "full model").printed);
  const error = printedRange(context.printed(version, quantity, "full model").printed);
  const sample = sampleOf(version);
  const allowed = bound(r2, outcomeSd(context, sample), SAMPLES[sample].rows);
  const { rows: n } = SAMPLES[sample];
  const freed = exact ? (n - RANK) / n : 1;
  const needed = 1 - freed * (error.high / outcomeSd(context, sample).low) ** 2;
  return holds(
    exact ? overlaps(error, allowed) : error.high >= allowed.low,
    {
      reading: {
        name: "the printed R2 and the spread of success",
        value: (allowed.low + allowed.high) / 2,
        stated: true,
        allowed,
      },
    },
    `the printed R2 leaves ${exact ? "" : "on the fitted rows "}${formatNumber(allowed.low)} to ${
      formatNumber(allowed.high)
    }; an error as small as printed needs an R2 of about ${formatNumber(needed)}`,
  );
}

/** Summaries of fits against each other: AIC, R2 and n; residual error, RMSE, R2 and spread. */
export const fitArithmetic: ClaimSet = (): readonly Claim[] => [
  ...VERSIONS.flatMap((version) =>
    ROWS.map(([id, subject]) =>
      claim(`kim/audit/table3-aic-${id}@${version}`, {
        place: "Table 3",
        says: `R2, AIC and number of parameters of the row "${subject}" fit the sample`,
        printed: "R2, AIC and parameters",
        unit: "parameters",
        sample: sampleOf(version),
        compute: (context) => row(context, version, subject),
      })
    )
  ),
  ...(["v1", "v2"] as const).flatMap((version) => [
    claim(`kim/audit/residual-error-against-r2@${version}`, {
      place: "4.3",
      says: "The residual standard error fits the R2 of the same model",
      printed: "0.118",
      unit: "rate",
      sample: sampleOf(version),
      compute: (context) =>
        errorAgainstR2(
          context,
          version,
          "residual standard error",
          (r2, sd, n) => residualErrorOfR2(n, { r2, parameters: RANK }, sd),
          true,
        ),
    }),
    claim(`kim/audit/rmse-against-r2@${version}`, {
      place: "4.3",
      says: "The error out of fold is not below the error on the fitted rows",
      printed: "0.112",
      unit: "rate",
      sample: sampleOf(version),
      compute: (context) =>
        errorAgainstR2(context, version, "CV RMSE", (r2, sd) => rmseOfR2(r2, sd), false),
    }),
  ]),
];
