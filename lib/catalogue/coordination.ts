import { iterationLimits } from "../claims/kim/iteration_limits.ts";
import { printedRegimes } from "../claims/kim/printed_regimes.ts";
import { densityFigure, turnFigure } from "../figures/coordination/curves.ts";
import { errorAmplificationFigure } from "../figures/coordination/error_amplification.ts";
import { regimesFigure } from "../figures/coordination/regimes.ts";
import { recordedStepsFigure } from "../figures/coordination/recorded_steps.ts";
import { teamWorkFigure } from "../figures/coordination/team_work.ts";
import { sampleRows } from "../data/samples.ts";
import { densityCurves } from "../scaling/coordination/density_curves.ts";
import { errorRatioRows } from "../scaling/coordination/error_ratio_rows.ts";
import { regimeRows } from "../scaling/coordination/regimes.ts";
import { stepDistributions } from "../scaling/coordination/recorded_steps.ts";
import { teamWork } from "../scaling/coordination/team_work.ts";
import { turnCurves } from "../scaling/coordination/turn_curves.ts";
import type { CatalogueEntry } from "./entry.ts";

/** Turns, messages and errors of the architectures of Kim et al. */
export const COORDINATION: readonly CatalogueEntry[] = [
  {
    id: "turn-law",
    caption: "Mean turns of Table 5 against the number of agents, with the printed law " +
      "(Section 4.4 of Kim et al.) and its best fit to them.",
    claims: /^kim\/4\.4\/(turn-law-(prefactor|exponent|r2)|turns-ratio|hybrid-turns)/,
    draw: ({ tables }) => turnFigure(turnCurves(tables.architectures)),
  },
  {
    id: "density-law",
    caption: "Success against message density on the first four benchmarks: the printed law " +
      "(Section 4.4 of Kim et al.) and its best fit.",
    claims:
      /^kim\/4\.4\/(density|plateau|hybrid-against)|same-plateau|^kim\/table5\/success-(de|c|h)/,
    draw: ({ tables }) =>
      densityFigure(
        densityCurves(tables.architectures, sampleRows("four-benchmark", tables.configurations)),
      ),
  },
  {
    id: "error-amplification",
    caption: "Error amplification (Table 5 of Kim et al.) as printed, beside the ratio of " +
      "failures that the released success rates give. Version 3 says that the printed factors " +
      "count errors in execution traces, which were not released.",
    claims:
      /^kim\/(table5|4\.4|audit)\/.*error-amplification-[^s]|task-error-ratio|^notes\/.*amplif(ication-[ic]|ies)/,
    draw: ({ tables: { architectures, configurations } }) =>
      errorAmplificationFigure(errorRatioRows(architectures, configurations)),
  },
  {
    id: "coordination-regimes",
    caption: "The regimes of coordination overhead (Section 4.4 of Kim et al.) on six " +
      "benchmarks: change of success and efficiency of the architectures in each, beside the " +
      "printed values.",
    claims: /(under|over)-coordination|optimal-band|table5\/overhead/,
    draw: ({ tables: { architectures, configurations, kimQuantities } }) =>
      regimesFigure(
        regimeRows(architectures, sampleRows("six-benchmark", configurations)),
        printedRegimes(kimQuantities, "v3"),
      ),
  },
  {
    id: "recorded-steps",
    caption: "Recorded environment steps of solved and unsolved runs on SWE-bench Verified and " +
      "Terminal-Bench, from the released runs of all models.",
    claims: /empty-runs/,
    draw: ({ tables }) => recordedStepsFigure(stepDistributions(tables.instances)),
  },
  {
    id: "team-work",
    caption: "What teams spend against the single agent: turns and tokens of Table 5, limits of " +
      "Appendix E.2 (Kim et al.), and recorded steps of the released runs.",
    claims: /matched-(steps|tokens|iterations)|turns-ratio|^kim\/4\.3\/token-multiple/,
    draw: ({ tables: { architectures, instances, kimQuantities } }) =>
      teamWorkFigure(teamWork(architectures, instances, iterationLimits(kimQuantities, "v3"))),
  },
];
