import { sampleStandardDeviation, standardDeviation } from "simple-statistics";
import type { Configuration } from "../../data/configurations.ts";
import { ARCHITECTURES, type KimVersion } from "../../data/names.ts";
import { meanSuccess } from "../../scaling/results/relative_change.ts";
import { meanOf } from "../../stats/mean.ts";
import type { ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { type Reading, readings } from "../finding.ts";
import { formatNumbers } from "../format.ts";
import { claimsOn } from "../published.ts";
import { benchmarkOf } from "./cells.ts";
import { sampleOf } from "./versions.ts";

function sampleCv(values: readonly number[]): number {
  return sampleStandardDeviation([...values]) / meanOf(values);
}

function variationReadings(rows: readonly Configuration[]): readonly Reading[] {
  const benchmark = rows[0]!.benchmark;
  const rates = rows.map((row) => row.success_rate);
  const means = ARCHITECTURES.map((architecture) => meanSuccess(rows, benchmark, architecture));
  const single = rows.filter((row) => row.architecture === "single").map((row) => row.success_rate);
  const groups = (key: "architecture" | "model"): readonly (readonly number[])[] =>
    [...new Set(rows.map((row) => row[key]))].map((name) =>
      rows.filter((row) => row[key] === name).map((row) => row.success_rate)
    );
  const within = (key: "architecture" | "model"): number => meanOf(groups(key).map(sampleCv));
  return [
    { name: "all configurations, sample SD", value: sampleCv(rates), stated: true },
    {
      name: "all configurations, population SD",
      value: standardDeviation(rates) / meanOf(rates),
      stated: true,
    },
    { name: "the five architecture means", value: sampleCv(means), stated: false },
    { name: "the four team means", value: sampleCv(means.slice(1)), stated: false },
    {
      name: "models within an architecture, averaged",
      value: within("architecture"),
      stated: false,
    },
    { name: "architectures within a model, averaged", value: within("model"), stated: false },
    { name: "the single agent over models", value: sampleCv(single), stated: false },
  ];
}

const QUANTITY = "coefficient of variation of success rates";
const SUBJECTS = ["BrowseComp-Plus", "Workbench", "Finance Agent", "PlanCraft"];

/** The printed values of a version beside the recomputed ones: one hit of four says little. */
function allFour(context: Context, version: KimVersion): string {
  const rows = context.sample(sampleOf(version));
  const recomputed = SUBJECTS.map((subject) =>
    sampleCv(
      rows.filter((row) => row.benchmark === benchmarkOf(subject)).map((row) => row.success_rate),
    )
  );
  const printed = SUBJECTS.map((subject) => context.printed(version, QUANTITY, subject).printed);
  return `the four benchmarks have ${formatNumbers(recomputed)} by the sample SD, printed are ` +
    printed.join(", ");
}

/** Coefficients of variation of the success rates on each benchmark (claim 21). */
export const variation: ClaimSet = ({ kimQuantities }) =>
  SUBJECTS.flatMap((subject) =>
    claimsOn(kimQuantities, { quantity: QUANTITY, subject }, {
      id: `kim/4.1/variation-${benchmarkOf(subject)}`,
      says: `Coefficient of variation of the success rates on ${subject}`,
      sample: sampleOf,
      compute: (context, { version }) =>
        readings(
          variationReadings(
            context.sample(sampleOf(version)).filter((row) =>
              row.benchmark === benchmarkOf(subject)
            ),
          ),
          allFour(context, version),
        ),
    })
  );
