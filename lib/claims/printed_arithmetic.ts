import { type Finding, holds } from "./finding.ts";
import { formatNumber } from "./format.ts";
import { parsePrinted, type PrintedNumber } from "./printed.ts";
import type { Interval } from "../stats/interval.ts";
import { roundingInterval } from "./rounding.ts";
import { overlaps } from "../stats/interval.ts";

/**
 * The one number of a printed text.
 *
 * @throws {SyntaxError} when the text prints no number or several.
 */
export function printedNumber(text: string): PrintedNumber {
  const printed = parsePrinted(text);
  if (printed.kind === "number" || printed.kind === "bound") return printed.number;
  throw new SyntaxError(`Cannot take ${JSON.stringify(text)} as one printed number`);
}

/** Every number of a printed text, in the order printed. */
export function printedNumbers(text: string): readonly PrintedNumber[] {
  const printed = parsePrinted(text);
  if (printed.kind === "list") return printed.numbers;
  return printed.kind === "words" ? [] : [printed.number];
}

/** What one printed number may stand for. */
export function printedRange(text: string): Interval {
  return roundingInterval(printedNumber(text));
}

/** What a printed result may stand for: a rounding interval, or everything on its side of a bound. */
export function printedMeaning(text: string): Interval {
  const printed = parsePrinted(text);
  if (printed.kind !== "bound") return printedRange(text);
  const { value } = printed.number;
  return printed.operator === "<"
    ? { low: -Infinity, high: value }
    : { low: value, high: Infinity };
}

/**
 * The range of a function of several intervals that rises or falls in each of them: its least and
 * greatest value over their ends.
 *
 * @example
 * ```ts
 * import { over } from "kit/claims/printed_arithmetic.ts";
 * import { strict as assert } from "node:assert";
 * const product = over([{ low: -1, high: 2 }, { low: 3, high: 4 }], ([a, b]) => a! * b!);
 * assert.deepEqual(product, { low: -4, high: 8 });
 * ```
 */
export function over(
  intervals: readonly Interval[],
  compute: (values: readonly number[]) => number,
): Interval {
  const values = corners(intervals).map(compute);
  return { low: Math.min(...values), high: Math.max(...values) };
}

function corners(intervals: readonly Interval[]): readonly (readonly number[])[] {
  return intervals.reduce<readonly (readonly number[])[]>(
    (made, { low, high }) => made.flatMap((start) => [[...start, low], [...start, high]]),
    [[]],
  );
}

/** One printed number, and what it should follow from. */
export interface Arithmetic {
  readonly printed: string;
  /** The printed operands, as text. */
  readonly operands: readonly string[];
  /** The result from the operands in their order; rises or falls in each. */
  readonly compute: (operands: readonly number[]) => number;
  /** How the result comes about, for example `the ratio of the printed turns`. */
  readonly how: string;
  /** What else the reason should say. */
  readonly because?: string;
}

/**
 * Judges a printed number by the printed numbers it follows from: it holds when what the print may
 * stand for meets what the operands allow, each within its own rounding.
 */
export function followsFrom({ printed, operands, compute, how, because }: Arithmetic): Finding {
  const allowed = over(operands.map(printedRange), compute);
  const value = compute(operands.map((text) => printedNumber(text).value));
  return holds(
    overlaps(printedMeaning(printed), allowed),
    { reading: { name: how, value, stated: true, allowed } },
    `${how} gives ${formatNumber(value)}, and ${formatNumber(allowed.low)} to ${
      formatNumber(allowed.high)
    } within the rounding of its operands; printed ${printed}${
      because === undefined ? "" : `; ${because}`
    }`,
  );
}
