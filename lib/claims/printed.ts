/** A number as a document prints it; `decimals` counts the digits behind the point. */
export interface PrintedNumber {
  readonly value: number;
  readonly decimals: number;
}

/** What a printed text says: one number, a bound, several numbers, or words only. */
export type Printed =
  | { readonly kind: "number"; readonly number: PrintedNumber }
  | { readonly kind: "bound"; readonly operator: "<" | ">"; readonly number: PrintedNumber }
  | { readonly kind: "list"; readonly numbers: readonly PrintedNumber[] }
  | { readonly kind: "words" };

/** A minus between two digits parts a range, a minus elsewhere is a sign. */
const NUMBERS = /(?<![\d.A-Za-z])[+-]?\d+(?:\.\d+)?/g;

function printedNumber(text: string): PrintedNumber {
  return { value: Number(text), decimals: text.split(".")[1]?.length ?? 0 };
}

/**
 * Reads a printed text. Trailing zeros count: `0.50` has two decimals. Ranges, pairs and lists
 * (`57 to 81`, `47.7 / 46.3`, `1.6-6.2`) give their numbers in the order printed.
 *
 * @example
 * ```ts
 * import { parsePrinted } from "kit/claims/printed.ts";
 * import { strict as assert } from "node:assert";
 * assert.deepEqual(parsePrinted("0.50"), { kind: "number", number: { value: 0.5, decimals: 2 } });
 * assert.equal(parsePrinted("<0.001").kind, "bound");
 * assert.equal(parsePrinted("-70 to -39").kind, "list");
 * ```
 */
export function parsePrinted(text: string): Printed {
  const found = text.match(NUMBERS) ?? [];
  if (found.length === 0) return { kind: "words" };
  if (found.length > 1) return { kind: "list", numbers: found.map(printedNumber) };
  const number = printedNumber(found[0]!);
  const operator = /^\s*([<>])/.exec(text)?.[1];
  if (operator === "<" || operator === ">") return { kind: "bound", operator, number };
  return { kind: "number", number };
}
