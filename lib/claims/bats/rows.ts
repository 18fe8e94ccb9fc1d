import type { FigureReading } from "../../data/bats/figure_readings.ts";
import { rowsWhere, rowWhere } from "../../data/bats/lookup.ts";
import { type Keyed, rowKey } from "../rows.ts";

export {
  numberAt,
  questionsOf,
  rowsWhere,
  rowWhere,
  type ValueRow,
} from "../../data/bats/lookup.ts";

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
  return rows.map((row) => rowKey(spec, row));
}

/** The first number in a printed text such as `over 37`. */
export function numberIn(text: string): number {
  const found = /\d+(?:\.\d+)?/.exec(text);
  if (found === null) throw new RangeError(`No number in ${JSON.stringify(text)}`);
  return Number(found[0]);
}
