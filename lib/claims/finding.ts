import type { Interval } from "../stats/interval.ts";

/** One way to read what a document says, with what it gives in the printed unit. */
export interface Reading {
  /** The reading in a few words. */
  readonly name: string;
  /** Recomputed value, or values in the order of a printed list. */
  readonly value: number | readonly number[];
  /** Whether the text states this reading or leaves it open; false for one it does not state. */
  readonly stated: boolean;
  /** What the rounding of printed operands allows, where the value follows from such. */
  readonly allowed?: Interval;
}

/** What a computation found out about a claim, before it is compared with the print. */
export type Finding =
  | {
    readonly kind: "computed";
    readonly readings: readonly Reading[];
    readonly because: string | undefined;
  }
  | {
    readonly kind: "holds";
    readonly holds: boolean;
    readonly value: number | readonly number[] | undefined;
    readonly under: string | undefined;
    readonly reading: Reading | undefined;
    readonly because: string;
  }
  | {
    readonly kind: "undetermined";
    readonly because: string;
    readonly value: number | readonly number[] | undefined;
  }
  | { readonly kind: "unverifiable"; readonly because: string }
  | { readonly kind: "unsupported"; readonly because: string };

/** A recomputed value under the one reading that the text has. */
export function computed(value: number | readonly number[], because?: string): Finding {
  return { kind: "computed", readings: [{ name: "as stated", value, stated: true }], because };
}

/** Recomputed values under several readings; a reading that the text does not state qualifies. */
export function readings(list: readonly Reading[], because?: string): Finding {
  if (list.length === 0) throw new TypeError("Cannot judge a claim without a reading");
  return { kind: "computed", readings: list, because };
}

/**
 * Whether a statement holds: `value` is a number behind it, `under` the reading it needs where the
 * text does not state one, `reading` the printed number recomputed where the statement is one.
 */
export function holds(
  verdict: boolean,
  detail: {
    readonly value?: number | readonly number[];
    readonly under?: string;
    readonly reading?: Reading;
  },
  because: string,
): Finding {
  const { under, reading, value = reading?.value } = detail;
  return { kind: "holds", holds: verdict, value, under, reading, because };
}

/** The data do not fix the quantity; `value` may give the one of a chosen convention. */
export function undetermined(because: string, value?: number | readonly number[]): Finding {
  return { kind: "undetermined", because, value };
}

/** The inputs were never released; `because` says which. */
export function unverifiable(because: string): Finding {
  return { kind: "unverifiable", because };
}

/** A secondary note says it, its cited source does not. */
export function unsupported(because: string): Finding {
  return { kind: "unsupported", because };
}
