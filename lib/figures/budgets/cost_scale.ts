import type { BudgetMethod } from "../../data/bats/methods.ts";
import { budgetPanels } from "./panels.ts";
import type { Figure } from "../figure.ts";

/** Unified cost for each call, US cents, of a run that makes so many calls a question. */
export interface CallCostRow {
  /** Table or figure that prints the run. */
  readonly place: string;
  /** Kind of method. */
  readonly method: BudgetMethod;
  /** Searches and browses a question. */
  readonly calls: number;
  /** Unified cost over calls, US cents. */
  readonly centsPerCall: number;
}

/**
 * Unified cost of a call in US cents, tokens included, in Table 2, Figure 7 and Table 6 of Liu et
 * al.
 *
 * @example
 * ```ts
 * import { loadBatsTables } from "kit/data/bats/tables.ts";
 * import { costScaleFigure } from "kit/figures/budgets/cost_scale.ts";
 * import { costsPerCall } from "kit/scaling/budgets/cost_scale.ts";
 * import { strict as assert } from "node:assert";
 * const { title } = costScaleFigure(costsPerCall(loadBatsTables()));
 * const [least, most] = [8.0 / (13.77 + 1.33), 6.8 / (8.48 + 1.09)];
 * assert.ok(title.includes(`${least.toFixed(1)} to ${most.toFixed(1)} cents in Table 2`));
 * ```
 */
export function costScaleFigure(rows: readonly CallCostRow[]): Figure {
  const spread = (place: string): string => {
    const costs = rows.filter((row) => row.place === place).map(({ centsPerCall }) => centsPerCall);
    return `${Math.min(...costs).toFixed(1)} to ${Math.max(...costs).toFixed(1)}`;
  };
  return budgetPanels({
    id: "cost-of-a-call",
    title: `A call, its tokens included, costs ${spread("Table 2")} cents in Table 2 and ${
      spread("Figure 7")
    } in Figure 7`,
    subtitle: "Unified cost over searches and browses, Gemini-2.5-Pro on BrowseComp. ReAct with " +
      "and without the tracker: Table 2; parallel and BATS: Figure 7, read from the bitmap; " +
      "crosses: Table 6, also BATS. No uncertainty of costs is printed.",
    columns: 1,
    panelPx: 190,
    panels: [{
      heading: "cost of a call (US cents)",
      xTitle: "calls a question (logarithmic)",
      logTicks: [8, 16, 32, 64, 128],
      xEnd: Math.max(...rows.map(({ calls }) => calls)),
      yRange: [0, 1.1 * Math.max(...rows.map(({ centsPerCall }) => centsPerCall))],
      joined: false,
      points: rows.filter(({ place }) => place !== "Table 6").map((row) => ({
        method: row.method,
        x: row.calls,
        y: row.centsPerCall,
      })),
      printed: rows.filter(({ place }) => place === "Table 6").map((row) => ({
        x: row.calls,
        y: row.centsPerCall,
        label: row.place,
      })),
    }],
  });
}
