import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import type { Benchmark } from "../../data/names.ts";
import type { ClaimSet } from "../claim.ts";
import type { Context } from "../context.ts";
import { computed, type Finding, holds, readings } from "../finding.ts";
import { claimsOn } from "../published.ts";
import { ADDED_BENCHMARKS, ORIGINAL_BENCHMARKS } from "./labels.ts";
import { sampleOf } from "./versions.ts";

/** How many different values a column of the version's sample has. */
function distinct(
  context: Context,
  row: PrintedQuantity,
  column: "benchmark" | "architecture" | "family" | "model",
  benchmarks?: readonly Benchmark[],
): number {
  const rows = context.sample(sampleOf(row.version)).filter(({ benchmark }) =>
    benchmarks === undefined || benchmarks.includes(benchmark)
  );
  return new Set(rows.map((one) => one[column])).size;
}

function largestCell(
  context: Context,
  row: PrintedQuantity,
  benchmarks: readonly Benchmark[],
): number {
  const rows = context.sample(sampleOf(row.version));
  return Math.max(
    ...benchmarks.map((name) => rows.filter(({ benchmark }) => benchmark === name).length),
  );
}

const COUNTS: readonly {
  readonly quantity: string;
  readonly subject: string;
  readonly id: string;
  readonly says: string;
  readonly count: (context: Context, row: PrintedQuantity) => number;
}[] = [
  {
    quantity: "configurations",
    subject: "N",
    id: "configurations",
    says: "Number of configurations of the study",
    count: (context, row) => context.sample(sampleOf(row.version)).length,
  },
  {
    quantity: "benchmarks",
    subject: "N",
    id: "benchmarks",
    says: "Number of benchmarks",
    count: (context, row) => distinct(context, row, "benchmark"),
  },
  {
    quantity: "architectures",
    subject: "N",
    id: "architectures",
    says: "Number of architectures, the single agent included",
    count: (context, row) => distinct(context, row, "architecture"),
  },
  {
    quantity: "LLM families",
    subject: "N",
    id: "families",
    says: "Number of model families",
    count: (context, row) => distinct(context, row, "family"),
  },
  {
    quantity: "models",
    subject: "original four benchmarks",
    id: "models-original",
    says: "Number of models on the four original benchmarks",
    count: (context, row) => distinct(context, row, "model", ORIGINAL_BENCHMARKS),
  },
  {
    quantity: "configurations per benchmark",
    subject: "original four",
    id: "configurations-per-original-benchmark",
    says: "Configurations on each of the four original benchmarks",
    count: (context, row) => largestCell(context, row, ORIGINAL_BENCHMARKS),
  },
  {
    quantity: "configurations per benchmark",
    subject: "SWE-bench Verified, Terminal-Bench",
    id: "configurations-per-added-benchmark",
    says: "Configurations on each of the two added benchmarks",
    count: (context, row) => largestCell(context, row, ADDED_BENCHMARKS),
  },
];

/** How many models ran on the added benchmarks: eight in the stated sample, nine released. */
function addedModels(context: Context, row: PrintedQuantity): Finding {
  const released = context.sample("all-released").filter(({ benchmark }) =>
    benchmark === "swe-bench-verified"
  );
  return computed(
    distinct(context, row, "model", ADDED_BENCHMARKS),
    `the release has ${new Set(released.map(({ model }) => model)).size} models there, ` +
      `gemini-3-flash-preview being the one outside the stated sample`,
  );
}

/** v1 counts fewer runs than its own configurations and instance counts multiply to. */
function totalRuns(context: Context): Finding {
  const rows = context.sample("four-benchmark");
  const instances = new Map(
    context.tables.benchmarks.map((row) => [row.benchmark, row.instances]),
  );
  const stated = rows.reduce((sum, row) => sum + instances.get(row.benchmark)!, 0);
  const counted = rows.reduce((sum, row) => sum + (row.n_instances ?? 0), 0);
  return readings([
    { name: "configurations times stated instances", value: stated, stated: true },
    { name: "instances that the released rates imply", value: counted, stated: false },
  ]);
}

/** Sizes of the study: configurations, benchmarks, models, runs (Sections 3.1 and 4.1). */
export const setupCounts: ClaimSet = ({ kimQuantities }) => [
  ...COUNTS.flatMap(({ quantity, subject, id, says, count }) =>
    claimsOn(kimQuantities, { quantity, subject }, {
      id: `kim/4.1/${id}`,
      says,
      sample: sampleOf,
      compute: (context, row) => computed(count(context, row)),
    })
  ),
  ...claimsOn(kimQuantities, {
    quantity: "models",
    subject: "SWE-bench Verified and Terminal-Bench",
  }, {
    id: "kim/4.1/models-added",
    says: "Number of models on SWE-bench Verified and Terminal-Bench",
    sample: sampleOf,
    compute: addedModels,
  }),
  ...claimsOn(kimQuantities, { quantity: "total instance runs", subject: "all" }, {
    id: "kim/table5/total-runs",
    says: "Number of instance runs behind Table 5",
    sample: "four-benchmark",
    compute: totalRuns,
  }),
  ...claimsOn(kimQuantities, { quantity: "configurations in cost figure", subject: "Fig 3" }, {
    id: "kim/fig3/configurations",
    says: "Number of configurations in the figure on cost",
    sample: sampleOf,
    compute: (context, row) =>
      readings([
        {
          name: "the version's sample",
          value: context.sample(sampleOf(row.version)).length,
          stated: true,
        },
        {
          name: "the four original benchmarks only",
          value: context.sample("four-benchmark").length,
          stated: false,
        },
      ]),
  }),
  ...claimsOn(kimQuantities, { quantity: "clusters", subject: "datasets" }, {
    id: "kim/4.5/clusters",
    says: "Number of benchmarks that the clustered inference groups by",
    sample: sampleOf,
    compute: (context, row) => computed(distinct(context, row, "benchmark")),
  }),
  ...claimsOn(kimQuantities, { quantity: "hypotheses in Holm family", subject: "" }, {
    id: "kim/4.5/holm-family",
    says: "Number of coefficients that the Holm correction counts",
    sample: "six-benchmark",
    compute: (context) => {
      const { terms, fit } = context.equation("six-benchmark", "regression");
      const estimable = fit.estimable.filter((known, j) => known && j > 0).length;
      return computed(
        terms.length - 1,
        `only ${estimable} of them are estimable, so the family has ${estimable} tests at most`,
      );
    },
  }),
  ...claimsOn(kimQuantities, { quantity: "heterogeneous configurations", subject: "N" }, {
    id: "kim/5/heterogeneous-teams",
    says: "Number of mixed teams",
    sample: "heterogeneous teams",
    compute: ({ tables }) => computed(tables.heterogeneousTeams.length),
  }),
  ...claimsOn(kimQuantities, { quantity: "max agents explored", subject: "N" }, {
    id: "kim/5/largest-team",
    says: "The largest team of the study has nine agents",
    sample: "printed values",
    compute: (context, { version }) => {
      const sweep = version === "NMI" ? "v3" : version;
      const row = context.printed(sweep, "agent-count sweep (Fig 5)", "n_a values");
      const largest = Math.max(...row.printed.split(",").map(Number));
      const measured = Math.max(...context.tables.architectures.map(({ agents }) => agents));
      return holds(
        largest === 9,
        { value: largest },
        `the sweep of Fig 5 lists ${row.printed} agents; every configuration with a released ` +
          `success rate has at most ${measured}`,
      );
    },
  }),
];
