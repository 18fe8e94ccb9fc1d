import { EXTERNAL_PRICES } from "../../data/bats/external_prices.ts";
import { SETTINGS } from "../../data/bats/settings.ts";
import type { Tables } from "../../data/tables.ts";
import type { InputRows } from "../input_rows.ts";
import { keysOf } from "./rows.ts";
import { SETTING_INPUTS } from "./settings.ts";

/** The rows about Liu et al. that the kit computes from. */
export function batsInputs({ bats }: Tables): readonly InputRows[] {
  return [
    {
      usedFor: "counts of whole questions, standard errors and unified costs",
      keys: keysOf(SETTINGS, bats.settings.filter(({ name }) => SETTING_INPUTS.includes(name))),
    },
    {
      usedFor: "reconstructed costs: list prices from outside the paper, which prints none",
      keys: keysOf(EXTERNAL_PRICES, bats.externalPrices),
    },
  ];
}
