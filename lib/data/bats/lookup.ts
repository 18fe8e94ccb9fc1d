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
 */
export function rowWhere<Row extends object>(rows: readonly Row[], where: Partial<Row>): Row {
  const found = rowsWhere(rows, where);
  if (found.length !== 1) {
    throw new RangeError(`${found.length} rows with ${JSON.stringify(where)}, not one`);
  }
  return found[0]!;
}

/** Every row that has all the given values. */
export function rowsWhere<Row extends object>(
  rows: readonly Row[],
  where: Partial<Row>,
): readonly Row[] {
  const wanted = Object.entries(where);
  return rows.filter((row) =>
    wanted.every(([name, value]) => (row as Record<string, unknown>)[name] === value)
  );
}

/** The printed number of the one row that has the given values. */
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

/** Number of questions of a benchmark, from the settings. */
export function questionsOf(
  { settings }: Pick<BatsTables, "settings">,
  benchmark: BatsBenchmark,
): number {
  return numberAt(settings, { topic: "datasets", name: QUESTIONS[benchmark] });
}
