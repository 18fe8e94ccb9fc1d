import type { Tables } from "../../data/tables.ts";
import { type InputRows, inputsOn, type InputWhere } from "../input_rows.ts";
import { quantityKey } from "../quantities.ts";

/** What the kit takes from the print of Kim et al. because nothing released gives it. */
const INPUTS: readonly (readonly [InputWhere, string])[] = [
  [{ quantity: "turns" }, "overhead, efficiency and the turn law; turns by run are unreleased"],
  [{ quantity: "turns spread (+/-)" }, "the t test of turns; turns by run are unreleased"],
  [{ quantity: "message density c" }, "Equation 1 and the density law; messages are unreleased"],
  [{ quantity: "redundancy R" }, "Equation 1; redundancy by run is unreleased"],
  [{ quantity: "SAS max iterations per instance" }, "the check of matched iteration limits"],
  [{ quantity: "max orchestration rounds" }, "the check of matched iteration limits"],
  [{ quantity: "iterations per agent per round" }, "the check of matched iteration limits"],
  [
    { quantity: "agents / debate rounds / iterations per round" },
    "the check of matched iteration limits",
  ],
  [{ quantity: "bootstrap iterations" }, "number of resamples of the bootstrap check"],
  [{ quantity: "bootstrap resamples", subject: "Table 16" }, "Monte Carlo error of the intervals"],
  [
    { quantity: "actual success" },
    "errors and gains of held-out models, whose runs are unreleased",
  ],
];

/** Teams of Table 12 that no bar of Fig 4 shows alone. */
function teamsWithoutBar({ kimQuantities, heterogeneousTeams }: Tables): InputRows {
  const alone = heterogeneousTeams.filter(({ team, architecture }) =>
    architecture === "decentralized" || team === "Gemini-2.5-Pro orch + GPT-5 sub"
  ).map(({ team, architecture }) => `${architecture === "decentralized" ? "Dec" : "Cen"} ${team}`);
  return {
    usedFor: "gains of mixed teams and bars of Fig 4; their runs are unreleased",
    keys: kimQuantities.filter(({ quantity, subject }) =>
      quantity === "heterogeneous accuracy" && alone.includes(subject)
    ).map(quantityKey),
  };
}

function indexComponents({ kimQuantities }: Tables): InputRows {
  return {
    usedFor: "the Intelligence Index as the mean of its components",
    keys: kimQuantities.filter(({ quantity }) => quantity.startsWith("Table 6 component ")).map(
      quantityKey,
    ),
  };
}

/** The printed numbers of Kim et al. that the kit computes from. */
export function kimInputs(tables: Tables): readonly InputRows[] {
  return [
    ...INPUTS.map(([where, usedFor]) => inputsOn(tables.kimQuantities, where, usedFor)),
    teamsWithoutBar(tables),
    indexComponents(tables),
  ];
}
