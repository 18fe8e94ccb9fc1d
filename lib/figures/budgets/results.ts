import type { BudgetMethod } from "../../data/bats/methods.ts";
import { budgetRows } from "./rows.ts";
import type { Figure } from "../figure.ts";
import { METHOD_LABELS, signedNumber } from "../theme.ts";

/** One accuracy of Table 3 of Liu et al. as the figure takes it. */
export interface ResultRow {
  /** Benchmark of the accuracy. */
  readonly benchmark: string;
  /** Share of questions answered correctly, percent. */
  readonly accuracyPct: number;
  /** Lower end of Wilson's 95% interval. */
  readonly lowPct: number;
  /** Upper end of Wilson's 95% interval. */
  readonly highPct: number;
  /** Model or agent and method in words. */
  readonly name: string;
  /** Kind of method. */
  readonly method: BudgetMethod;
}

const ORDER: readonly (readonly [string, readonly BudgetMethod[]])[] = [
  ["Models without tools", ["model"]],
  ["Trained agents", ["trained"]],
  ["Up to 100 calls a tool", ["react", "bats"]],
];

/**
 * Accuracy of models, trained agents, ReAct and BATS on three benchmarks (Table 3 of Liu et al.),
 * with Wilson's 95% intervals.
 *
 * @example
 * ```ts
 * import { loadBatsTables } from "kit/data/bats/tables.ts";
 * import { budgetResultsFigure } from "kit/figures/budgets/results.ts";
 * import { mainResults } from "kit/scaling/budgets/results.ts";
 * import { strict as assert } from "node:assert";
 * const { title } = budgetResultsFigure(mainResults(loadBatsTables()));
 * assert.ok(title.includes(`${(51.5 - 24.6).toFixed(1)} points on BrowseComp, +3.1`));
 * ```
 */
export function budgetResultsFigure(results: readonly ResultRow[]): Figure {
  const benchmarks = [...new Set(results.map(({ benchmark }) => benchmark))];
  const keyOf = ({ name, method }: ResultRow): string => `${name} ${method}`;
  return budgetRows({
    id: "main-results",
    title: titleOf(results, benchmarks),
    subtitle: "Table 3. Bars: Wilson 95% intervals over the questions. Only the last six rows " +
      "have a stated budget; a missing mark is a dash in the table.",
    groups: ORDER.map(([heading, methods]) => ({
      heading,
      rows: [
        ...new Map(
          results.filter(({ method }) => methods.includes(method)).map((row) => [
            keyOf(row),
            {
              key: keyOf(row),
              label: methods.length > 1 ? `${row.name}, ${METHOD_LABELS[row.method]}` : row.name,
            },
          ]),
        ).values(),
      ],
    })),
    columns: benchmarks.map((benchmark) => ({
      heading: benchmark,
      xTitle: "accuracy (%)",
      range: [-3, 58] as const,
      marks: results.filter((row) => row.benchmark === benchmark).map((row) => ({
        row: keyOf(row),
        method: row.method,
        value: row.accuracyPct,
        low: row.lowPct,
        high: row.highPct,
      })),
    })),
    labelPx: 148,
  });
}

/** How far the best BATS lies above or below the best of all others, by benchmark. */
function titleOf(results: readonly ResultRow[], benchmarks: readonly string[]): string {
  const best = (benchmark: string, bats: boolean): ResultRow =>
    results.filter((row) => row.benchmark === benchmark && (row.method === "bats") === bats)
      .reduce((a, b) => b.accuracyPct > a.accuracyPct ? b : a);
  const rivals = [...new Set(benchmarks.map((benchmark) => best(benchmark, false).name))];
  const leads = benchmarks.map((benchmark, k) => {
    const lead = best(benchmark, true).accuracyPct - best(benchmark, false).accuracyPct;
    return `${signedNumber(lead, 1)}${k === 0 ? " points" : ""} on ${benchmark}`;
  });
  return `Best BATS against ${rivals.length === 1 ? rivals[0] : "the best other"}: ${
    leads.join(", ")
  }`;
}
