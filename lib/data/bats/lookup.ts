import type { BatsBenchmark } from "./columns.ts";
import type { BatsTables } from "./tables.ts";

/** A row of a published table with its printed text. */
export interface ValueRow {
  readonly value: string | null;
}

/**
 * The one row that has all the given values.
 *
 * @throws {RangeError} when none or several have them.
 *
 * @example
 * ```ts
 * import { rowWhere } from "kit/data/bats/lookup.ts";
 * import { loadBatsTables } from "kit/data/bats/tables.ts";
 * import { strict as assert } from "node:assert";
 * const row = rowWhere(loadBatsTables().table2, {
 *   method: "ReAct",
 *   budget_per_tool: 100,
 *   metric: "unified_cost",
 * });
 * assert.deepEqual([row.value, row.unit], ["9.9", "us_cent_per_question"]);
 * ```
 */
export function rowWhere<Row extends object>(rows: readonly Row[], where: Partial<Row>): Row {
  const found = rowsWhere(rows, where);
  if (found.length !== 1) {
    throw new RangeError(`${found.length} rows with ${JSON.stringify(where)}, not one`);
  }
  return found[0]!;
}

/**
 * Every row that has all the given values, in the order of the rows.
 *
 * @example
 * ```ts
 * import { rowsWhere } from "kit/data/bats/lookup.ts";
 * import { strict as assert } from "node:assert";
 * const rows = [{ model: "a", runs: 1 }, { model: "b", runs: 2 }, { model: "a", runs: 3 }];
 * assert.deepEqual(rowsWhere(rows, { model: "a" }).map(({ runs }) => runs), [1, 3]);
 * ```
 */
export function rowsWhere<Row extends object>(
  rows: readonly Row[],
  where: Partial<Row>,
): readonly Row[] {
  const wanted = Object.entries(where);
  return rows.filter((row) =>
    wanted.every(([name, value]) => (row as Record<string, unknown>)[name] === value)
  );
}

/**
 * The printed number of the one row that has the given values.
 *
 * @throws {RangeError} when none or several rows have them, or the table has a dash there.
 *
 * @example
 * ```ts
 * import { numberAt } from "kit/data/bats/lookup.ts";
 * import { loadBatsTables } from "kit/data/bats/tables.ts";
 * import { strict as assert } from "node:assert";
 * const { table6 } = loadBatsTables();
 * assert.equal(numberAt(table6, { method: "BATS", metric: "accuracy" }), 24.6);
 * ```
 */
export function numberAt<Row extends ValueRow>(rows: readonly Row[], where: Partial<Row>): number {
  const { value } = rowWhere(rows, where);
  if (value === null) throw new RangeError(`No number is printed at ${JSON.stringify(where)}`);
  return Number(value);
}

const QUESTIONS: Readonly<Record<BatsBenchmark, string>> = {
  "BrowseComp": "browsecomp_questions",
  "BrowseComp-ZH": "browsecomp_zh_questions",
  "HLE-Search": "hle_search_questions",
};

/**
 * Number of questions of a benchmark of Liu et al., from its settings.
 *
 * @example
 * ```ts
 * import { questionsOf } from "kit/data/bats/lookup.ts";
 * import { loadBatsTables } from "kit/data/bats/tables.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(questionsOf(loadBatsTables(), "BrowseComp-ZH"), 289);
 * ```
 */
export function questionsOf(
  { settings }: Pick<BatsTables, "settings">,
  benchmark: BatsBenchmark,
): number {
  return numberAt(settings, { topic: "datasets", name: QUESTIONS[benchmark] });
}
