import { budgetRows } from "./rows.ts";
import type { Figure } from "../figure.ts";

/** One raise of plain ReAct's budget as the figure takes it; gains in points, shares in percent. */
export interface RaiseRow {
  /** The language model. */
  readonly model: string;
  /** The smaller budget, in calls a tool. */
  readonly from: number;
  /** The larger budget, in calls a tool. */
  readonly to: number;
  /** Share of questions that wanted more searches than the smaller budget, percent. */
  readonly ranOutPct: number;
  /** What the larger budget gains, in percentage points. */
  readonly gainPts: number;
  /** Lower end of its 95% interval. */
  readonly lowPts: number;
  /** Upper end of its 95% interval. */
  readonly highPts: number;
}

/**
 * What a larger budget gains, in percentage points, beside how many questions had run out of the
 * smaller one (Table 5 of Liu et al.).
 *
 * @example
 * ```ts
 * import { loadBatsTables } from "kit/data/bats/tables.ts";
 * import { budgetUsageFigure } from "kit/figures/budgets/usage.ts";
 * import { budgetRaises } from "kit/scaling/budgets/usage.ts";
 * import { strict as assert } from "node:assert";
 * const { title } = budgetUsageFigure(budgetRaises(loadBatsTables()));
 * assert.match(title, /0\.2 to 1\.9 points.* 43% /);
 * ```
 */
export function budgetUsageFigure(
  { questions, raises }: { readonly questions: number; readonly raises: readonly RaiseRow[] },
): Figure {
  const keyOf = ({ model, from }: RaiseRow): string => `${model} ${from}`;
  const ends = raises.flatMap(({ lowPts, highPts }) => [lowPts, highPts]);
  const gains = raises.map(({ gainPts }) => gainPts);
  const most = Math.max(...raises.map(({ ranOutPct }) => ranOutPct));
  return budgetRows({
    id: "usage-against-gain",
    title: `A larger budget gains ReAct ${Math.min(...gains).toFixed(1)} to ${
      Math.max(...gains).toFixed(1)
    } points, though up to ${most.toFixed(0)}% of questions had run out`,
    subtitle: `Table 5, ReAct on ${questions.toLocaleString("en-US")} questions of BrowseComp. ` +
      "Left: share that wanted more searches than the smaller budget, the most that a larger one " +
      "can gain. Bars on the right: 95% intervals, unpaired.",
    groups: [...Map.groupBy(raises, ({ model }) => model)].map(([heading, own]) => ({
      heading,
      rows: own.map((raise) => ({
        key: keyOf(raise),
        label: `${raise.from} to ${raise.to} calls`,
      })),
    })),
    columns: [
      {
        heading: "ran out",
        xTitle: "questions (%)",
        range: [0, 1.08 * most],
        marks: [],
        bars: raises.map((raise) => ({
          row: keyOf(raise),
          method: "react" as const,
          value: raise.ranOutPct,
        })),
      },
      {
        heading: "gain",
        xTitle: "gain in accuracy (points)",
        range: [Math.min(...ends) - 0.4, Math.max(...ends) + 0.4],
        fromZero: true,
        marks: raises.map((raise) => ({
          row: keyOf(raise),
          method: "react" as const,
          value: raise.gainPts,
          low: raise.lowPts,
          high: raise.highPts,
        })),
      },
    ],
    labelPx: 110,
  });
}
