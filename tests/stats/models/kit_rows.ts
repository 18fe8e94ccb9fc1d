import { loadConfigurations } from "kit/data/configurations.ts";
import { sampleRows } from "kit/data/samples.ts";
import { type NamedDesign, treatmentDesign } from "kit/stats/models/treatment_design.ts";

/** The kit's own success rates as R's oracles take them: architecture against single. */
export interface KitRows {
  readonly rates: readonly number[];
  readonly counts: { readonly successes: readonly number[]; readonly trials: readonly number[] };
  readonly benchmark: readonly string[];
  readonly model: readonly string[];
  readonly family: readonly string[];
  readonly benchmarkByArchitecture: readonly string[];
  readonly architectureByModel: readonly string[];
  readonly architecture: NamedDesign;
  readonly architectureAndBenchmark: NamedDesign;
  readonly onlyBenchmark: NamedDesign;
}

/** The rows of a sample (260 or 180), or those of them that have a count (259 or 179). */
export function kitRows(
  needs: "rates" | "counts",
  sample: "six-benchmark" | "four-benchmark" = "six-benchmark",
): KitRows {
  const rows = sampleRows(sample, loadConfigurations().rows)
    .filter((row) => needs === "rates" || row.n_success !== null);
  const benchmark = rows.map((row) => row.benchmark);
  const architecture = {
    name: "architecture",
    labels: rows.map((row) => row.architecture),
    reference: "single",
  };
  const benchmarks = { name: "benchmark", labels: benchmark, reference: "browsecomp-plus" };
  return {
    rates: rows.map((row) => row.success_rate),
    counts: {
      successes: rows.map((row) => row.n_success ?? NaN),
      trials: rows.map((row) => row.n_instances ?? NaN),
    },
    benchmark,
    model: rows.map((row) => row.model),
    family: rows.map((row) => row.family),
    architectureByModel: rows.map((row) => `${row.architecture}:${row.model}`),
    benchmarkByArchitecture: rows.map((row) => `${row.benchmark}:${row.architecture}`),
    architecture: treatmentDesign([architecture]),
    architectureAndBenchmark: treatmentDesign([architecture, benchmarks]),
    onlyBenchmark: treatmentDesign([benchmarks]),
  };
}
