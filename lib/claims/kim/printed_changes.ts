import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import type { KimVersion } from "../../data/names.ts";
import { rowsOf } from "../quantities.ts";
import { type Cell, cellOf } from "./cells.ts";
import { IN_CAPTION, IN_FIGURE } from "./figure_two.ts";
import { IN_TEXT } from "./relative_changes.ts";

/** A relative change of success (%) against the single agent that versions of Kim et al. print. */
export interface PrintedChange extends Cell {
  /** Versions that print the same number. */
  readonly versions: readonly KimVersion[];
  /** The printed change, in percent. */
  readonly valuePct: number;
}

const PRINTS = [
  { quantity: "relative change vs SAS (Fig 2 annotation)", subjects: IN_FIGURE },
  { quantity: "relative change (caption)", subjects: IN_CAPTION },
  { quantity: "relative change", subjects: IN_TEXT },
];

/**
 * The relative changes (%) by benchmark and architecture that Figure 2 of Kim et al., its caption
 * and Section 4.2 print, each value once with its versions.
 *
 * @example
 * ```ts
 * import { loadTables } from "kit/data/tables.ts";
 * import { printedChanges } from "kit/claims/kim/printed_changes.ts";
 * import { strict as assert } from "node:assert";
 * const changes = printedChanges(loadTables().kimQuantities);
 * const values = changes.filter(({ benchmark, architecture }) =>
 *   benchmark === "terminal-bench" && architecture === "independent"
 * );
 * assert.deepEqual(values.map(({ valuePct }) => valuePct), [2, 1.7, 6]);
 * ```
 */
export function printedChanges(quantities: readonly PrintedQuantity[]): readonly PrintedChange[] {
  return PRINTS.flatMap(({ quantity, subjects }) =>
    subjects.flatMap((subject) => {
      const rows = rowsOf(quantities, { quantity, subject });
      return [...Map.groupBy(rows, ({ printed }) => Number(printed))].map(([valuePct, own]) => ({
        ...cellOf(subject),
        versions: own.map(({ version }) => version),
        valuePct,
      }));
    })
  );
}
