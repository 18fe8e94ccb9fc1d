import { budgetRows } from "./rows.ts";
import type { Figure } from "../figure.ts";

/** BATS (Liu et al.) on one benchmark with or without its modules, as the figure takes it. */
export interface AblationRow {
  /** Benchmark of the accuracy. */
  readonly benchmark: string;
  /** Share of questions answered correctly, percent. */
  readonly accuracyPct: number;
  /** Lower end of Wilson's 95% interval. */
  readonly lowPct: number;
  /** Upper end of Wilson's 95% interval. */
  readonly highPct: number;
  /** The variant as the table names it. */
  readonly variant: string;
  /** ReAct with the tracker in Table 1, where it is the same system. */
  readonly trackerPct: number | null;
}

const VARIANT_LABELS: Readonly<Record<string, string>> = {
  "BATS": "both modules",
  "w/o Planning": "no planning",
  "w/o Verification": "no verification",
  "w/o Planning & Verification": "neither",
};

/**
 * Accuracy of BATS with early stopping, whole and without its modules (Table 4 of Liu et al.), with
 * Wilson's 95% intervals.
 *
 * @example
 * ```ts
 * import { loadBatsTables } from "kit/data/bats/tables.ts";
 * import { ablationFigure } from "kit/figures/budgets/ablation.ts";
 * import { ablatedResults } from "kit/scaling/budgets/results.ts";
 * import { strict as assert } from "node:assert";
 * const results = ablatedResults(loadBatsTables());
 * const { title } = ablationFigure(results);
 * assert.match(title, /verification .*BrowseComp, .*planning .*HLE-Search/);
 * ```
 */
export function ablationFigure(results: readonly AblationRow[]): Figure {
  const benchmarks = [...new Set(results.map(({ benchmark }) => benchmark))];
  const variants = [...new Set(results.map(({ variant }) => variant))];
  return budgetRows({
    id: "ablation",
    title: titleOf(results, benchmarks),
    subtitle: "Table 4, Gemini-2.5-Pro with early stopping. Bars: Wilson 95% intervals over the " +
      "questions. Cross: ReAct with the tracker in Table 1, the same system, where it differs.",
    groups: [{
      heading: "BATS with",
      rows: variants.map((variant) => ({
        key: variant,
        label: VARIANT_LABELS[variant] ?? variant,
      })),
    }],
    columns: benchmarks.map((benchmark) => ({
      heading: benchmark,
      xTitle: "accuracy (%)",
      range: [10, 48] as const,
      marks: results.filter((row) => row.benchmark === benchmark).map((row) => ({
        row: row.variant,
        method: "bats" as const,
        value: row.accuracyPct,
        low: row.lowPct,
        high: row.highPct,
        open: row.variant !== "BATS",
        ...row.trackerPct === null || row.trackerPct === row.accuracyPct
          ? {}
          : { printed: row.trackerPct },
      })),
    })),
    labelPx: 106,
  });
}

/** On which benchmarks which of the two modules is missed more. */
function titleOf(results: readonly AblationRow[], benchmarks: readonly string[]): string {
  const losses = benchmarks.map((benchmark) => {
    const at = (variant: string): number =>
      results.find((row) => row.benchmark === benchmark && row.variant === variant)!.accuracyPct;
    return {
      benchmark,
      planning: at("BATS") - at("w/o Planning"),
      verification: at("BATS") - at("w/o Verification"),
    };
  });
  const side = (more: boolean): string =>
    losses.filter(({ planning, verification }) => (verification > planning) === more)
      .map(({ benchmark }) => benchmark).join(" and ");
  const [verification, planning] = [side(true), side(false)];
  if (planning === "" || verification === "") {
    return `Losing ${planning === "" ? "verification" : "planning"} costs BATS more everywhere`;
  }
  return `Losing verification costs BATS more on ${verification}, losing planning on ${planning}`;
}
