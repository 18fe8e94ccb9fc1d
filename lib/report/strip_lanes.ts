import { parsePrinted, type PrintedNumber } from "../claims/printed.ts";
import { roundingInterval } from "../claims/rounding.ts";
import type { JudgedClaim } from "../claims/verdict.ts";
import type { Interval } from "../stats/interval.ts";

/** One recomputed value of a printed number. */
export interface StripDot {
  /** The reading that gives it. */
  readonly name: string;
  readonly value: number;
  readonly stated: boolean;
  /** What the rounding of its operands allows, where it follows from printed ones. */
  readonly allowed: Interval | null;
}

/** One printed number with what it may stand for and what is recomputed. */
export interface StripLane {
  readonly printed: string;
  /** From the least to the greatest number that gives the print; infinite at the open end of a bound. */
  readonly means: Interval;
  /** The value that decides the verdict. */
  readonly recomputed: number;
  readonly dots: readonly StripDot[];
}

/** The part of a judged claim that its strip shows. */
export type StripClaim = Pick<JudgedClaim, "printed" | "computed" | "verdict" | "readings">;

/**
 * The printed numbers of a claim beside their recomputed values, a lane each; empty where the claim
 * prints no number, or nothing that is computed is the printed number.
 *
 * @example
 * ```ts
 * import { stripLanes } from "kit/report/strip_lanes.ts";
 * import { strict as assert } from "node:assert";
 *
 * const reading = { name: "as stated", value: 0.5241, stated: true, agrees: true };
 * const claim = { printed: "0.52", computed: 0.5241, verdict: "reproduced", readings: [reading] } as const;
 * assert.deepEqual(stripLanes(claim)[0]?.means, { low: 0.515, high: 0.525 });
 * assert.deepEqual(stripLanes({ ...claim, printed: "a gain" }), []);
 * ```
 */
export function stripLanes(claim: StripClaim): readonly StripLane[] {
  const meanings = meaningsOf(claim.printed);
  const readings = readingsOf(claim);
  const decisive = valuesOf(claim);
  if (meanings.length === 0 || readings.length === 0) return [];
  if (readings.some(({ values }) => values.length !== meanings.length)) return [];
  return meanings.map(({ printed, means }, i) => ({
    printed,
    means,
    recomputed: decisive[i]!,
    dots: readings.map(({ values, ...reading }) => ({ ...reading, value: values[i]! })),
  }));
}

type Meaning = Pick<StripLane, "printed" | "means">;

function meaningsOf(text: string): readonly Meaning[] {
  const printed = parsePrinted(text);
  switch (printed.kind) {
    case "words":
      return [];
    case "number":
      return [rounded(printed.number)];
    case "list":
      return printed.numbers.map(rounded);
    case "bound": {
      const { operator, number: { value, decimals } } = printed;
      const means = operator === "<"
        ? { low: -Infinity, high: value }
        : { low: value, high: Infinity };
      return [{ printed: `${operator}${value.toFixed(decimals)}`, means }];
    }
  }
}

function rounded(number: PrintedNumber): Meaning {
  return { printed: number.value.toFixed(number.decimals), means: roundingInterval(number) };
}

type Tried = Omit<StripDot, "value"> & { readonly values: readonly number[] };

/** The readings, or the value of one convention where the data do not fix any. */
function readingsOf(claim: StripClaim): readonly Tried[] {
  const values = valuesOf(claim);
  if (claim.verdict === "undetermined" && values.length > 0) {
    return [{
      name: "one of the values that the data allow",
      values,
      stated: false,
      allowed: null,
    }];
  }
  return claim.readings.map(({ name, value, stated, allowed = null }) => ({
    name,
    values: listOf(value),
    stated,
    allowed,
  }));
}

function valuesOf({ computed }: StripClaim): readonly number[] {
  return computed === null || typeof computed === "boolean" ? [] : listOf(computed);
}

function listOf(value: number | readonly number[]): readonly number[] {
  return typeof value === "number" ? [value] : value;
}
