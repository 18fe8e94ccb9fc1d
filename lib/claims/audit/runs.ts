import type { Architecture, Benchmark, Model } from "../../data/names.ts";
import { ARCHITECTURES, MULTI_AGENT } from "../../data/names.ts";
import { changePct, meanSuccess } from "../../scaling/results/relative_change.ts";
import { recordedWork } from "../../scaling/coordination/recorded_work.ts";
import { twoProportions } from "../../stats/two_proportions.ts";
import { type Claim, claim, type ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { type Finding, holds } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { parsePrinted } from "../printed.ts";
import { agreesWith } from "../rounding.ts";

const ADDED = ["swe-bench-verified", "terminal-bench"] as const;

/** Outputs that the authors released as samples, with the success rate they report. */
const SAMPLE_OUTPUTS:
  readonly (readonly [Benchmark, Architecture, Model, rate: number, n: number])[] = [
    ["plancraft", "centralized", "gemini-2.0-flash", 0.82, 100],
    ["browsecomp-plus", "centralized", "gpt-5", 0.60, 100],
    ["browsecomp-plus", "single", "gpt-5-mini", 0.41, 100],
    ["swe-bench-verified", "single", "gpt-5-mini", 0.35, 20],
  ];

function sampleOutput(
  context: Context,
  [benchmark, architecture, model, rate, n]: typeof SAMPLE_OUTPUTS[number],
): Finding {
  const row = context.sample("all-released").find((one) =>
    one.benchmark === benchmark && one.architecture === architecture && one.model === model
  )!;
  const told = `the released sample output has ${rate}, the table of rates ${row.success_rate}`;
  if (rate === row.success_rate) return holds(true, { value: rate }, told);
  const { z, p } = twoProportions(row.success_rate, rate, n, n);
  return holds(
    p > 0.05,
    { value: rate },
    `${told}; two runs of ${n} instances differ as much with p ${formatNumber(p)} (z ${
      formatNumber(z)
    })`,
  );
}

/** Which models the printed means on an added benchmark average. */
function modelsUsed(context: Context, version: "v3" | "NMI", benchmark: Benchmark): Finding {
  const label = benchmark === "swe-bench-verified" ? "SWE-bench" : "Terminal-Bench";
  const rows = context.tables.kimQuantities.filter((row) =>
    row.version === version && row.subject.startsWith(`${label} / `) &&
    (row.quantity === "mean success" || row.quantity === "relative change")
  );
  const labels: Readonly<Record<string, Architecture>> = {
    SAS: "single",
    Independent: "independent",
    Decentralized: "decentralized",
    Centralized: "centralized",
    Hybrid: "hybrid",
  };
  const gives = (sample: "six-benchmark" | "all-released"): number =>
    rows.filter(({ quantity, subject, printed }) => {
      const own = context.sample(sample);
      const mean = meanSuccess(own, benchmark, labels[subject.split(" / ")[1]!]!);
      const value = quantity === "mean success"
        ? mean
        : changePct(mean, meanSuccess(own, benchmark, "single"));
      return agreesWith([value], parsePrinted(printed)) !== "none";
    }).length;
  const [eight, nine] = [gives("six-benchmark"), gives("all-released")];
  return holds(
    eight === rows.length,
    { value: [eight, nine] },
    `of ${rows.length} printed means and changes, ${eight} are those of the eight models of the ` +
      `260 rows and ${nine} those of all nine released models`,
  );
}

/** Effects among the runs that left any output. */
function withoutEmptyRuns(context: Context, benchmark: Benchmark): Finding {
  const { instances } = context.tables;
  const solved = (name: Architecture): number =>
    instances.filter((row) => row.benchmark === benchmark && row.architecture === name).reduce(
      (sum, { outcomes }) => sum + [...outcomes].filter((digit) => digit === "1").length,
      0,
    );
  const work = ARCHITECTURES.map((name) => recordedWork(instances, name, benchmark));
  const rate = (i: number, all: boolean): number =>
    solved(ARCHITECTURES[i]!) / (work[i]!.runs - (all ? 0 : work[i]!.withoutOutput));
  const changes = (all: boolean): readonly number[] =>
    MULTI_AGENT.map((_, i) => changePct(rate(i + 1, all), rate(0, all)));
  const [counted, kept] = [changes(true), changes(false)];
  const empty = work.map(({ architecture, runs, withoutOutput }) =>
    `${formatNumber(100 * withoutOutput / runs)}% (${architecture})`
  ).join(", ");
  const moved = MULTI_AGENT.map((name, i) =>
    `${name} ${formatNumber(kept[i]!)}% instead of ${formatNumber(counted[i]!)}%`
  ).join(", ");
  return holds(
    kept.every((value, i) => Math.abs(value - counted[i]!) < 2),
    { value: kept },
    `runs without any output count as failures: ${empty}; without them the changes are ${moved}`,
  );
}

/** Released runs and samples of output against the tables. */
export const releasedRuns: ClaimSet = (): readonly Claim[] => [
  ...SAMPLE_OUTPUTS.map((output) =>
    claim(`kim/audit/sample-output-${output[0]}-${output[1]}-${output[2]}@v3`, {
      place: "released repository",
      says:
        `The released sample output of ${output[2]} on ${output[0]}, ${output[1]}, agrees with ` +
        `the table of rates`,
      printed: String(output[3]),
      unit: "rate",
      sample: "released sample outputs",
      compute: (context) => sampleOutput(context, output),
    })
  ),
  ...(["v3", "NMI"] as const).flatMap((version) =>
    ADDED.flatMap((benchmark) => [
      claim(`kim/audit/models-behind-means-${benchmark}@${version}`, {
        place: "4.2",
        says:
          `Expected: the means on ${benchmark} are those of the eight models of the stated sample`,
        printed: "8 models",
        unit: "models",
        sample: "six-benchmark",
        compute: (context) => modelsUsed(context, version, benchmark),
      }),
      claim(`kim/audit/empty-runs-${benchmark}@${version}`, {
        place: "4.2",
        says:
          `Expected: runs without output do not move the comparison of architectures on ${benchmark}`,
        printed: "relative changes",
        unit: "%",
        sample: "released runs, nine models",
        compute: (context) => withoutEmptyRuns(context, benchmark),
      }),
    ])
  ),
];
