import { type Architecture, type Benchmark } from "../../data/names.ts";
import { type SampleName, sampleRows } from "../../data/samples.ts";
import type { Tables } from "../../data/tables.ts";
import { decisionsOf } from "./decisions.ts";
import { type Trust } from "./trust.ts";

/** Held-out predictions made with the same knowledge, as `predictionFigure` takes them. */
export interface PredictionView {
  /** What the model was told, in words. */
  readonly heading: string;
  /** R2 of the predictions shown. */
  readonly r2: number;
  /** Level of the intervals, 0..1. */
  readonly level: number;
  /** A held-out success rate (0..1) with its prediction and interval. */
  readonly points: readonly {
    readonly benchmark: Benchmark;
    readonly model: string;
    readonly architecture: Architecture;
    readonly actual: number;
    readonly expected: number;
    readonly low: number;
    readonly high: number;
  }[];
}

const HEADINGS = {
  "tools-and-index": "Nothing measured",
  "single-agent-baseline": "Single agent measured",
} as const;

/**
 * The held-out predictions of a check as a figure takes them; with the single agent measured, those
 * of the teams alone.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { trustOf } from "kit/scaling/selection/trust.ts";
 * import { predictionView } from "kit/scaling/selection/views.ts";
 * import { strict as assert } from "node:assert";
 * const trust = trustOf(
 *   loadTables(),
 *   "six-benchmark",
 *   "single-agent-baseline",
 *   "leave-one-benchmark-out",
 * );
 * const { heading, points } = predictionView(trust);
 * assert.deepEqual([heading, points.length], ["Single agent measured", 260 - 52]);
 * ```
 */
export function predictionView({ setting, r2, level, rates }: Trust): PredictionView {
  return {
    heading: HEADINGS[setting],
    r2,
    level,
    points: rates.filter(({ architecture }) =>
      setting === "tools-and-index" || architecture !== "single"
    ).map(({ decision, architecture, actual, expected, low, high }) => ({
      benchmark: decision.benchmark,
      model: decision.model,
      architecture,
      actual,
      expected,
      low,
      high,
    })),
  };
}

/** A measured benchmark and model: its tools, its single agent's success, and what was best. */
export interface MeasuredView {
  /** Benchmark and model. */
  readonly name: string;
  /** Number of tools of the benchmark. */
  readonly tools: number;
  /** Success of the single agent, 0..1. */
  readonly baseline: number;
  /** What succeeded most often; both where they tie. */
  readonly best: "single" | "team" | "both";
}

/**
 * Whether one agent or a team succeeded more often in each measured decision of a sample, a
 * benchmark with a model; `both` where the best team and the single agent tie.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { measuredView } from "kit/scaling/selection/views.ts";
 * import { strict as assert } from "node:assert";
 * const decisions = measuredView(loadTables(), "six-benchmark");
 * const count = (which: string): number => decisions.filter(({ best }) => best === which).length;
 * assert.deepEqual([count("team"), count("single"), count("both")], [30, 18, 4]);
 * ```
 */
export function measuredView(tables: Tables, sample: SampleName): readonly MeasuredView[] {
  const tools = new Map(tables.benchmarks.map((row) => [row.benchmark, row.tools]));
  return decisionsOf(sampleRows(sample, tables.configurations)).flatMap((decision) => {
    const baseline = decision.rates[0] ?? null;
    const teams = decision.rates.slice(1).flatMap((rate) => rate ?? []);
    if (baseline === null || teams.length === 0) return [];
    const gain = Math.max(...teams) - baseline;
    return [{
      name: `${decision.benchmark}, ${decision.model}`,
      tools: tools.get(decision.benchmark)!,
      baseline,
      best: gain > 1e-9 ? "team" : gain < -1e-9 ? "single" : "both",
    }];
  });
}
