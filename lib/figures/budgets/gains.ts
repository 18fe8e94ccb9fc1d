import type { BudgetMethod } from "../../data/bats/methods.ts";
import { budgetRows } from "./rows.ts";
import type { Figure } from "../figure.ts";
import { METHOD_LABELS } from "../theme.ts";

/** What a method gains over plain ReAct with one model on one benchmark, in percentage points. */
export interface GainRow {
  /** The language model. */
  readonly model: string;
  /** The benchmark. */
  readonly benchmark: string;
  /** The gain. */
  readonly gainPts: number;
  /** Lower end of its 95% interval. */
  readonly lowPts: number;
  /** Upper end of its 95% interval. */
  readonly highPts: number;
  /** The interval over several runs; null where one run is all that is known of. */
  readonly overRuns:
    | { readonly gainPts: number; readonly lowPts: number; readonly highPts: number }
    | null;
}

/** The gains of one method over plain ReAct; all methods have the same cells in the same order. */
export interface GainColumn {
  /** The method that gains. */
  readonly method: BudgetMethod;
  /** A gain for each model and benchmark. */
  readonly gains: readonly GainRow[];
  /** Number of gains above 0. */
  readonly ahead: number;
  /** Two-sided p of the sign test. */
  readonly signP: number;
}

/**
 * Gains over plain ReAct in percentage points by model and benchmark, a column a method (Tables 1
 * and 3 of Liu et al.).
 *
 * @example
 * ```ts
 * import { loadBatsTables } from "kit/data/bats/tables.ts";
 * import { budgetGainsFigure } from "kit/figures/budgets/gains.ts";
 * import { budgetGains } from "kit/scaling/budgets/gains.ts";
 * import { strict as assert } from "node:assert";
 * const { title } = budgetGainsFigure(budgetGains(loadBatsTables()));
 * assert.match(title, /tracker gains in 9 of 9 .*BATS gains in 9 of 9/);
 * ```
 */
export function budgetGainsFigure(columns: readonly GainColumn[]): Figure {
  const all = columns.flatMap(({ gains }) => gains);
  const ends = all.flatMap(({ lowPts, highPts }) => [lowPts, highPts]);
  const range = [Math.floor(Math.min(...ends)) - 1, Math.ceil(Math.max(...ends)) + 1] as const;
  const keyOf = ({ model, benchmark }: GainRow): string => `${model}, ${benchmark}`;
  return budgetRows({
    id: "gain-over-react",
    title: titleOf(columns),
    subtitle: "Thin bars: 95% intervals of the difference, each question counted once and " +
      "unpaired, clear without zero; thick: three runs taken as independent. Sign test over " +
      `all, were they independent: ${
        columns.map(({ method, signP }) =>
          `${METHOD_LABELS[method]} p\u00a0${signP.toPrecision(1)}`
        ).join(", ")
      }.`,
    groups: [...Map.groupBy(columns[0]!.gains, ({ benchmark }) => benchmark)].map(
      ([heading, own]) => ({
        heading,
        rows: own.map((cell) => ({ key: keyOf(cell), label: cell.model })),
      }),
    ),
    columns: columns.map(({ method, gains }) => ({
      heading: METHOD_LABELS[method],
      xTitle: "gain over ReAct (points)",
      range,
      fromZero: true,
      marks: gains.map((cell) => ({
        row: keyOf(cell),
        method,
        value: cell.gainPts,
        low: cell.lowPts,
        high: cell.highPts,
        ...cell.overRuns === null
          ? {}
          : { inner: [cell.overRuns.lowPts, cell.overRuns.highPts] as const },
      })),
    })),
    labelPx: 124,
  });
}

function titleOf(columns: readonly GainColumn[]): string {
  const parts = columns.map(({ method, gains, ahead }, k) => {
    const clear = gains.filter(({ lowPts }) => lowPts > 0).length;
    return `${METHOD_LABELS[method]} gains in ${ahead} of ${gains.length}` +
      `${k === 0 ? " comparisons" : ""} (clearly in ${clear})`;
  });
  return `Over ReAct, ${parts.join(", ")}`;
}
