import { type Architecture, type Benchmark } from "../../data/names.ts";
import { type SampleName, sampleRows } from "../../data/samples.ts";
import type { Tables } from "../../data/tables.ts";
import { decisionsOf } from "./decisions.ts";
import { type Trust } from "./trust.ts";

/** Held-out predictions made with the same knowledge, as a figure takes them. */
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

/** The predictions of a check; with the single agent measured, those of the teams. */
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

/** Whether one agent or a team was best in each measured decision of a sample. */
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
