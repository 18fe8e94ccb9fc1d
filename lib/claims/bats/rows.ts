import type { BatsBenchmark } from "../../data/bats/columns.ts";
import type { FigureReading } from "../../data/bats/figure_readings.ts";
import type { BatsTables } from "../../data/bats/tables.ts";
import { type Keyed, rowKey } from "../rows.ts";

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

/** The height of the one point of a figure that has the given values. */
export function heightAt(rows: readonly FigureReading[], where: Partial<FigureReading>): number {
  return Number(rowWhere(rows, where).y);
}

/** The points of a series in a figure as numbers, in the order of the table. */
export function seriesOf(
  rows: readonly FigureReading[],
  where: Partial<FigureReading>,
): { readonly x: readonly number[]; readonly y: readonly number[] } {
  const points = rowsWhere(rows, where);
  return { x: points.map(({ x }) => Number.parseFloat(x)), y: points.map(({ y }) => Number(y)) };
}

/** Keys of rows as coverage counts them. */
export function keysOf(spec: Keyed, rows: readonly object[]): readonly string[] {
  return rows.map((row) => rowKey(spec, row as Readonly<Record<string, unknown>>));
}

/** The first number in a printed text such as `over 37`. */
export function numberIn(text: string): number {
  const found = /\d+(?:\.\d+)?/.exec(text);
  if (found === null) throw new RangeError(`No number in ${JSON.stringify(text)}`);
  return Number(found[0]);
}

const QUESTIONS: Readonly<Record<BatsBenchmark, string>> = {
  "BrowseComp": "browsecomp_questions",
  "BrowseComp-ZH": "browsecomp_zh_questions",
  "HLE-Search": "hle_search_questions",
};

/** Number of questions of a benchmark, from the settings. */
export function questionsOf(bats: BatsTables, benchmark: BatsBenchmark): number {
  return numberAt(bats.settings, { topic: "datasets", name: QUESTIONS[benchmark] });
}
