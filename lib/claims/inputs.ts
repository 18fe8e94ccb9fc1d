import type { Tables } from "../data/tables.ts";
import type { InputSet } from "./input_rows.ts";
import { batsInputs } from "./bats/inputs.ts";
import { kimInputs } from "./kim/inputs.ts";

/** Every set of inputs; add a document's here. */
const INPUT_SETS: readonly InputSet[] = [kimInputs, batsInputs];

/** What each input row is used for, by its key. */
export function allInputs(tables: Tables): ReadonlyMap<string, string> {
  const byKey = new Map<string, string>();
  for (const { usedFor, keys } of INPUT_SETS.flatMap((set) => set(tables))) {
    for (const key of keys) {
      if (byKey.has(key)) throw new RangeError(`Two inputs name the row ${JSON.stringify(key)}`);
      byKey.set(key, usedFor);
    }
  }
  return byKey;
}
