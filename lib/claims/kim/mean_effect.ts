import type { KimVersion } from "../../data/names.ts";
import { SAMPLES } from "../../data/samples.ts";
import {
  cellChanges,
  type ChangeSummary,
  configurationChanges,
  pooledChangePct,
  summariseChanges,
} from "../../scaling/results/mean_effect.ts";
import { meanOf } from "../../stats/mean.ts";
import type { ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { type Finding, type Reading, readings } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { claimsOn } from "../published.ts";
import { sampleNamesFor, sampleOf } from "./versions.ts";

const CELLS = "benchmark x architecture changes";

/** One reading a sample, the version's own first and alone stated, where `stated` allows it. */
function onSamples(
  context: Context,
  version: KimVersion,
  name: string,
  stated: boolean,
  value: (cells: ChangeSummary) => Reading["value"],
): readonly Reading[] {
  return sampleNamesFor(version).map((sample, i) => ({
    name: `${name}, ${SAMPLES[sample].rows} rows`,
    value: value(cellSummary(context, sample)),
    stated: stated && i === 0,
  }));
}

function cellSummary(context: Context, sample: keyof typeof SAMPLES): ChangeSummary {
  return context.memo(
    `mean-effect/${sample}`,
    () => summariseChanges(cellChanges(context.sample(sample)).map(({ changePct }) => changePct)),
  );
}

function meanFinding(context: Context, version: KimVersion): Finding {
  const cells = cellSummary(context, sampleOf(version));
  const others = sampleNamesFor(version).flatMap((sample): readonly Reading[] => {
    const rows = context.sample(sample);
    return [
      {
        name: `mean team success against mean single-agent success, ${rows.length} rows`,
        value: pooledChangePct(rows),
        stated: false,
      },
      {
        name: `mean of the configurations' changes, ${rows.length} rows`,
        value: meanOf(configurationChanges(rows)),
        stated: false,
      },
    ];
  });
  return readings(
    [...onSamples(context, version, `mean of the ${CELLS}`, true, ({ mean }) => mean), ...others],
    version === "v1" || version === "v2"
      ? `the printed SD, range and interval are those of ${cells.n} cells whose mean is ` +
        `${formatNumber(cells.mean)}, and the interval is centred there; v3 prints -0.3 and the ` +
        `journal 0.0`
      : version === "v3"
      ? `the journal prints 0.0, the mean over the stated 260 rows`
      : undefined,
  );
}

function intervalFinding(context: Context, version: KimVersion): Finding {
  const cells = cellSummary(context, sampleOf(version));
  const mean = formatNumber(cells.mean);
  return readings(
    [
      ...onSamples(context, version, "normal interval of the mean", true, (c) => c.normalInterval),
      ...onSamples(
        context,
        version,
        "normal interval of the mean by the sample SD",
        true,
        (c) => c.normalIntervalSampleSd,
      ),
      ...onSamples(
        context,
        version,
        `2.5th to 97.5th percentile of the ${CELLS}`,
        false,
        (c) => c.percentileRange,
      ),
    ],
    version === "v1" || version === "v2"
      ? `it belongs to a mean of ${mean}, not to the printed -3.5`
      : `it tells where a cell lies; the mean of ${mean} has the interval ` +
        cells.normalInterval.map(formatNumber).join(" to "),
  );
}

/** The mean effect of teams and its interval (claim 2). */
export const meanEffect: ClaimSet = ({ kimQuantities }) => [
  ...claimsOn(kimQuantities, { quantity: "overall mean MAS improvement", subject: "all MAS" }, {
    id: "kim/4.2/mean-team-effect",
    says: "On average over everything, a team changes success by this much",
    sample: sampleOf,
    headline: true,
    compute: (context, { version }) => meanFinding(context, version),
  }),
  ...claimsOn(kimQuantities, {
    quantity: "overall mean MAS improvement",
    subject: "all MAS",
    part: "interval",
  }, {
    id: "kim/4.2/mean-team-effect-interval",
    says: "The 95% interval of the average team effect",
    sample: sampleOf,
    headline: true,
    compute: (context, { version }) => intervalFinding(context, version),
  }),
  ...claimsOn(kimQuantities, {
    quantity: "standard deviation of MAS improvement",
    subject: "all MAS",
  }, {
    id: "kim/4.2/team-effect-sd",
    says: "Standard deviation of the team effects over benchmarks and architectures",
    sample: sampleOf,
    compute: (context, { version }) =>
      readings([
        ...onSamples(context, version, "population SD", true, ({ populationSd }) => populationSd),
        ...onSamples(context, version, "sample SD", true, ({ sampleSd }) => sampleSd),
      ]),
  }),
];
