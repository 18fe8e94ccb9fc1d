import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import type { Benchmark } from "../../data/names.ts";
import { meanSuccess } from "../../scaling/results/relative_change.ts";
import type { Claim, ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { type Finding, holds, readings, undetermined, unverifiable } from "../finding.ts";
import { formatNumber } from "../format.ts";
import { followsFrom, printedNumber, printedNumbers } from "../printed_arithmetic.ts";
import { constantsOf } from "./coordination_table.ts";
import { meanOf } from "../../stats/mean.ts";
import { topic } from "./topic.ts";
import { sampleOf } from "./versions.ts";

/** Teams whose members check each other's work. */
const CHECKING = ["centralized", "decentralized", "hybrid"] as const;

const UNRELEASED =
  "the transcripts with their annotated errors were not released, only success and failure are";

const KINDS = [
  "Logical contradiction",
  "Numerical drift",
  "Context omission",
  "Coordination failure",
] as const;

/** Share (%) of a benchmark's single-agent failures that checking teams avoid. */
function failuresAvoided(
  context: Context,
  { version }: PrintedQuantity,
  benchmarks: readonly Benchmark[],
): number {
  const rows = context.sample(sampleOf(version));
  return 100 * meanOf(benchmarks.flatMap((benchmark) => {
    const single = 1 - meanSuccess(rows, benchmark, "single");
    return CHECKING.map((name) => 1 - (1 - meanSuccess(rows, benchmark, name)) / single);
  }));
}

function averageReduction(context: Context, row: PrintedQuantity): Finding {
  const benchmarks = [
    ...new Set(context.sample(sampleOf(row.version)).map(({ benchmark }) => benchmark)),
  ];
  const amplified = meanOf(
    CHECKING.map((name) => constantsOf(context, name).error_amplification),
  );
  return readings([
    { name: "one less Table 5's error amplification", value: 100 * (1 - amplified), stated: true },
    {
      name: "failed tasks as errors",
      value: failuresAvoided(context, row, benchmarks),
      stated: false,
    },
  ], UNRELEASED);
}

/** The reduction against the top of the printed baseline range, or where in it a baseline lies. */
function reduction(context: Context, row: PrintedQuantity): Finding {
  const of = (subject: string): string =>
    context.printed(row.version, row.quantity, subject).printed;
  const [low, high] = printedNumbers(of("baseline range"));
  const rate = printedNumber(of("Centralized"));
  const from = (baseline: number): number => 100 * (1 - rate.value / baseline);
  const top = followsFrom({
    printed: row.printed,
    operands: [of("Centralized"), high!.value.toFixed(high!.decimals)],
    compute: ([team, baseline]) => 100 * (1 - team! / baseline!),
    how: "the reduction from the top of the baseline range",
  });
  if (top.kind === "holds" && top.holds) {
    return { ...top, under: "the highest of the single agent's rates as baseline" };
  }
  const range = [from(low!.value), from(high!.value)];
  const because = `${formatNumber(range[0]!)}% from the bottom of the baseline range, ${
    formatNumber(range[1]!)
  }% from its top`;
  const printed = printedNumber(row.printed).value;
  if (printed < range[0]! || printed > range[1]!) return holds(false, { value: range }, because);
  return undetermined(
    `the text names no baseline within its range: ${because}; the printed ${row.printed} takes one ` +
      `of ${formatNumber(rate.value / (1 - printed / 100))}%, neither an end nor the middle`,
    range,
  );
}

/** Error reduction by verification and the taxonomy of errors (claims 33 and 34). */
export const errorTaxonomy: ClaimSet = ({ kimQuantities }): readonly Claim[] => {
  const on = topic(kimQuantities, "4.4", sampleOf);
  const printed = topic(kimQuantities, "4.4", "printed values");
  const average = {
    quantity: "average error reduction (absorption)",
    subject: "Centralized/Decentralized/Hybrid",
  };
  const subjects = new Map(
    kimQuantities.filter(({ quantity }) => KINDS.some((kind) => kind === quantity)).map((row) => [
      `${row.quantity}/${row.subject}`,
      row,
    ]),
  );
  return [
    ...on(
      average,
      "error-reduction",
      "Teams that check each other's work make this much fewer errors",
      averageReduction,
    ),
    ...printed(
      { ...average, part: "interval" },
      "error-reduction-interval",
      "Interval of the mean error reduction about its centre",
      (_context, row) =>
        followsFrom({
          printed: row.printed,
          operands: [row.printed_ci_low, row.printed_ci_high],
          compute: ([low, high]) => (low! + high!) / 2,
          how: "the middle of the printed interval",
        }),
    ),
    ...on(
      { quantity: "error reduction", subject: "Finance Agent peak" },
      "error-reduction-finance",
      "The largest error reduction, on Finance Agent",
      (context, row) =>
        unverifiable(
          `${UNRELEASED}; the failed tasks fall by ${
            formatNumber(failuresAvoided(context, row, ["finance-agent"]))
          }%`,
        ),
    ),
    ...on(
      { quantity: "error amplification (absorption scale)", subject: "Independent" },
      "error-growth-independent",
      "Independent teams make this much more errors than the single agent",
      (context, { version }) => {
        const rows = context.sample(sampleOf(version));
        const benchmarks = [...new Set(rows.map(({ benchmark }) => benchmark))];
        const growth = meanOf(
          benchmarks.map((benchmark) =>
            100 * ((1 - meanSuccess(rows, benchmark, "independent")) /
                (1 - meanSuccess(rows, benchmark, "single")) - 1)
          ),
        );
        const amplified = constantsOf(context, "independent").error_amplification;
        return readings([
          {
            name: "Table 5's error amplification less one",
            value: 100 * (amplified - 1),
            stated: true,
          },
          { name: "failed tasks as errors", value: growth, stated: false },
        ], UNRELEASED);
      },
    ),
    ...[...subjects.values()].flatMap(({ quantity, subject }) => {
      const id = `${quantity} ${subject}`.toLowerCase().replaceAll(" ", "-");
      return printed(
        { quantity, subject },
        id,
        subject.endsWith("reduction")
          ? `${quantity} of centralized teams, relative to the single agent's`
          : `Share of errors that are ${quantity.toLowerCase()}s: ${subject}`,
        subject.endsWith("reduction") ? reduction : () => unverifiable(UNRELEASED),
      );
    }),
  ];
};
