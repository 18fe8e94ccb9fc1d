import { densityFigure, turnFigure } from "../figures/coordination_curves.ts";
import { sampleRows } from "../data/samples.ts";
import { densityCurves } from "../scaling/density_curves.ts";
import { turnCurves } from "../scaling/turn_curves.ts";
import type { CatalogueEntry } from "./entry.ts";

/** Turns, messages and errors of the architectures of Kim et al. */
export const COORDINATION: readonly CatalogueEntry[] = [
  {
    id: "turn-law",
    caption: "Turns against the number of agents (Section 4.4 of Kim et al.): printed and " +
      "refitted law.",
    claims: /^kim\/4\.4\/.*turn/,
    draw: ({ tables }) => turnFigure(turnCurves(tables.architectures)),
  },
  {
    id: "density-law",
    caption: "Success against message density (Section 4.4 of Kim et al.): printed and refitted " +
      "law.",
    claims: /^kim\/.*(density|plateau)/,
    draw: ({ tables }) =>
      densityFigure(
        densityCurves(tables.architectures, sampleRows("four-benchmark", tables.configurations)),
      ),
  },
];
