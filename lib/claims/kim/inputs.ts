import type { Tables } from "../../data/tables.ts";
import { type InputRows, inputsOn, type InputWhere } from "../input_rows.ts";

/** What the kit takes from the print of Kim et al. because nothing released gives it. */
const INPUTS: readonly (readonly [InputWhere, string])[] = [
  [
    { quantity: "turns" },
    "overhead, efficiency and the turn law: printed means, no run-level logs",
  ],
];

/** The printed numbers of Kim et al. that the kit computes from. */
export function kimInputs({ kimQuantities }: Tables): readonly InputRows[] {
  return INPUTS.map(([where, usedFor]) => inputsOn(kimQuantities, where, usedFor));
}
