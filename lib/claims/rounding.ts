import type { Interval } from "../stats/interval.ts";
import type { Printed, PrintedNumber } from "./printed.ts";

/** How a value leads to a printed number: by rounding, by cutting digits off, or not at all. */
export type Agreement = "rounded" | "truncated" | "none";

/** Room for the last bit of a double, as a share of the last printed digit's unit. */
const SLACK = 1e-6;

/**
 * The numbers that round to a printed one, half-up or half-even: half a unit of its last digit to
 * either side. A printed 0.52 means 0.515 to 0.525.
 *
 * @example
 * ```ts
 * import { roundingInterval } from "kit/claims/rounding.ts";
 * import { strict as assert } from "node:assert";
 * assert.deepEqual(roundingInterval({ value: 5, decimals: 0 }), { low: 4.5, high: 5.5 });
 * ```
 */
export function roundingInterval({ value, decimals }: PrintedNumber): Interval {
  const half = 0.5 * 10 ** -decimals;
  return { low: value - half, high: value + half };
}

/** Whether a value gives the printed number when rounded, or when its further digits are cut off. */
export function agreement(value: number, printed: PrintedNumber): Agreement {
  const unit = 10 ** -printed.decimals;
  const { low, high } = roundingInterval(printed);
  if (value >= low - SLACK * unit && value <= high + SLACK * unit) return "rounded";
  const beyond = Math.abs(value) - Math.abs(printed.value);
  const sameSide = printed.value === 0 || Math.sign(value) === Math.sign(printed.value);
  if (sameSide && beyond >= -SLACK * unit && beyond < (1 - SLACK) * unit) return "truncated";
  return "none";
}

/**
 * Whether recomputed values agree with a printed text: each number of a list with its partner, a
 * bound by its own side. Words agree with nothing: a statement is checked by `holds`.
 */
export function agreesWith(values: readonly number[], printed: Printed): Agreement {
  switch (printed.kind) {
    case "words":
      return "none";
    case "bound": {
      const [value] = values;
      if (values.length !== 1 || value === undefined) return "none";
      const inside = printed.operator === "<"
        ? value < printed.number.value
        : value > printed.number.value;
      return inside ? "rounded" : "none";
    }
    case "number":
    case "list": {
      const numbers = printed.kind === "number" ? [printed.number] : printed.numbers;
      if (numbers.length !== values.length) return "none";
      const each = numbers.map((number, i) => agreement(values[i]!, number));
      if (each.includes("none")) return "none";
      return each.includes("truncated") ? "truncated" : "rounded";
    }
  }
}

/**
 * A value as text with the given decimals, rounded half-up by size; never a minus before zero.
 *
 * @example
 * ```ts
 * import { roundedAs } from "kit/claims/rounding.ts";
 * import { strict as assert } from "node:assert";
 * assert.equal(roundedAs(-0.125, 2), "-0.13");
 * assert.equal(roundedAs(-0.001, 2), "0.00");
 * ```
 */
export function roundedAs(value: number, decimals: number): string {
  const unit = 10 ** decimals;
  const size = Math.floor(Math.abs(value) * unit + 0.5 + SLACK) / unit;
  return (value < 0 && size > 0 ? -size : size).toFixed(decimals);
}
