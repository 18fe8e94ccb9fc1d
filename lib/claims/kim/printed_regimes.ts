import type { PrintedQuantity } from "../../data/kim_quantities.ts";
import type { KimVersion } from "../../data/names.ts";
import { parsePrinted } from "../printed.ts";
import { rowsOf } from "../quantities.ts";

/** A regime of coordination overhead as Section 4.4 of Kim et al. prints it. */
export interface PrintedRegime {
  /** Too little coordination, the optimum, or too much. */
  readonly name: "under" | "optimal" | "over";
  /** Overhead in percent; null where the band has no end. */
  readonly from: number | null;
  /** Upper end of the overhead in percent; null where the band has no end. */
  readonly to: number | null;
  /** Printed change of success in points against the single agent, where there is one. */
  readonly gain: readonly [low: number, high: number] | null;
  /** Printed efficiency, where there is one. */
  readonly efficiency: number | null;
}

/**
 * The three regimes of coordination overhead of Section 4.4 of Kim et al. with what a version
 * prints about them.
 *
 * @throws {RangeError} when the version does not print a band.
 *
 * @example
 * ```ts
 * import { printedRegimes } from "kit/claims/kim/printed_regimes.ts";
 * import { loadKimQuantities } from "kit/data/kim_quantities.ts";
 * import { strict as assert } from "node:assert";
 * const [under, optimal] = printedRegimes(loadKimQuantities().rows, "v3");
 * assert.deepEqual([under?.to, under?.gain], [100, [2, 4]]);
 * assert.deepEqual([optimal?.from, optimal?.to, optimal?.efficiency], [200, 300, 0.16]);
 * ```
 */
export function printedRegimes(
  quantities: readonly PrintedQuantity[],
  version: KimVersion,
): readonly PrintedRegime[] {
  const numbers = (quantity: string, subject: string): readonly number[] => {
    const row = rowsOf(quantities, { quantity, subject }).find((one) => one.version === version);
    const read = parsePrinted(row?.printed ?? "");
    if (read.kind === "list") return read.numbers.map(({ value }) => value);
    if (read.kind === "words") throw new RangeError(`${version} prints no "${quantity}"`);
    return [read.number.value];
  };
  const [gainLow, gainHigh] = numbers("under-coordination gain", "Delta S");
  const [bandFrom, bandTo] = numbers("optimal band overhead", "O");
  return [
    {
      name: "under",
      from: null,
      to: numbers("under-coordination overhead", "O")[0]!,
      gain: [gainLow!, gainHigh!],
      efficiency: null,
    },
    {
      name: "optimal",
      from: bandFrom!,
      to: bandTo!,
      gain: null,
      efficiency: numbers("optimal band efficiency", "E_c")[0]!,
    },
    {
      name: "over",
      from: numbers("over-coordination overhead", "O")[0]!,
      to: null,
      gain: null,
      efficiency: numbers("over-coordination efficiency", "E_c")[0]!,
    },
  ];
}
