import { meanOf } from "../../stats/mean.ts";
import type { Architecture, Benchmark, Family } from "../../data/names.ts";
import { ARCHITECTURES, MULTI_AGENT } from "../../data/names.ts";
import { familySuccess as meanSuccess } from "../../scaling/results/family_teams.ts";
import type { SampleName } from "../../data/samples.ts";
import type { Context } from "../context.ts";

/** Mean success rate (0..1) of a family's models on one of the four benchmarks. */
export function familySuccess(
  context: Context,
  family: Family,
  benchmark: Benchmark,
  architecture: Architecture,
): number {
  return meanSuccess(context.sample("four-benchmark"), family, benchmark, architecture);
}

/** Relative change (%) of a family's mean success against its single agents'. */
export function familyChange(
  context: Context,
  family: Family,
  benchmark: Benchmark,
  architecture: Architecture,
): number {
  const single = familySuccess(context, family, benchmark, "single");
  return 100 * (familySuccess(context, family, benchmark, architecture) / single - 1);
}

/** The team architecture that a family does best with on a benchmark, and its change (%). */
export function bestTeam(
  context: Context,
  family: Family,
  benchmark: Benchmark,
): { readonly architecture: Architecture; readonly change: number } {
  return MULTI_AGENT.map((architecture) => ({
    architecture,
    change: familyChange(context, family, benchmark, architecture),
  })).reduce((best, next) => next.change > best.change ? next : best);
}

/** Mean success rate of a family by benchmark with one architecture, over a sample's benchmarks. */
export function byBenchmark(
  context: Context,
  sample: SampleName,
  family: Family,
  architecture: Architecture,
): readonly number[] {
  const rows = context.sample(sample).filter((row) =>
    row.family === family && row.architecture === architecture
  );
  return [...new Set(rows.map((row) => row.benchmark))].map((name) =>
    meanOf(rows.filter((row) => row.benchmark === name).map((row) => row.success_rate))
  );
}

/** Range of a family's pooled success over the given architectures, in points. */
export function topologyRange(
  context: Context,
  sample: SampleName,
  family: Family,
  architectures: readonly Architecture[] = ARCHITECTURES,
): number {
  const means = architectures.map((name) =>
    meanOf(
      context.sample(sample).filter((row) => row.family === family && row.architecture === name)
        .map((row) => row.success_rate),
    )
  );
  return 100 * (Math.max(...means) - Math.min(...means));
}

/** Standard deviation with divisor n - 1, or n where `population` is set. */
export function deviationOf(values: readonly number[], population = false): number {
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - (population ? 0 : 1)));
}
